# shellcheck shell=bash
# Sourced, not run. Says which commands and Debian packages a script needs, and installs
# what is missing when it may (root on Debian or Ubuntu); otherwise says how.
#
#   require_packages qemu-system-x86_64:qemu-system-x86 nft:nftables libmnl-dev
#
# "command:package" is satisfied by the command; a bare package by dpkg knowing it as installed.

# System administration commands live in sbin, which a plain user's PATH often lacks.
case ":$PATH:" in
    *:/usr/sbin:*) ;;
    *) export PATH="$PATH:/usr/sbin:/sbin" ;;
esac

require_packages() {
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if ! may_install_packages; then
        echo "missing: $(describe_missing "$@")" >&2
        echo "get it with: sudo apt-get install --no-install-recommends ${missing//$'\n'/ }" >&2
        return 1
    fi
    echo "installing ${missing//$'\n'/ }" >&2
    # shellcheck disable=SC2086 # one word per package
    install_packages $missing
    missing=$(missing_packages "$@")
    [ -z "$missing" ] || { echo "installed, and still missing: $(describe_missing "$@")" >&2; return 1; }
}

# Does the machine have this? "command:package" or "package".
has_requirement() {
    case $1 in
        *:*) command -v "${1%%:*}" >/dev/null ;;
        *) [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ;;
    esac
}

# The packages that satisfy what is missing, one per line, each once.
missing_packages() {
    local requirement
    for requirement; do
        has_requirement "$requirement" || echo "${requirement#*:}"
    done | sort -u
}

describe_missing() {
    local requirement text=''
    for requirement; do
        has_requirement "$requirement" && continue
        text+=${text:+, }
        case $requirement in
            *:*) text+="the command ${requirement%%:*} (package ${requirement#*:})" ;;
            *) text+="the package $requirement" ;;
        esac
    done
    echo "$text"
}

may_install_packages() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

# A first try with the package lists as they are: an update costs seconds and is seldom needed.
install_packages() {
    local log status=0
    log=$(mktemp)
    apt_install "$@" >"$log" 2>&1 ||
        { apt_update >>"$log" 2>&1 && apt_install "$@" >>"$log" 2>&1; } || status=$?
    [ "$status" = 0 ] || tail -n 20 "$log" >&2
    rm -f "$log"
    return "$status"
}

apt_install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

# apt-get update has no lock timeout of its own: another apt at work is waited for here.
apt_update() {
    local try
    for try in 1 2 3 4 5; do
        apt-get update -q </dev/null && return 0
        sleep "$((try * 3))"
    done
    return 1
}
