package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.bpf.BpfCondition;
import io.github.netlink4j.core.bpf.BpfLoad;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A client: its records are bytes, with numbers of each kind at fixed offsets, which are absent where the bytes end
 * before. {@code first} is a number of the first message, and {@code word} one that only user space can read.
 */
final class Sample {
    private static final Map<String, Long> PROTOCOLS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        PROTOCOLS.putAll(Map.of("route", 0L, "generic", 16L));
    }

    static final NumberField<byte[]> LEN =
            NumberField.<byte[]>of("len", bytes -> bytes.length).bpf(BpfLoad.length());
    static final NumberField<byte[]> PROTO =
            number("proto", 0, 1).names(NumberNames.of(PROTOCOLS)).bpf(BpfLoad.u8(0));
    static final NumberField<byte[]> TYPE = number("type", 2, 2)
            .expanding(() -> List.of("RTM_NEWLINK"), Sample::messageType)
            .bpf(BpfLoad.host16(2));
    static final NumberField<byte[]> PID = number("pid", 4, 4).bpf(BpfLoad.host32(4));
    static final NumberField<byte[]> ERRNO = NumberField.<byte[]>optional(
                    "errno", bytes -> bytes.length >= 8, bytes -> (int) load(bytes, 4, 4, ByteOrder.nativeOrder()))
            .bpf(BpfLoad.hostS32(4));
    static final NumberField<byte[]> PORT = bigEndian("port", 2, 2).bpf(BpfLoad.be16(2));
    static final NumberField<byte[]> IPV4 = bigEndian("ipv4", 4, 4).bpf(BpfLoad.be32(4));
    static final NumberField<byte[]> FIRST = number("first", 1, 1).bpfOfFirstMessage(BpfLoad.u8(1));
    static final NumberField<byte[]> WORD = NumberField.any("word", Sample::anyWord);
    static final TextField<byte[]> COMM =
            TextField.<byte[]>of("comm", Sample::letter).bpf(Sample::isLetter);
    static final AddressField<byte[]> DST =
            AddressField.<byte[]>of("dst", Sample::address).bpf(Sample::inNetwork);
    static final FlagField<byte[]> ERROR = FlagField.<byte[]>of("error", bytes -> bytes.length > 0 && bytes[0] < 0)
            .bpf(BpfLoad.u8(0).atLeast(0x80));
    static final FlagField<byte[]> OWN = FlagField.of("own", bytes -> bytes.length % 2 == 0);

    static final FilterLanguage<byte[]> LANGUAGE = FilterLanguage.of(
                    LEN, PROTO, TYPE, PID, ERRNO, PORT, IPV4, FIRST, WORD, COMM, DST, ERROR, OWN)
            .with("attr", () -> List.of("IFLA_IFNAME", "IFLA_MTU"), Sample::attribute);

    private Sample() {}

    static Filter<byte[]> parse(String text) {
        return LANGUAGE.parse(text);
    }

    private static NumberField<byte[]> number(String name, int offset, int length) {
        return at(name, offset, length, ByteOrder.nativeOrder());
    }

    private static NumberField<byte[]> bigEndian(String name, int offset, int length) {
        return at(name, offset, length, ByteOrder.BIG_ENDIAN);
    }

    private static NumberField<byte[]> at(String name, int offset, int length, ByteOrder order) {
        return NumberField.optional(
                name, bytes -> bytes.length >= offset + length, bytes -> load(bytes, offset, length, order));
    }

    private static long load(byte[] bytes, int offset, int length, ByteOrder order) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            int at = order == ByteOrder.BIG_ENDIAN ? i : length - 1 - i;
            number = number << 8 | Byte.toUnsignedInt(bytes[offset + at]);
        }
        return number;
    }

    /** {@code RTM_NEWLINK} is 16 in messages of protocol 0 only. */
    private static @Nullable Filter<byte[]> messageType(String name) {
        return name.equals("RTM_NEWLINK") ? PROTO.is(0).and(TYPE.is(16)) : null;
    }

    private static boolean anyWord(byte[] bytes, LongPredicate condition) {
        for (int i = 0; i + 2 <= bytes.length; i += 2) {
            if (condition.test(load(bytes, i, 2, ByteOrder.nativeOrder()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String letter(byte[] bytes) {
        return bytes.length > 8 ? Character.toString(bytes[8] & 0xff) : null;
    }

    private static BpfCondition isLetter(String text) {
        return text.length() == 1 ? BpfLoad.u8(8).in(text.charAt(0)) : BpfCondition.NEVER;
    }

    private static @Nullable InetAddress address(byte[] bytes) {
        if (bytes.length < 8) {
            return null;
        }
        try {
            return InetAddress.getByAddress(new byte[] {bytes[4], bytes[5], bytes[6], bytes[7]});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static BpfCondition inNetwork(Network network) {
        byte[] address = network.address().getAddress();
        if (address.length != 4) {
            return BpfCondition.NEVER;
        }
        int mask = network.prefixLength() == 0 ? 0 : -1 << (32 - network.prefixLength());
        int lowest = ByteBuffer.wrap(address).getInt();
        return (code, yes, no) -> {
            BpfLoad.be32(4).emit(code, no);
            code.and(mask).jeq(lowest, yes, no);
        };
    }

    /** Attributes of fixed values: the name is eth0, the MTU is the number at offset 4. */
    private static @Nullable FilterField<byte[]> attribute(String name) {
        return switch (name) {
            case "IFLA_IFNAME" -> TextField.of("attr IFLA_IFNAME", bytes -> bytes.length > 4 ? "eth0" : null);
            case "IFLA_MTU" -> number("attr IFLA_MTU", 4, 4);
            default -> null;
        };
    }
}
