package io.github.netlink4j.rtnetlink.internal;

import java.nio.charset.StandardCharsets;

/**
 * A link, by index or by name. Most requests have an index: a name is looked up before they are sent.
 *
 * @param name empty where the link is given by index
 * @param index 0 where the link is given by name
 */
public record LinkReference(String name, int index) {
    private static final int IFNAMSIZ = 16;
    /** A space to the kernel's {@code isspace()}; in UTF-8 it is a part of some letters. */
    private static final int NO_BREAK_SPACE = 0xa0;

    /** No link: index 0. */
    public static final LinkReference NONE = new LinkReference("", 0);

    /** The link of a name, which may be an alternative one. */
    public static LinkReference of(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a name of a link: \"" + name + '"');
        }
        return new LinkReference(name, 0);
    }

    /** The link of an index, 1 or more. */
    public static LinkReference of(int index) {
        if (index <= 0) {
            throw new IllegalArgumentException("not an index of a link: " + index + ": must be 1 or more");
        }
        return new LinkReference("", index);
    }

    /** Whether the index is known, or this is {@link #NONE}. */
    public boolean isResolved() {
        return name.isEmpty();
    }

    /** For error texts: {@code "eth0"}, {@code index 2}. */
    @Override
    public String toString() {
        return name.isEmpty() ? "index " + index : '"' + name + '"';
    }

    /** Whether the name fits {@code IFLA_IFNAME}; longer names are alternative names, for {@code IFLA_ALT_IFNAME}. */
    public boolean isShortName() {
        return name.getBytes(StandardCharsets.UTF_8).length < IFNAMSIZ;
    }

    /**
     * A valid name for a link to add or rename, as the kernel's {@code dev_valid_name()} checks it.
     *
     * @throws IllegalArgumentException with the reason if it is not valid
     */
    public static String checked(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length >= IFNAMSIZ) {
            throw invalid(name, "it must have 1 to " + (IFNAMSIZ - 1) + " bytes");
        }
        if (name.equals(".") || name.equals("..")) {
            throw invalid(name, "it is reserved: a link is a directory of sysfs");
        }
        for (byte b : bytes) {
            int c = b & 0xff;
            boolean isSpace = c == ' ' || (c >= '\t' && c <= '\r') || c == NO_BREAK_SPACE;
            if (isSpace || c == '/' || c == ':' || c == 0) {
                throw invalid(name, "it must not contain a slash, a colon, a space or NUL");
            }
        }
        return name;
    }

    private static IllegalArgumentException invalid(String name, String reason) {
        return new IllegalArgumentException("a link cannot have the name \"" + name + "\": " + reason);
    }
}
