# shellcheck shell=bash
# Sourced. An apt of our own: its own sources, lists and archives in a folder, so that the
# machine's apt stays as it is. The packages are verified with the Debian archive's keys.

LAB_KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

# The Debian mirror that this machine already uses; LAB_DEBIAN_MIRROR goes first.
debian_mirror() {
    local uri=${LAB_DEBIAN_MIRROR:-} main='^[a-z]+(-updates|-backports)?$'
    [ -n "$uri" ] || uri=$(configured_mirror "$main")
    # On a machine whose apt has fetched no lists yet, it does not say what they are of.
    [ -n "$uri" ] || ! may_install_packages || ! apt_update >/dev/null 2>&1 || uri=$(configured_mirror "$main")
    [ -n "$uri" ] || {
        cat >&2 <<'MESSAGE'
lab: this machine's apt has no Debian mirror (Ubuntu has not), and the lab's kernels are Debian's.
     Name one, for example:  export LAB_DEBIAN_MIRROR=http://<a Debian mirror>/debian
MESSAGE
        return 1
    }
    echo "${uri%/}"
}

# The security archive is a tree of its own; without one the kernel is the last point release's.
security_mirror() {
    local uri=${LAB_DEBIAN_SECURITY_MIRROR:-}
    [ -n "$uri" ] || [ -n "${LAB_DEBIAN_MIRROR:-}" ] || uri=$(configured_mirror '-security$')
    echo "${uri%/}"
}

# The first Debian archive among apt's index targets whose release name fits the pattern.
configured_mirror() {
    apt-get indextargets --format "\$(ORIGIN) \$(RELEASE) \$(REPO_URI)" 'Created-By: Packages' 2>/dev/null |
        awk -v pattern="$1" '$1 == "Debian" && $2 ~ pattern { print $3; exit }'
}

# private_apt_setup FOLDER SUITE: sources and configuration for one Debian suite, lists fetched.
private_apt_setup() {
    local folder=$1 suite=$2 mirror security
    mirror=$(debian_mirror)
    security=$(security_mirror)
    mkdir -p "$folder"/{lists,archives}/partial
    : >"$folder/status"
    suite_sources "$suite" "$mirror" "$security" >"$folder/sources.list"
    apt_configuration "$folder" >"$folder/apt.conf"
    private_apt "$folder" update
}

suite_sources() {
    local suite=$1 mirror=$2 security=$3
    echo "deb [signed-by=$LAB_KEYRING] $mirror $suite main"
    [ "$suite" != sid ] || return 0
    echo "deb [signed-by=$LAB_KEYRING] $mirror $suite-updates main"
    [ -z "$security" ] || echo "deb [signed-by=$LAB_KEYRING] $security $suite-security main"
}

# The machine's own settings (a proxy, for instance) hold, but for what is said here.
apt_configuration() {
    cat <<CONFIGURATION
Dir::Etc::sourcelist "$1/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "$1";
Dir::State::lists "$1/lists";
Dir::State::status "$1/status";
Dir::Cache "$1";
Dir::Cache::archives "$1/archives";
APT::Architecture "amd64";
APT::Architectures { "amd64"; };
APT::Install-Recommends "false";
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::Retries "3";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Install-Pkgs;
#clear DPkg::Pre-Invoke;
#clear DPkg::Post-Invoke;
CONFIGURATION
}

# private_apt FOLDER COMMAND...: apt-get; silent unless it fails.
private_apt() {
    local folder=$1 log=$1/log
    shift
    apt-get -c "$folder/apt.conf" -q -y "$@" >"$log" 2>&1 </dev/null || {
        cat "$log" >&2
        echo "lab: apt-get $* failed" >&2
        return 1
    }
}

private_apt_cache() {
    local folder=$1
    shift
    apt-cache -c "$folder/apt.conf" "$@"
}

# private_apt_unpack FOLDER TARGET PACKAGE...: download just these and unpack them, without installing.
private_apt_unpack() {
    local folder=$1 target=$2 deb
    shift 2
    (cd "$folder/archives" && private_apt "$folder" download "$@")
    for deb in "$folder"/archives/*.deb; do
        dpkg-deb -x "$deb" "$target"
    done
    rm -f "$folder"/archives/*.deb
}
