package io.github.netlink4j.core.wire;

import io.github.netlink4j.core.NetlinkException;

/** Bytes that are not valid at their offset in a message. The text names the attribute, the offset and what was expected. */
public final class MalformedMessageException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /**
     * A malformed message.
     *
     * @param message what was expected, what was found, and at which offset
     */
    public MalformedMessageException(String message) {
        super(message);
    }

    /**
     * An attribute whose payload has the wrong length.
     *
     * @param attribute the attribute's name or number
     * @param offset offset of its payload in the memory that was read, in bytes
     * @param expected what was expected, such as {@code "4 bytes (u32)"}
     * @param found the length found, in bytes
     */
    public static MalformedMessageException wrongLength(String attribute, int offset, String expected, int found) {
        return new MalformedMessageException(
                attribute + " at offset " + offset + ": expected " + expected + ", found " + found + " bytes");
    }
}
