# shellcheck shell=bash
# Sourced. Unpacks a Debian kernel into a folder of the cache (see kernels.sh).

# Modules of no use to a netlink lab: three quarters of the size.
LAB_UNUSED_MODULES="sound drivers/gpu drivers/media drivers/infiniband drivers/scsi drivers/iio drivers/staging
    drivers/usb drivers/hwmon drivers/input drivers/hid drivers/mtd drivers/video drivers/comedi drivers/ata
    drivers/net/wireless drivers/net/ethernet drivers/net/usb drivers/power drivers/platform drivers/md
    drivers/accel drivers/edac drivers/isdn drivers/target drivers/bluetooth drivers/nvme drivers/thermal"

unpack_kernel() {
    local apt=$1 root=$2 series=$3 kernel=$4 release
    release=$(newest_release "$apt" "$series")
    [[ $release = "$series".* ]] || echo "lab: Debian has no $series kernel any more; the nearest newer is $release" >&2
    # shellcheck disable=SC2046 # one word per package
    private_apt_unpack "$apt" "$root" $(kernel_packages "$apt" "$release")
    echo "$release" >"$kernel/release"
    package_version "$apt" "linux-image-$release" >"$kernel/version"
    unpack_vmlinux "$(find_one "$root"/boot/vmlinuz-* "$root"/usr/lib/modules/*/vmlinuz)" "$kernel/vmlinux"
    mkdir "$kernel/modules"
    mv "$(find_one "$root"/lib/modules/"$release" "$root"/usr/lib/modules/"$release")" "$kernel/modules/"
    slim_modules "$kernel/modules/$release"
    index_modules "$kernel"
}

find_one() {
    local path
    for path; do
        [ ! -e "$path" ] || { echo "$path"; return; }
    done
    echo "lab: the kernel package holds none of: $*" >&2
    return 1
}

# vmlinuz is a small program with the real kernel, an ELF file, packed inside.
unpack_vmlinux() {
    unpack_at $'\\xfd7zXZ\\x00' "xz -dc" "$@" || unpack_at $'\\x28\\xb5\\x2f\\xfd' "zstd -dcq" "$@" || {
        echo "lab: cannot find the packed kernel in $1" >&2
        return 1
    }
}

# unpack_at MAGIC UNPACKER FROM TO: tries each place where the magic occurs.
unpack_at() {
    local offset
    while read -r offset; do
        tail -c "+$((offset + 1))" "$3" | $2 >"$4" 2>/dev/null || true # what follows the kernel is no error
        [ "$(head -c 4 "$4" | tail -c 3)" != ELF ] || return 0
    done < <(LC_ALL=C grep -obUaP "$1" "$3" | cut -d : -f 1)
    return 1
}

# The newest release of the series, or of the nearest newer series when the suite moved on.
newest_release() {
    local releases series
    releases=$(private_apt_cache "$1" pkgnames linux-image- |
        sed -nE 's/^linux-image-([0-9]+\.[0-9]+\.[0-9][0-9.]*([+~-][a-z0-9]+)?-amd64)$/\1/p' | sort -V)
    while read -r series; do
        [ "$(printf '%s\n' "$2" "$series" | sort -V | head -n 1)" = "$2" ] || continue
        grep -F "$series." <<<"$releases" | tail -n 1
        return
    done < <(grep -oE '^[0-9]+\.[0-9]+' <<<"$releases" | sort -Vu)
    echo "lab: the Debian mirror has no kernel $2 or newer in $(kernel_suite "$2")" >&2
    return 1
}

# One package up to 6.12; since 7.x several.
kernel_packages() {
    local part
    for part in image base binary modules; do
        private_apt_cache "$1" pkgnames "linux-$part-$2" | grep -xF "linux-$part-$2" || true
    done
}

package_version() {
    private_apt_cache "$1" show --no-all-versions "$2" | sed -n 's/^Version: //p'
}

# Compressed modules are unpacked: the lab reads them often, and on slow emulated processors.
slim_modules() {
    local unused
    for unused in $LAB_UNUSED_MODULES; do
        rm -rf "${1:?}/kernel/$unused"
    done
    find "$1" -name '*.ko.xz' -print0 | xargs -0 -r xz -d -T0
    find "$1" -name '*.ko.zst' -print0 | xargs -0 -r zstd -q -d --rm
    rm -f "$1/build" "$1/source"
}

index_modules() {
    local kernel=$1 base
    base=$(mktemp -d)
    mkdir "$base/lib"
    ln -s "$kernel/modules" "$base/lib/modules"
    depmod -b "$base" "$(<"$kernel/release")"
    rm -rf "$base"
}
