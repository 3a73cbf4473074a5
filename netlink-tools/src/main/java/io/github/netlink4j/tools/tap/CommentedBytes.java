package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.schema.MessageSpec;
import io.github.netlink4j.core.schema.TextFormatter;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tools.command.PrintableText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The bytes of a message as lines of hexadecimal digits, each header and attribute with what it says as a comment. */
final class CommentedBytes {
    private static final int PER_LINE = 16;
    private static final int COMMENT = 90;
    private static final HexFormat DIGITS = HexFormat.ofDelimiter(" ");

    private final ByteBuffer memory;
    private final List<String> lines = new ArrayList<>();

    private CommentedBytes(ByteBuffer memory) {
        this.memory = memory;
    }

    /** The lines of a message, with its padding. */
    static List<String> of(TapMessage message) {
        MessageCursor cursor = message.cursor();
        CommentedBytes bytes = new CommentedBytes(cursor.memory());
        StringBuilder header = new StringBuilder();
        message.visitHeader(new TextFormatter(header));
        bytes.add("", cursor.offset(), Netlink.NLMSG_HDRLEN, header.toString());
        bytes.payload(message, ContentTree.of(message));
        bytes.pad(cursor);
        return bytes.lines;
    }

    private void payload(TapMessage message, ContentTree content) {
        MessageCursor cursor = message.cursor();
        MessageSpec spec = message.spec();
        int start = cursor.payloadOffset();
        int end = start + cursor.payloadLength();
        int attributes = spec == null ? end : spec.schema().attributesOffset(cursor);
        add("", start, attributes - start, spec == null ? "" : content.fields());
        if (spec != null) {
            attributes("", spec.schema().attributesOf(cursor), content.attributes());
        }
    }

    private void attributes(String indent, AttributeCursor cursor, List<ContentTree> contents) {
        int next = cursor.end() - cursor.leftover();
        int visited = 0;
        while (cursor.next()) {
            int start = cursor.offset() - Netlink.NLA_HDRLEN;
            next = Math.min(cursor.end(), cursor.offset() + Netlink.align(cursor.length()));
            if (visited == contents.size() || contents.get(visited).number() != cursor.type()) {
                add(indent, start, next - start, "padding");
                continue;
            }
            ContentTree content = contents.get(visited++);
            if (content.isNest()) {
                add(indent, start, Netlink.NLA_HDRLEN, content.name());
                attributes(indent + "  ", cursor.nested(), content.attributes());
            } else {
                add(indent, start, next - start, content.toString());
            }
        }
        add(indent, next, cursor.end() - next, "no attribute");
    }

    private void pad(MessageCursor cursor) {
        int end = cursor.offset() + cursor.length();
        int padding = Math.min(Netlink.align(cursor.length()) - cursor.length(), cursor.leftover());
        add("", end, padding, "padding");
    }

    private void add(String indent, int offset, int length, String comment) {
        lines.addAll(lines(indent, Bytes.copy(memory, offset, length), comment));
    }

    /** The lines of some bytes, the first one with a comment. */
    static List<String> lines(String indent, byte[] bytes, String comment) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += PER_LINE) {
            String digits = indent + DIGITS.formatHex(bytes, at, Math.min(bytes.length, at + PER_LINE));
            lines.add(at == 0 && !comment.isEmpty() ? digits + "   # " + cut(comment) : digits);
        }
        return lines;
    }

    private static String cut(String comment) {
        String printable = PrintableText.of(comment);
        return printable.length() <= COMMENT ? printable : printable.substring(0, COMMENT - 1) + "…";
    }
}
