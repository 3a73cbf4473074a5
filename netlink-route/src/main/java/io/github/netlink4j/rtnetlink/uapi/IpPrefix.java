package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.Bytes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IP address and the length of its prefix, such as {@code 192.0.2.0/24}. With host bits, as in {@code 192.0.2.7/24}, it is
 * an address of an interface; without, a network.
 *
 * @param address an IPv4 or IPv6 address
 * @param length 0 to 32, or to 128
 */
public record IpPrefix(InetAddress address, int length) {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "\\." + BYTE + "\\." + BYTE + "\\." + BYTE);
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");

    /**
     * A prefix.
     *
     * @throws IllegalArgumentException if the length is below 0 or above the number of the address's bits
     */
    public IpPrefix {
        int bits = address.getAddress().length * Byte.SIZE;
        if (length < 0 || length > bits) {
            throw new IllegalArgumentException(
                    AddressText.of(address) + "/" + length + ": the length of a prefix is 0 to " + bits);
        }
    }

    /**
     * A prefix in text: an address, a slash and the length. An address without a length has all of its bits: {@code /32} or
     * {@code /128}. Host names are not resolved.
     *
     * @throws IllegalArgumentException if the text is not a prefix
     */
    public static IpPrefix of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            InetAddress address = address(text);
            return new IpPrefix(address, address.getAddress().length * Byte.SIZE);
        }
        String length = text.substring(slash + 1);
        if (!LENGTH.matcher(length).matches()) {
            throw new IllegalArgumentException(
                    "not an IP prefix: \"" + text + "\": \"" + length + "\" is not a length");
        }
        return new IpPrefix(address(text.substring(0, slash)), Integer.parseInt(length));
    }

    /**
     * An IP address in text: IPv4 as four decimal numbers, IPv6 without a zone. Host names are not resolved.
     *
     * @throws IllegalArgumentException if the text is not an IP address
     */
    public static InetAddress address(String text) {
        try {
            Matcher bytes = IPV4.matcher(text);
            if (bytes.matches()) {
                return ofBytes(fourBytes(bytes));
            }
            if (IPV6.matcher(text).matches()) {
                return ipv6(InetAddress.getByName(text).getAddress());
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an IP address: \"" + text + "\"", e);
        }
        throw new IllegalArgumentException("not an IP address: \"" + text + "\"");
    }

    private static byte[] fourBytes(Matcher numbers) {
        byte[] bytes = new byte[4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(numbers.group(i + 1));
        }
        return bytes;
    }

    /** {@link InetAddress#getByName} returns the IPv4 address that an IPv4-mapped IPv6 address contains. */
    private static InetAddress ipv6(byte[] bytes) {
        byte[] whole = bytes;
        if (bytes.length == 4) {
            whole = new byte[16];
            Arrays.fill(whole, 10, 12, (byte) 0xff);
            System.arraycopy(bytes, 0, whole, 12, 4);
        }
        return ofBytes(whole);
    }

    private static InetAddress ofBytes(byte[] bytes) {
        return Bytes.ipAddress(ByteBuffer.wrap(bytes), 0, bytes.length);
    }

    /**
     * This prefix, if it is a network.
     *
     * @throws IllegalArgumentException if a host bit is set
     */
    public IpPrefix requireNetwork() {
        if (!isNetwork()) {
            throw new IllegalArgumentException(this + " has host bits: the network is " + network());
        }
        return this;
    }

    /** Whether all host bits are 0. */
    public boolean isNetwork() {
        return address.equals(network().address);
    }

    /** The network: this prefix with all host bits 0. */
    public IpPrefix network() {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.max(0, Math.min(Byte.SIZE, length - i * Byte.SIZE));
            bytes[i] &= (byte) (0xff00 >> kept);
        }
        return new IpPrefix(ofBytes(bytes), length);
    }

    /** {@code AF_INET} or {@code AF_INET6}. */
    public AddressFamily family() {
        return AddressFamily.of(address);
    }

    /** {@code 192.0.2.0/24}. */
    @Override
    public String toString() {
        return AddressText.of(address) + "/" + length;
    }
}
