package io.github.netlink4j.core.wire;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Addresses as text, as {@code ip} prints them. All methods that read memory throw {@link IndexOutOfBoundsException} when
 * the whole address does not lie inside it.
 */
public final class AddressText {
    private static final int GROUPS = 8;

    private AddressText() {}

    /** An IP address, IPv6 in the form of RFC 5952: {@code "192.0.2.1"}, {@code "2001:db8::1"}. */
    public static String of(InetAddress address) {
        return of(address.getAddress());
    }

    /** An IP address of 4 or 16 bytes. */
    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        append(text, ByteBuffer.wrap(bytes), 0, bytes.length);
        return text.toString();
    }

    /** An Ethernet address in memory: {@code "76:5a:08:63:6b:80"}. */
    public static String mac(ByteBuffer memory, int at) {
        StringBuilder text = new StringBuilder(17);
        for (int i = 0; i < 6; i++) {
            int octet = Bytes.u8(memory, at + i);
            text.append(i == 0 ? "" : ":")
                    .append(Character.forDigit(octet >> 4, 16))
                    .append(Character.forDigit(octet & 0xf, 16));
        }
        return text.toString();
    }

    /**
     * Appends an IP address in memory.
     *
     * @param length 4 for IPv4, 16 for IPv6
     */
    public static void append(StringBuilder text, ByteBuffer memory, int at, int length) {
        if (length == 4) {
            ipv4(text, memory, at);
        } else {
            ipv6(text, memory, at);
        }
    }

    private static void ipv4(StringBuilder text, ByteBuffer memory, int at) {
        for (int i = 0; i < 4; i++) {
            text.append(i == 0 ? "" : ".").append(Bytes.u8(memory, at + i));
        }
    }

    /** RFC 5952: the longest run of zeros, at least two and the first of equal runs, becomes {@code ::}. */
    private static void ipv6(StringBuilder text, ByteBuffer memory, int at) {
        int runStart = longestRun(memory, at);
        int runEnd = runStart + zeros(memory, at, runStart);
        for (int i = 0; i < GROUPS; i++) {
            if (i == runStart) {
                text.append("::");
                i = runEnd - 1;
            } else {
                text.append(i == 0 || i == runEnd ? "" : ":").append(Integer.toHexString(group(memory, at, i)));
            }
        }
    }

    /** Index of the first group of the run; {@link #GROUPS} if no run exists. */
    private static int longestRun(ByteBuffer memory, int at) {
        int best = GROUPS;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int length = zeros(memory, at, i);
            if (length > longest) {
                best = i;
                longest = length;
            }
        }
        return best;
    }

    private static int zeros(ByteBuffer memory, int at, int start) {
        int i = start;
        while (i < GROUPS && group(memory, at, i) == 0) {
            i++;
        }
        return i - start;
    }

    private static int group(ByteBuffer memory, int at, int index) {
        return Bytes.be16(memory, at + 2 * index);
    }
}
