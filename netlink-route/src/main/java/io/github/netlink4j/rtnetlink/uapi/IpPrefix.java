package io.github.netlink4j.rtnetlink.uapi;

import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.MalformedMessageException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
     * @throws IllegalArgumentException if the length is below 0 or beyond the address's
     */
    public IpPrefix {
        int bits = address.getAddress().length * Byte.SIZE;
        if (length < 0 || length > bits) {
            throw new IllegalArgumentException(
                    AddressText.of(address) + "/" + length + ": the length of a prefix is 0 to " + bits);
        }
    }

    /**
     * A prefix in text: an address, and most often a slash and the length. Without, it is the address alone: {@code /32} or
     * {@code /128}. Names are not looked up.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static IpPrefix of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            InetAddress address = address(text);
            return new IpPrefix(address, address.getAddress().length * Byte.SIZE);
        }
        String length = text.substring(slash + 1);
        if (!LENGTH.matcher(length).matches()) {
            throw new IllegalArgumentException("no IP prefix: \"" + text + "\": \"" + length + "\" is no length");
        }
        return new IpPrefix(address(text.substring(0, slash)), Integer.parseInt(length));
    }

    /**
     * An IPv4 address of four decimal numbers, or an IPv6 address without a zone, in text. Names are not looked up.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static InetAddress address(String text) {
        try {
            Matcher bytes = IPV4.matcher(text);
            if (bytes.matches()) {
                return InetAddress.getByAddress(fourBytes(bytes));
            }
            if (IPV6.matcher(text).matches()) {
                return ipv6(InetAddress.getByName(text).getAddress());
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no IP address: \"" + text + "\"", e);
        }
        throw new IllegalArgumentException("no IP address: \"" + text + "\"");
    }

    private static byte[] fourBytes(Matcher numbers) {
        byte[] bytes = new byte[4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(numbers.group(i + 1));
        }
        return bytes;
    }

    /** Java takes an IPv4-mapped address for the IPv4 address inside. */
    private static InetAddress ipv6(byte[] bytes) throws UnknownHostException {
        byte[] whole = bytes;
        if (bytes.length == 4) {
            whole = new byte[16];
            Arrays.fill(whole, 10, 12, (byte) 0xff);
            System.arraycopy(bytes, 0, whole, 12, 4);
        }
        return Inet6Address.getByAddress(null, whole, -1);
    }

    /** Whether no bit behind the prefix is set. */
    public boolean isNetwork() {
        return address.equals(network().address);
    }

    /** The network: the prefix with all bits behind it cleared. */
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
        return familyOf(address);
    }

    /**
     * An address in text that is said beside this prefix.
     *
     * @param name what it is
     * @throws IllegalArgumentException if the text is no address, or one of another family
     */
    public InetAddress beside(String name, String text) {
        InetAddress other = address(text);
        if (!familyOf(other).equals(family())) {
            throw new IllegalArgumentException(
                    name + " " + text + " is of " + familyOf(other) + ", and " + this + " of " + family());
        }
        return other;
    }

    /** {@code 192.0.2.0/24}. */
    @Override
    public String toString() {
        return AddressText.of(address) + "/" + length;
    }

    /** {@code AF_INET} or {@code AF_INET6} of an address. */
    public static AddressFamily familyOf(InetAddress address) {
        return address instanceof Inet6Address ? AddressFamily.INET6 : AddressFamily.INET;
    }

    /** The address of zeros of a family; {@code null} where that is not IPv4 or IPv6. */
    public static @Nullable InetAddress any(int family) {
        if (family == AddressFamily.INET.number() || family == AddressFamily.IPMR.number()) {
            return ofBytes(new byte[4]);
        }
        boolean isIpv6 = family == AddressFamily.INET6.number() || family == AddressFamily.IP6MR.number();
        return isIpv6 ? ofBytes(new byte[16]) : null;
    }

    /** A prefix of which the length came from the kernel, in a header's field. */
    public static IpPrefix received(String field, InetAddress address, int length) {
        try {
            return new IpPrefix(address, length);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(field + ": " + e.getMessage());
        }
    }

    private static InetAddress ofBytes(byte[] bytes) {
        try {
            return bytes.length == 4 ? InetAddress.getByAddress(bytes) : Inet6Address.getByAddress(null, bytes, -1);
        } catch (UnknownHostException e) {
            throw new AssertionError("the length is right", e);
        }
    }
}
