package io.github.netlink4j.core.schema;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes without a type that are text: most names have a NUL at their end. */
final class RawText {
    private static final int SHORTEST = 3;

    private RawText() {}

    /** The text; {@code null} if the bytes are not printable characters and a NUL. */
    static @Nullable String of(byte[] bytes) {
        int last = bytes.length - 1;
        if (last < SHORTEST - 1 || bytes[last] != 0) {
            return null;
        }
        for (int i = 0; i < last; i++) {
            if (bytes[i] < ' ' || bytes[i] > '~') {
                return null;
            }
        }
        return new String(bytes, 0, last, StandardCharsets.US_ASCII);
    }
}
