# shellcheck shell=bash
# Sourced. Which kernels there are, and where they are kept: LAB_CACHE/SERIES/
#   release     6.1.0-53-amd64        what uname -r says
#   version     6.1.187-1             the Debian package's
#   vmlinux                           unpacked: started directly, it boots in half the time
#   modules/    what goes on /lib/modules

LAB_CACHE=$(realpath -m "${NETLINK4J_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/netlink4j}/lab")
LAB_SERIES="6.1 6.12 7.2"

# The Debian suite that has the series.
kernel_suite() {
    case $1 in
        6.1) echo bookworm ;;
        6.12) echo trixie ;;
        7.2) echo sid ;;
        *) echo "lab: no such kernel: $1 (there are: $LAB_SERIES)" >&2; return 2 ;;
    esac
}
