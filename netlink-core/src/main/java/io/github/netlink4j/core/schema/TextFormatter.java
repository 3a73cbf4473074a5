package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.Bitfield32;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** A message in one line of text: {@code NAME=value, NAME={NAME=value}, NAME=[{NAME=value}, {NAME=value}]}. */
public final class TextFormatter implements MessageVisitor {
    private static final int HEX_BYTES = 32;
    /** The longest text that is shown: an interface's alias has at most 255 characters. */
    private static final int TEXT_LENGTH = 256;

    private final StringBuilder text;
    private final Deque<Boolean> lists = new ArrayDeque<>();
    private String separator = "";

    /**
     * A formatter that appends to a text.
     *
     * @param text the text to append to
     */
    public TextFormatter(StringBuilder text) {
        this.text = text;
        lists.push(false);
    }

    @Override
    public void value(Field field, Object value) {
        member(field);
        text.append(describe(value, TEXT_LENGTH));
    }

    @Override
    public void raw(Field field, byte[] bytes) {
        value(field, bytes);
    }

    @Override
    public void begin(Field field, boolean isList) {
        member(field);
        text.append(isList ? '[' : '{');
        lists.push(isList);
        separator = "";
    }

    @Override
    public void end() {
        text.append(lists.pop() ? ']' : '}');
        separator = ", ";
    }

    @Override
    public void malformed(int bytes) {
        text.append(separator).append('(').append(bytes).append(" malformed bytes)");
        separator = ", ";
    }

    private void member(Field field) {
        text.append(separator);
        if (!lists.getFirst()) {
            text.append(field.name()).append('=');
        }
        separator = ", ";
    }

    /**
     * A value of {@link MessageVisitor#value} as text, with quotes and line ends escaped.
     *
     * @param limit the most characters of a text that are shown
     */
    static String describe(Object value, int limit) {
        if (value instanceof byte[] bytes) {
            return hex(bytes);
        }
        if (value instanceof String string) {
            return quoted(string, limit);
        }
        if (value instanceof InetAddress address) {
            return AddressText.of(address);
        }
        if (value instanceof Bitfield32 bits) {
            return "0x" + Integer.toHexString(bits.value()) + "/0x" + Integer.toHexString(bits.selector());
        }
        return value.toString();
    }

    private static String quoted(String text, int limit) {
        StringBuilder quoted = new StringBuilder("\"");
        int shown = Math.min(text.length(), limit);
        for (int i = 0; i < shown; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        quoted.append('"');
        return shown == text.length() ? quoted.toString() : quoted + "… (" + text.length() + " characters)";
    }

    private static String hex(byte[] bytes) {
        String shown = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, HEX_BYTES));
        return bytes.length <= HEX_BYTES ? shown : shown + "… (" + bytes.length + " bytes)";
    }
}
