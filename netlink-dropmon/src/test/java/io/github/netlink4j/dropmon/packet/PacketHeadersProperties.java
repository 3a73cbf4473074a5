package io.github.netlink4j.dropmon.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PacketHeadersProperties {
    private final PacketHeaders packet = new PacketHeaders();

    @Property
    void any_bytes_are_decoded(@ForAll byte[] bytes, @ForAll("protocols") int protocol) {
        packet.wrap(ByteBuffer.wrap(bytes), 0, bytes.length, protocol);
        readEverything();
    }

    /** The same behind real headers, so that inner headers are reached. */
    @Property(tries = 5000)
    void any_packet_is_decoded(@ForAll("packets") byte[] bytes, @ForAll("protocols") int protocol) {
        packet.wrap(ByteBuffer.wrap(bytes), 0, bytes.length, protocol);
        readEverything();
    }

    @Property
    void bytes_outside_are_not_read(
            @ForAll("packets") byte[] bytes, @ForAll("protocols") int protocol, @ForAll @IntRange(max = 9) int before) {
        ByteBuffer around = ByteBuffer.allocate(bytes.length + before + 9).put(before, bytes);
        String flow =
                packet.wrap(ByteBuffer.wrap(bytes), 0, bytes.length, protocol).flow();
        assertThat(packet.wrap(around, before, bytes.length, protocol).flow()).isEqualTo(flow);
    }

    @Provide
    Arbitrary<Integer> protocols() {
        return Arbitraries.oneOf(
                Arbitraries.of(0x0800, 0x86dd, 0x0806, 0x8100, 0x88a8, 4, 0, -1), Arbitraries.integers());
    }

    @Provide
    Arbitrary<byte[]> packets() {
        Arbitrary<byte[]> link = Arbitraries.of(
                new byte[0],
                ethernet(0x08, 0x00),
                ethernet(0x86, 0xdd),
                ethernet(0x08, 0x06),
                ethernet(0x81, 0x00),
                ethernet(0x88, 0xa8));
        Arbitrary<Byte> versions = Arbitraries.of((byte) 0x45, (byte) 0x4f, (byte) 0x60, (byte) 0x00);
        Arbitrary<byte[]> rest = Arbitraries.of(0, 1, 4, 6, 8, 17, 43, 44, 51, 60, 255)
                .map(Integer::byteValue)
                .array(byte[].class);
        return Combinators.combine(link, versions, rest).as(PacketHeadersProperties::join);
    }

    private static byte[] ethernet(int high, int low) {
        byte[] header = new byte[14];
        header[12] = (byte) high;
        header[13] = (byte) low;
        return header;
    }

    private static byte[] join(byte[] link, byte version, byte[] rest) {
        return ByteBuffer.allocate(link.length + 1 + rest.length)
                .put(link)
                .put(version)
                .put(rest)
                .array();
    }

    private void readEverything() {
        assertThat(packet.hasPorts()).isEqualTo(packet.destinationPort() >= 0);
        assertThat(packet.sourcePort()).isBetween(-1, 0xffff);
        assertThat(packet.icmpType()).isBetween(-1, 0xff);
        assertThat(packet.icmpCode()).isBetween(-1, 0xff);
        assertThat(packet.transportProtocol()).isBetween(-1, 0xff);
        assertThat(packet.transportName() == null).isEqualTo(packet.transportProtocol() == -1);
        assertThat(packet.sourceMac() == null).isEqualTo(!packet.isEthernet());
        assertThat(packet.destinationMac() == null).isEqualTo(!packet.isEthernet());
        assertThat(packet.isEthernet() && packet.isBareIp()).isFalse();
        assertThat(packet.flow().isEmpty()).isEqualTo(packet.networkProtocol() == -1);
        assertThat(packet.destinationAddress() == null || packet.sourceAddress() != null)
                .isTrue();
    }
}
