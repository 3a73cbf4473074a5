# shellcheck shell=bash
# Sourced. netdevsim, the kernel's simulated network card, which Debian leaves out: built from
# Debian's source of the same version, by the compiler of the same Debian suite in a folder of its
# own, so that neither the machine's compiler nor its C library matters.

# add_netdevsim APT KERNEL: into the kernel's modules folder, as Debian's own out-of-tree modules.
add_netdevsim() {
    local apt=$1 kernel=$2 release
    release=$(<"$kernel/release")
    echo "lab: building netdevsim for $release" >&2
    if ! build_netdevsim "$apt" "$apt/build" "$kernel" >"$apt/build.log" 2>&1; then
        tail -n 20 "$apt/build.log" >&2
        echo "lab: netdevsim cannot be built for $release: the lab works without it (no simulated hardware)" >&2
        return 0
    fi
    install -D -m 644 "$apt/build/netdevsim/netdevsim.ko" "$kernel/modules/$release/updates/netdevsim.ko"
    index_modules "$kernel"
}

build_netdevsim() {
    local apt=$1 root=$2 kernel=$3 release source
    release=$(<"$kernel/release")
    source=linux-source-$(cut -d . -f 1,2 <<<"$release")
    unpack_compiler "$apt" "$root" "$release" "$source=$(<"$kernel/version")" &&
        tar -I 'xz -T0' -xf "$root/usr/src/$source.tar.xz" -C "$root" --strip-components=3 "$source/drivers/net/netdevsim" &&
        make_in "$root" -C "/usr/src/linux-headers-$release" M=/netdevsim CONFIG_NETDEVSIM=m CONFIG_DEBUG_INFO_BTF_MODULES= KCFLAGS=-g0 modules
}

# The headers, the source, and what they need to run: compiler, C library, a shell.
unpack_compiler() {
    local apt=$1 root=$2 release=$3 source=$4 deb
    private_apt "$apt" --download-only install "linux-headers-$release" "$source" \
        make dash coreutils sed grep mawk findutils || return
    mkdir -p "$root"/{dev,proc,tmp,usr/{bin,sbin,lib,lib64}} && ln -s usr/{bin,sbin,lib,lib64} "$root/" || return
    for deb in "$apt"/archives/*.deb; do
        dpkg-deb --fsys-tarfile "$deb" | tar -x --keep-directory-symlink -C "$root" || return
    done
    ln -s mawk "$root/usr/bin/awk"
}

# make in that folder as its root; a mount namespace lends it /dev and /proc and leaves nothing behind.
make_in() {
    local root=$1 unshare=(unshare --mount)
    shift
    [ "$(id -u)" = 0 ] || unshare+=(--map-root-user)
    # shellcheck disable=SC2016 # expanded inside
    "${unshare[@]}" bash -euc '
        mount --rbind /dev "$1/dev"
        mount --rbind /proc "$1/proc"
        exec chroot "$1" /usr/bin/env -i PATH=/usr/bin:/usr/sbin make -j2 "${@:2}"' make_in "$root" "$@"
}
