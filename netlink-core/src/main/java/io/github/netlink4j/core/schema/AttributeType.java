package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MalformedMessageException;
import java.util.HexFormat;

/** What an attribute's payload is. */
public enum AttributeType {
    /** One byte. */
    U8,
    /** 16 bits, host byte order. */
    U16,
    /** 32 bits, unsigned, host byte order. */
    U32,
    /** 32 bits, signed, host byte order. */
    S32,
    /** 64 bits, unsigned, host byte order. */
    U64,
    /** A kernel address: 64 bits, host byte order. */
    ADDRESS,
    /** Text, with or without a closing NUL. */
    STRING,
    /** No payload: its presence is its meaning. */
    FLAG,
    /** Raw bytes. */
    BINARY,
    /** A list of attributes of one set. */
    NESTED,
    /** A list of attributes whose numbers are indexes and whose payloads are lists of one set. */
    NESTED_ARRAY,
    /** Alignment, without meaning. */
    PAD;

    private static final int HEX_BYTES = 32;

    /** The payload of the attribute that the cursor stands on, as text; as hexadecimal where it is not of this type. */
    String describe(AttributeCursor attribute) {
        try {
            return switch (this) {
                case U8 -> String.valueOf(attribute.u8());
                case U16 -> String.valueOf(attribute.u16());
                case U32 -> String.valueOf(attribute.u32());
                case S32 -> String.valueOf(attribute.s32());
                case U64 -> Long.toUnsignedString(attribute.u64());
                case ADDRESS -> "0x" + HexFormat.of().toHexDigits(attribute.u64());
                case STRING -> quoted(attribute.string());
                case FLAG -> "true";
                case BINARY, NESTED, NESTED_ARRAY, PAD -> hex(attribute);
            };
        } catch (MalformedMessageException e) {
            return hex(attribute);
        }
    }

    /** Text from elsewhere cannot end its quotes, nor its line. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    static String hex(AttributeCursor attribute) {
        byte[] bytes = attribute.bytes();
        String shown = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, HEX_BYTES));
        return bytes.length <= HEX_BYTES ? shown : shown + "… (" + bytes.length + " bytes)";
    }
}
