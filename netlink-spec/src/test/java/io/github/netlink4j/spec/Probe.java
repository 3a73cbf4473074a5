package io.github.netlink4j.spec;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.NamedValue;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.Netlink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a type makes of payloads of different lengths: two types are the same if they make the same of all of them. */
final class Probe {
    private static final int[] LENGTHS = {0, 1, 2, 4, 6, 8, 16};
    private static final String RAW = "raw";

    private Probe() {}

    /** The first thing that is shown of each payload. */
    static List<String> of(AttributeType type) {
        AttributeSet set = AttributeSet.builder("X").add(1, "X_1", type).build();
        List<String> shown = new ArrayList<>();
        for (int length : LENGTHS) {
            shown.add(first(set, length));
        }
        return shown;
    }

    /** Whether a type describes any payload. */
    static boolean isDescribed(List<String> shown) {
        return shown.stream().anyMatch(each -> !each.equals(RAW));
    }

    private static String first(AttributeSet set, int length) {
        ByteBuffer attribute = ByteBuffer.allocate(Netlink.NLA_HDRLEN + Netlink.align(length));
        Bytes.putU16(attribute, 0, Netlink.NLA_HDRLEN + length);
        Bytes.putU16(attribute, 2, 1);
        for (int i = 0; i < length; i++) {
            attribute.put(Netlink.NLA_HDRLEN + i, (byte) (0x81 + i));
        }
        First first = new First(length);
        set.visit(new AttributeCursor().wrap(attribute, 0, attribute.capacity(), ByteOrder.nativeOrder()), first);
        return first.shown;
    }

    private static final class First implements MessageVisitor {
        private final long mask;
        private String shown = "";

        First(int length) {
            mask = length < Long.BYTES ? (1L << (length * Byte.SIZE)) - 1 : -1;
        }

        private void show(String text) {
            shown = shown.isEmpty() ? text : shown;
        }

        @Override
        public void value(Field field, Object value) {
            Object plain = value instanceof NamedValue named ? (Object) named.number() : value;
            if (plain instanceof Number number) {
                // The indexes of interfaces are signed in Java's tables, and unsigned in the specs.
                show("0x" + Long.toHexString(number.longValue() & mask));
            } else {
                show(plain instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : plain.toString());
            }
        }

        @Override
        public void raw(Field field, byte[] bytes) {
            show(RAW);
        }

        @Override
        public void begin(Field field, boolean isList) {
            // A list of indexes and an array look the same.
            show("members");
        }

        @Override
        public void end() {}

        @Override
        public void malformed(int bytes) {}
    }
}
