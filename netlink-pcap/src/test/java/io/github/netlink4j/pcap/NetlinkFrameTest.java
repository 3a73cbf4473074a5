package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.pcap.NetlinkFrame.Direction;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetlinkFrameTest {
    private static final String HEADER = """
            00 04   # PACKET_OUTGOING
            03 38   # ARPHRD_NETLINK
            00 00 00 00 00 00 00 00 00 00
            00 10   # NETLINK_GENERIC
            """;
    private static final String MESSAGE = """
            14 00 00 00   # nlmsg_len 20
            10 00         # GENL_ID_CTRL
            01 03         # NLM_F_REQUEST | NLM_F_DUMP
            01 00 00 00  00 00 00 00
            03 01 00 00   # CTRL_CMD_GETFAMILY
            """;

    private static CapturedPacket packet(LinkType type, ByteOrder order, byte[] bytes, long originalLength) {
        CapturedPacket packet = new CapturedPacket();
        packet.set(CaptureInterface.ofPcap(type, 0), ByteBuffer.wrap(bytes), order, 0, bytes.length, originalLength);
        return packet;
    }

    private static CapturedPacket packet(LinkType type, ByteOrder order, String hex) {
        byte[] bytes = Hex.bytes(hex);
        return packet(type, order, bytes, bytes.length);
    }

    private static NetlinkFrame frame(LinkType type, ByteOrder order, String hex) {
        NetlinkFrame frame = new NetlinkFrame();
        assertThat(frame.wrap(packet(type, order, hex))).isTrue();
        return frame;
    }

    @Test
    void a_frame_has_the_protocol_of_its_header_and_the_messages_after_it() {
        NetlinkFrame frame = frame(LinkType.NETLINK, ByteOrder.LITTLE_ENDIAN, HEADER + MESSAGE + MESSAGE);
        assertThat(frame.protocol()).isEqualTo(16);
        assertThat(frame.length()).isEqualTo(40);
        MessageCursor messages = frame.messages();
        assertThat(messages.next()).isTrue();
        assertThat(messages.type()).isEqualTo(0x10);
        assertThat(messages.flags()).isEqualTo(0x301);
        assertThat(messages.next()).isTrue();
        assertThat(messages.next()).isFalse();
        assertThat(messages.leftover()).isZero();
    }

    @Test
    void the_messages_can_be_walked_again() {
        NetlinkFrame frame = frame(LinkType.NETLINK, ByteOrder.LITTLE_ENDIAN, HEADER + MESSAGE);
        assertThat(frame.messages().next()).isTrue();
        assertThat(frame.messages().next()).isTrue();
    }

    @ParameterizedTest(name = "packet type {0}")
    @CsvSource({"07, TO_KERNEL", "06, TO_USER", "04, UNKNOWN", "00, UNKNOWN"})
    void the_direction_is_that_of_the_packet_type(String type, Direction direction) {
        String header = "00 " + type + " 03 38  00 00 00 00 00 00 00 00 00 00  00 00";
        NetlinkFrame frame = frame(LinkType.NETLINK, ByteOrder.LITTLE_ENDIAN, header);
        assertThat(frame.direction()).isEqualTo(direction);
        assertThat(frame.packetType()).isEqualTo(Integer.parseInt(type));
    }

    @Test
    void a_cooked_packet_of_a_netlink_device_is_a_frame() {
        assertThat(frame(LinkType.LINUX_SLL, ByteOrder.LITTLE_ENDIAN, HEADER).protocol())
                .isEqualTo(16);
    }

    @Test
    void a_cooked_packet_of_version_2_has_its_fields_in_another_order() {
        NetlinkFrame frame = frame(LinkType.LINUX_SLL2, ByteOrder.LITTLE_ENDIAN, """
                00 0c         # NETLINK_NETFILTER
                00 00
                00 00 00 05   # ifindex
                03 38         # ARPHRD_NETLINK
                06            # PACKET_USER
                00  00 00 00 00 00 00 00 00
                """ + MESSAGE);
        assertThat(frame.protocol()).isEqualTo(12);
        assertThat(frame.direction()).isEqualTo(Direction.TO_USER);
        assertThat(frame.messages().next()).isTrue();
    }

    @Test
    void a_cooked_packet_of_another_device_is_no_frame() {
        CapturedPacket packet = packet(LinkType.LINUX_SLL, ByteOrder.LITTLE_ENDIAN, """
                00 00
                00 01   # ARPHRD_ETHER
                00 06  02 00 00 00 00 01 00 00  08 00
                """);
        assertThat(new NetlinkFrame().wrap(packet)).isFalse();
    }

    @Test
    void a_packet_of_another_link_type_is_no_frame() {
        assertThat(new NetlinkFrame().wrap(packet(new LinkType(1), ByteOrder.LITTLE_ENDIAN, HEADER + MESSAGE)))
                .isFalse();
    }

    @Test
    void a_packet_that_is_shorter_than_its_header_is_no_frame() {
        assertThat(new NetlinkFrame().wrap(packet(LinkType.NETLINK, ByteOrder.LITTLE_ENDIAN, "00 04 03 38")))
                .isFalse();
    }

    @Test
    void messages_are_in_the_byte_order_of_the_file() {
        NetlinkFrame frame = frame(LinkType.NETLINK, ByteOrder.BIG_ENDIAN, HEADER + """
                00 00 00 14  00 10  03 01  00 00 00 01  00 00 00 00  03 01 00 00
                """);
        assertThat(frame.messages().next()).isTrue();
        assertThat(frame.messages().order()).isEqualTo(ByteOrder.BIG_ENDIAN);
    }

    /** A file that was written again on a machine of another byte order: only its own numbers were converted. */
    @Test
    void messages_that_only_fit_in_the_other_byte_order_are_in_that_one() {
        NetlinkFrame frame = frame(LinkType.NETLINK, ByteOrder.BIG_ENDIAN, HEADER + MESSAGE);
        assertThat(frame.messages().order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        assertThat(frame.messages().next()).isTrue();
    }

    @Test
    void messages_that_fit_in_no_byte_order_are_in_that_of_the_file() {
        NetlinkFrame frame = frame(LinkType.NETLINK, ByteOrder.LITTLE_ENDIAN, HEADER + "ff ff ff ff");
        assertThat(frame.messages().order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void a_message_that_was_captured_in_part_ends_the_walk() {
        byte[] cut = Hex.bytes(HEADER + MESSAGE + "14 00 00 00  10 00");
        NetlinkFrame frame = new NetlinkFrame();
        assertThat(frame.wrap(packet(LinkType.NETLINK, ByteOrder.LITTLE_ENDIAN, cut, 56)))
                .isTrue();
        MessageCursor messages = frame.messages();
        assertThat(messages.next()).isTrue();
        assertThat(messages.next()).isFalse();
        assertThat(messages.leftover()).isEqualTo(6);
    }

    /** The length of the first message is that of the whole datagram. */
    @Test
    void the_byte_order_is_found_in_a_frame_that_was_captured_in_part() {
        byte[] cut = Hex.bytes(HEADER + "00 01 00 00  10 00");
        NetlinkFrame frame = new NetlinkFrame();
        assertThat(frame.wrap(packet(LinkType.NETLINK, ByteOrder.BIG_ENDIAN, cut, 16 + 256)))
                .isTrue();
        assertThat(frame.messages().order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    }
}
