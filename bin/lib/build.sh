# shellcheck shell=bash
# Sourced, not run. Builds the command-line tool when its sources are newer, and runs it.

. "$ROOT/bin/lib/jdks.sh"

BUILT=$ROOT/netlink-tools/target/built
WITHOUT_CHECKS=(-Dmaven.test.skip=true -Dspotless.check.skip -Dcheckstyle.skip -Dmaven.javadoc.skip)

require_java() {
    require_packages javac:openjdk-17-jdk-headless mvn:maven || return 1
    local version
    version=$(java_version)
    [ "$version" -ge 17 ] || { echo "netlink4j needs Java 17 or newer; this is Java $version ($(java_command))" >&2; return 1; }
}

build_when_needed() {
    is_built || {
        exec 9<"$ROOT"
        flock 9
        is_built || build
        exec 9<&-
    }
}

is_built() {
    [ -e "$BUILT" ] &&
        [ -z "$(find "$ROOT"/pom.xml "$ROOT"/netlink-*/pom.xml "$ROOT"/netlink-*/src/main -newer "$BUILT" -print -quit)" ]
}

build() {
    echo "building netlink (a minute at the first time) ..." >&2
    package netlink-tools && touch "$BUILT"
}

# Packages a module and those it depends on. Their tests are not even compiled: bin/test is for those.
package() {
    quiet_maven package -pl "$1" -am "${WITHOUT_CHECKS[@]}"
}

# Maven in the root folder of the project, silent unless it fails.
quiet_maven() {
    local log status=0
    log=$(mktemp)
    (cd "$ROOT" && mvn -B -q -ntp "$@") >"$log" 2>&1 || {
        status=$?
        tail -n 40 "$log" >&2
    }
    rm -f "$log"
    return "$status"
}

run_netlink() {
    local native_access size
    # Lines are cut to the width of the terminal; a serial console has none.
    if [ -t 1 ] && size=$(stty size 2>/dev/null </dev/tty) && [ "${size#* }" -gt 0 ]; then
        export NETLINK_WIDTH=${size#* }
    fi
    native_access=$(native_access "$(java_version)" org.jnrproject.jffi)
    "$(java_command)" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto ${native_access:+"$native_access"} \
        -p "$ROOT/netlink-tools/target/netlink-tools.jar:$ROOT/netlink-tools/target/lib" \
        -m io.github.netlink4j.tools/io.github.netlink4j.tools.Main "$@"
}
