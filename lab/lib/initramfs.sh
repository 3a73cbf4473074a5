# shellcheck shell=bash
# Sourced. The smallest initramfs that reaches the host's root: busybox, lab/init, a few modules
# in loading order, lab/guest and the command. Everything else loads from the modules folder later.
# Made for each run: that takes a twentieth of a second, and nothing can be out of date.

LAB_BOOT_MODULES="virtio_pci virtio_console 9pnet_virtio 9p overlay"

# build_initramfs KERNEL_FOLDER COMMAND FILE
build_initramfs() {
    local kernel=$1 command=$2 file=$3 root=$3.root
    mkdir -p "$root"/{bin,modules,lab,host,scratch,system}
    cp "$(command -v busybox)" "$root/bin/busybox"
    cp "$LAB/init" "$root/init"
    cp "$LAB/guest" "$command" "$root/lab/"
    copy_boot_modules "$kernel" "$root/modules"
    (cd "$root" && find . | cpio --quiet -o -H newc -R 0:0) >"$file"
}

copy_boot_modules() {
    local kernel=$1 target=$2 module
    for module in $(boot_module_files "$kernel"); do
        cp "$kernel/modules/$(<"$kernel/release")/$module" "$target/"
        basename "$module"
    done >"$target/order"
}

# Out of modules.dep: "file: what it needs, nearest first". Each file once, the needed ones before.
boot_module_files() {
    local kernel=$1 name
    for name in $LAB_BOOT_MODULES; do
        sed -nE "s#^([^:]*/$name\.ko):(.*)#\1\2#p" "$kernel/modules/$(<"$kernel/release")/modules.dep" |
            tr ' ' '\n' | tac
    done | awk 'NF && !seen[$0]++'
}
