package io.github.netlink4j.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JDK of this machine.
 *
 * @param home its directory
 * @param version such as {@code 17.0.15}
 */
record Jdk(Path home, String version) {
    /** The JDK in a directory; its version is in the file {@code release}. */
    static Jdk in(Path home) throws IOException {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
        }
        return new Jdk(home, release.getProperty("JAVA_VERSION", "unknown").replace("\"", ""));
    }

    /** The feature version: 17 of 17.0.15. */
    int feature() {
        return Runtime.Version.parse(version).feature();
    }

    String java() {
        return home.resolve("bin/java").toString();
    }
}
