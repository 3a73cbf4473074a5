package io.github.netlink4j.benchmarks;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;

/** Values as in the sums of decode.h; 0 for a payload of the wrong length. */
final class Values {
    private Values() {}

    /** An IPv4 or IPv6 address. */
    static long address(AttributeCursor attribute) {
        ByteBuffer memory = attribute.memory();
        int at = attribute.offset();
        return switch (attribute.length()) {
            case 4 -> Bytes.u32(memory, at);
            case 16 -> Bytes.u64(memory, at) + Bytes.u64(memory, at + 8);
            default -> 0;
        };
    }

    static long hardwareAddress(AttributeCursor attribute) {
        ByteBuffer memory = attribute.memory();
        int at = attribute.offset();
        return attribute.length() == 6 ? Bytes.u32(memory, at) + Bytes.u16(memory, at + 4) : 0;
    }

    /** The characters of a name. */
    static long text(AttributeCursor attribute) {
        ByteBuffer memory = attribute.memory();
        int end = attribute.offset() + attribute.length();
        long sum = 0;
        for (int at = attribute.offset(); at < end && memory.get(at) != 0; at++) {
            sum += Bytes.u8(memory, at);
        }
        return sum;
    }

    /** 32-bit fields of a structure. */
    static long words(AttributeCursor attribute) {
        int end = attribute.offset() + attribute.length();
        long sum = 0;
        for (int at = attribute.offset(); at + Integer.BYTES <= end; at += Integer.BYTES) {
            sum += Bytes.u32(attribute.memory(), at);
        }
        return sum;
    }

    /** 64-bit fields of a structure. */
    static long counters(AttributeCursor attribute) {
        int end = attribute.offset() + attribute.length();
        long sum = 0;
        for (int at = attribute.offset(); at + Long.BYTES <= end; at += Long.BYTES) {
            sum += Bytes.u64(attribute.memory(), at);
        }
        return sum;
    }
}
