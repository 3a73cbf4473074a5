package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.schema.MessageTree.Malformed;
import io.github.netlink4j.core.schema.MessageTree.Node;
import java.util.HexFormat;
import java.util.List;

/** A message in several lines: an attribute a line, structures and headers in one line or in lines of their own width. */
final class LongText {
    private static final int WIDTH = 120;
    private static final String INDENT = "  ";
    private static final int HEX_BYTES = 32;

    private final StringBuilder text = new StringBuilder();

    private LongText() {}

    /** The text of a message with this name. */
    static String of(String name, Node message) {
        LongText lines = new LongText();
        lines.text.append(name).append('\n');
        lines.members(message.members(), INDENT);
        return lines.text.toString();
    }

    /** The fields of a header, which have no attribute header, in one paragraph; each attribute in a line. */
    private void members(List<Node> members, String indent) {
        int at = 0;
        while (at < members.size()) {
            int end = endOfFields(members, at);
            if (end - at > 1 || (end > at && !isWhole(members.get(at).field()))) {
                words(members.get(at).field().parent() + ":", members.subList(at, end), indent);
                at = end;
            } else {
                node(members.get(at++), indent);
            }
        }
    }

    private static int endOfFields(List<Node> members, int from) {
        int end = from;
        while (end < members.size() && isHeaderField(members.get(end))) {
            end++;
        }
        return end;
    }

    /** Bytes that need lines of their own are none. */
    private static boolean isHeaderField(Node node) {
        boolean isLong = node.value() instanceof byte[] bytes && bytes.length > HEX_BYTES;
        return node.value() != null && !node.field().isAttribute() && !isLong && !(node.value() instanceof Malformed);
    }

    /** Whether a field is all that is known of its structure: a header without a table. */
    private static boolean isWhole(Field field) {
        return field.name().equals(field.parent());
    }

    private void node(Node node, String indent) {
        Object value = node.value();
        if (value instanceof Malformed) {
            line(indent, value.toString());
        } else if (value instanceof byte[] bytes && bytes.length > HEX_BYTES) {
            line(indent, node.field().name() + ": " + bytes.length + " bytes");
            hex(bytes, indent + INDENT);
        } else if (value != null) {
            line(indent, node.field().name() + "=" + describe(value));
        } else if (node.isFlat()) {
            words(node.field().name() + ":", node.members(), indent);
        } else {
            line(indent, node.field().name() + ":");
            members(node.members(), indent + INDENT);
        }
    }

    /** Words after a title, in as many lines as they need. */
    private void words(String title, List<Node> fields, String indent) {
        StringBuilder line = new StringBuilder(indent).append(title);
        for (Node field : fields) {
            String word = word(field);
            if (line.length() + 1 + word.length() > WIDTH && line.length() > indent.length() + 2 * INDENT.length()) {
                text.append(line).append('\n');
                line.setLength(0);
                line.append(indent).append(INDENT).append(INDENT, 1, INDENT.length());
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }

    private static String word(Node field) {
        String value = describe(field.shown());
        boolean isNamed =
                !field.field().name().isEmpty() && !field.field().name().startsWith("[");
        return isNamed ? field.field().name() + "=" + value : value;
    }

    private static String describe(Object value) {
        return value instanceof byte[] bytes ? bytes(bytes) : TextFormatter.describe(value, Integer.MAX_VALUE);
    }

    /** Bytes, and the text that they may be. */
    private static String bytes(byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        String text = RawText.of(bytes);
        return text == null ? hex : hex + " (" + TextFormatter.describe(text, Integer.MAX_VALUE) + ")";
    }

    private void hex(byte[] bytes, String indent) {
        for (int at = 0; at < bytes.length; at += HEX_BYTES) {
            line(indent, HexFormat.of().formatHex(bytes, at, Math.min(bytes.length, at + HEX_BYTES)));
        }
    }

    private void line(String indent, String content) {
        text.append(indent).append(content).append('\n');
    }
}
