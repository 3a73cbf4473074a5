# shellcheck shell=bash
# Sourced. The QEMU machine: as little hardware as the lab needs.

require_machine_tools() {
    [ "$(uname -sm)" = "Linux x86_64" ] || { echo "lab: needs Linux on x86_64; this is $(uname -sm)" >&2; return 1; }
    require_packages qemu-system-x86_64:qemu-system-x86 busybox-static cpio:cpio modprobe:kmod setpriv:util-linux
}

# /dev/kvm may exist, make processors and run a few instructions, and yet boot nothing: so the
# kernel itself is booted, to its panic for want of a root. The answer holds until the next boot.
kvm_works() {
    local series=$1 answer
    answer=$LAB_CACHE/kvm-$(</proc/sys/kernel/random/boot_id)
    [ -w /dev/kvm ] || return 1
    if [ ! -e "$answer" ]; then
        rm -f "$LAB_CACHE"/kvm-*
        if kvm_boots "$series"; then echo yes; else echo no; fi >"$answer"
    fi
    [ "$(<"$answer")" = yes ]
}

kvm_boots() {
    local series=$1
    echo "lab: trying whether KVM works here" >&2
    timeout -s KILL 10 qemu-system-x86_64 -accel kvm -cpu max -m 512 -nodefaults -display none -no-reboot \
        -kernel "$LAB_CACHE/$series/vmlinux" -append "panic=-1" </dev/null >/dev/null 2>&1
}

# LAB_ACCELERATOR=tcg or kvm decides instead.
accelerator() {
    local series=$1
    if [ "${LAB_ACCELERATOR-}" = kvm ] || { [ -z "${LAB_ACCELERATOR-}" ] && kvm_works "$series"; }; then
        echo kvm
    else
        echo tcg,thread=multi,tb-size=512
    fi
}

# A busy machine's emulated timer is late, which the kernel takes for one that is not connected: no_timer_check.
kernel_command_line() {
    local series=$1 results=$2
    shift 2
    echo "console=ttyS0 quiet panic=-1 oops=panic mitigations=off no_timer_check" \
        "lab_modules=\"$LAB_CACHE/$series/modules\" lab_results=\"$results\"" \
        "lab_without=$(IFS=, && echo "$*")"
}

# A comma in a QEMU option value is written twice.
qemu_value() {
    echo "${1//,/,,}"
}

# start_machine SERIES MEMORY WORK RESULTS HIDDEN_MODULE...: in the background; $! is its process.
start_machine() {
    local series=$1 memory=$2 work=$3 results=$4 options port
    shift 4
    build_initramfs "$LAB_CACHE/$series" "$work/command" "$work/initramfs"
    options=(
        -accel "$(accelerator "$series")" -cpu max -smp 2 -m "$memory"
        -nodefaults -no-user-config -display none -no-reboot -rtc base=utc
        -kernel "$LAB_CACHE/$series/vmlinux" -initrd "$work/initramfs"
        -append "$(kernel_command_line "$series" "$results" "$@")"
        -serial "file:$work/console"
        -virtfs "local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap"
        -virtfs "local,path=$(qemu_value "$results"),mount_tag=results,security_model=none"
        -device "virtio-serial-pci,ioeventfd=off"
    )
    # Output goes to files, at once (ioeventfd=off): nothing is lost when the guest resets.
    for port in stdout stderr progress; do
        options+=(-chardev "file,id=$port,path=$(qemu_value "$work/$port")" -device "virtserialport,chardev=$port")
    done
    # Dies with this script, however that ends.
    setpriv --pdeathsig KILL qemu-system-x86_64 "${options[@]}" </dev/null >"$work/qemu" 2>&1 &
}
