package io.github.netlink4j.rtnetlink.internal;

import java.nio.charset.StandardCharsets;

/**
 * A link, by index or by name; the kernel's requests want the index.
 *
 * @param name empty where the index is known
 * @param index 0 where the name is known
 */
public record LinkReference(String name, int index) {
    private static final int IFNAMSIZ = 16;
    /** The kernel's {@code isspace()} takes this byte for a space, which is part of some letters in UTF-8. */
    private static final int NO_BREAK_SPACE = 0xa0;

    /** No link, where a request can say that. */
    public static final LinkReference NONE = new LinkReference("", 0);

    public static LinkReference of(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no link can have the name \"" + name + '"');
        }
        return new LinkReference(name, 0);
    }

    public static LinkReference of(int index) {
        if (index <= 0) {
            throw new IllegalArgumentException("a link with the index " + index + ": indexes are 1 or more");
        }
        return new LinkReference("", index);
    }

    /** Whether the index is known; {@link #NONE} has none to know. */
    public boolean isResolved() {
        return name.isEmpty();
    }

    /** As error texts have it: {@code "eth0"}, {@code index 2}. */
    @Override
    public String toString() {
        return name.isEmpty() ? "index " + index : '"' + name + '"';
    }

    /** Whether it can be asked for by {@code IFLA_IFNAME}; longer names are alternative ones. */
    public boolean isShortName() {
        return name.getBytes(StandardCharsets.UTF_8).length < IFNAMSIZ;
    }

    /**
     * A name that a link may be given, as {@code dev_valid_name()} checks it.
     *
     * @throws IllegalArgumentException with the reason
     */
    public static String checked(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length >= IFNAMSIZ) {
            throw invalid(name, "it must have 1 to " + (IFNAMSIZ - 1) + " bytes");
        }
        if (name.equals(".") || name.equals("..")) {
            throw invalid(name, "it names a directory");
        }
        for (byte b : bytes) {
            int c = b & 0xff;
            boolean isSpace = c == ' ' || (c >= '\t' && c <= '\r') || c == NO_BREAK_SPACE;
            if (isSpace || c == '/' || c == ':' || c == 0) {
                throw invalid(name, "no byte may be a slash, a colon, a space or NUL");
            }
        }
        return name;
    }

    private static IllegalArgumentException invalid(String name, String reason) {
        return new IllegalArgumentException("a link cannot have the name \"" + name + "\": " + reason);
    }
}
