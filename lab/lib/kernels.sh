# shellcheck shell=bash
# Sourced. The one list of kernels, and where they are kept: LAB_CACHE/SERIES/
#   release     6.1.0-53-amd64        what uname -r says
#   version     6.1.187-1             the Debian package's
#   vmlinux                           unpacked: started directly, it boots in half the time
#   modules/    what goes on /lib/modules

# shellcheck disable=SC2034 # for those who source this
LAB_CACHE=$(realpath -m "${NETLINK4J_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/netlink4j}/lab")

# Each series and the Debian suite that has it. The first is the default.
LAB_KERNELS=(6.1:bookworm 6.12:trixie 7.2:sid)
LAB_SERIES=("${LAB_KERNELS[@]%:*}")

kernel_suite() {
    local kernel
    for kernel in "${LAB_KERNELS[@]}"; do
        [ "${kernel%:*}" != "$1" ] || { echo "${kernel#*:}"; return; }
    done
    echo "lab: no such kernel: $1 (there are: ${LAB_SERIES[*]})" >&2
    return 2
}
