package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.NamedValue;
import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.Bitfield32;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.HexFormat;

/** The values of messages in JSON. */
final class JsonValues {
    private JsonValues() {}

    /** Bytes as hexadecimal digits. */
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Writes a value.
     *
     * @param value one of {@link MessageVisitor#value}
     */
    static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof NamedValue named) {
            writeNamed(json, named);
        } else if (value instanceof Bitfield32 bits) {
            writeBits(json, bits);
        } else {
            json.writeString(text(value));
        }
    }

    /** The name, or the number if it has none. */
    private static void writeNamed(JsonGenerator json, NamedValue named) throws IOException {
        if (isNumber(named)) {
            json.writeNumber(named.number());
        } else {
            json.writeString(named.text());
        }
    }

    private static boolean isNumber(NamedValue named) {
        String text = named.text();
        boolean isName = text.isEmpty() || Character.isLetter(text.charAt(0));
        return !isName
                && (text.equals(Long.toString(named.number())) || text.equals("0x" + Long.toHexString(named.number())));
    }

    private static void writeBits(JsonGenerator json, Bitfield32 bits) throws IOException {
        json.writeStartObject();
        json.writeNumberField("value", Integer.toUnsignedLong(bits.value()));
        json.writeNumberField("selector", Integer.toUnsignedLong(bits.selector()));
        json.writeEndObject();
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return hex(bytes);
        }
        return value instanceof InetAddress address ? AddressText.of(address) : value.toString();
    }
}
