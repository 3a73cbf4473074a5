package io.github.netlink4j.testsupport;

import io.github.netlink4j.core.wire.MessageCursor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Bytes as commented text: hexadecimal digits with any white space, and {@code #} comments up to the end of a line.
 *
 * <pre>{@code
 * Hex.bytes("""
 *         08 00 04 00   # nla_len 8, IFLA_MTU
 *         dc 05 00 00   # 1500
 *         """)
 * }</pre>
 *
 * <p>Real traffic in the tests was recorded on little-endian machines, and the tests run on such machines.
 */
public final class Hex {
    private Hex() {}

    /** The bytes of the text. */
    public static byte[] bytes(String commented) {
        String digits = commented.replaceAll("#[^\n]*", "").replaceAll("\\s", "");
        return HexFormat.of().parseHex(digits);
    }

    /** The bytes of a resource, such as {@code "/captured/newlink-veth.hex"}. */
    public static byte[] resource(String name) {
        try (InputStream in = Hex.class.getResourceAsStream(name)) {
            return bytes(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in a new buffer. */
    public static ByteBuffer buffer(String commented) {
        return ByteBuffer.wrap(bytes(commented));
    }

    /** A cursor at the first message of the bytes. */
    public static MessageCursor message(String commented) {
        return message(bytes(commented));
    }

    /** A cursor at the first message of the bytes. */
    public static MessageCursor message(byte[] bytes) {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(bytes));
        if (!cursor.next()) {
            throw new IllegalArgumentException("not a netlink message: " + of(bytes));
        }
        return cursor;
    }

    /** The bytes as digits, without comments. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** The first bytes of a buffer as digits. */
    public static String of(ByteBuffer memory, int length) {
        byte[] bytes = new byte[length];
        memory.get(0, bytes);
        return of(bytes);
    }
}
