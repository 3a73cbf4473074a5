# Sourced, not run. Builds the command-line tool when its sources are newer, and runs it.

BUILT=$ROOT/netlink-tools/target/built

require_java() {
    require_packages javac:openjdk-17-jdk-headless mvn:maven || return 1
    local version
    version=$(java_version)
    [ "$version" -ge 17 ] || { echo "netlink4j needs Java 17 or newer; this is Java $version ($(java_command))" >&2; return 1; }
}

java_command() {
    if [ -n "${JAVA_HOME-}" ]; then echo "$JAVA_HOME/bin/java"; else command -v java; fi
}

# The feature version: 17 of 17.0.15.
java_version() {
    "$(java_command)" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p'
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

# Packages a module and those it stands on, without the gate and the tests: bin/test is for those.
package() {
    local log
    log=$(mktemp)
    if ! (cd "$ROOT" && mvn -B -q package -pl "$1" -am \
        -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -Dmaven.javadoc.skip) >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

run_netlink() {
    local options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto)
    # From Java 24 on, native access is granted on the command line.
    [ "$(java_version)" -lt 22 ] || options+=(--enable-native-access=org.jnrproject.jffi)
    "$(java_command)" "${options[@]}" \
        -p "$ROOT/netlink-tools/target/netlink-tools.jar:$ROOT/netlink-tools/target/lib" \
        -m io.github.netlink4j.tools/io.github.netlink4j.tools.Main "$@"
}
