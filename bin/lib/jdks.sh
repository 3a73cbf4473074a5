# shellcheck shell=bash
# Sourced, not run. Finds Java: the one place that knows where JDKs are.

# The java that runs things: that of JAVA_HOME, else that of PATH.
java_command() {
    if [ -n "${JAVA_HOME-}" ]; then echo "$JAVA_HOME/bin/java"; else command -v java; fi
}

java_home() {
    dirname "$(dirname "$(readlink -f "$(java_command)")")"
}

java_version() {
    version_of "$(java_command)"
}

# The feature version: 17 of 17.0.15.
version_of() {
    "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p'
}

# The JDKs of this machine from 17 on, oldest first, a line each: version and folder. One of each version: that of
# java_command goes first.
jdks() {
    local home
    for home in "$(java_home)" /usr/lib/jvm/*; do
        [ -L "$home" ] || [ ! -x "$home/bin/javac" ] || echo "$(version_of "$home/bin/java") $home"
    done | awk '$1 >= 17 && !seen[$1]++' | sort -n
}

# native_access VERSION MODULE: the option that lets a module call native code; from Java 24 on the JVM warns without it.
native_access() {
    [ "$1" -lt 24 ] || echo "--enable-native-access=$2"
}
