package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

/** Finding the row of a message by number, direction and address family. Messages of Linux 6.18. */
class MessageTableTest {
    private static final int NETLINK_SOCK_DIAG = 4;
    private static final int NETLINK_GENERIC = 16;

    private static final MessageSchema FEATURES = schema("ETHTOOL_A_FEATURES");
    private static final MessageSchema PRIVFLAGS = schema("ETHTOOL_A_PRIVFLAGS");

    private static final MessageTable ETHTOOL = MessageTable.ofFamily("ethtool")
            .request(11, "ETHTOOL_MSG_FEATURES_GET", FEATURES)
            .reply(11, "ETHTOOL_MSG_FEATURES_GET_REPLY", FEATURES)
            .request(13, "ETHTOOL_MSG_PRIVFLAGS_GET", PRIVFLAGS)
            .reply(13, "ETHTOOL_MSG_FEATURES_NTF", FEATURES)
            .build();

    /** {@code ethtool --show-priv-flags lo}. */
    private static final String PRIVFLAGS_GET = """
            28 00 00 00 15 00 01 00 02 00 00 00 00 00 00 00   # 40 bytes, family 21, NLM_F_REQUEST
            0d 01 00 00                                       # command 13
            14 00 01 80                                       # attribute 1: the header
               07 00 02 00 6c 6f 00 00  08 00 03 00 01 00 00 00
            """;

    /** Notification of the group "monitor" after {@code ethtool -K lo rx-gro-list on}, without its last three bitsets. */
    private static final String FEATURES_NTF = """
            4c 00 00 00 15 00 00 00 12 00 00 00 00 00 00 00   # family 21, no flags
            0d 01 00 00                                       # command 13
            14 00 01 80                                       # attribute 1: the header
               08 00 01 00 01 00 00 00  07 00 02 00 6c 6f 00 00
            24 00 02 80                                       # attribute 2: the features of the hardware
               08 00 02 00 40 00 00 00  0c 00 04 00 00 48 1d 40 0e 00 00 0a  0c 00 05 00 ff ff ff ff ff ff ff ff
            """;

    private static MessageSchema schema(String attributes) {
        return new MessageSchema(
                StructSchema.builder("genlmsghdr").pad(4).build(),
                AttributeSet.builder(attributes).build());
    }

    @Test
    void a_request_and_a_notification_of_one_number_have_separate_rows() {
        assertThat(ETHTOOL.nameOf(Hex.message(PRIVFLAGS_GET))).isEqualTo("ETHTOOL_MSG_PRIVFLAGS_GET");
        assertThat(ETHTOOL.nameOf(Hex.message(FEATURES_NTF))).isEqualTo("ETHTOOL_MSG_FEATURES_NTF");
        assertThat(ETHTOOL.find(Hex.message(PRIVFLAGS_GET)).schema()).isSameAs(PRIVFLAGS);
        assertThat(ETHTOOL.find(Hex.message(FEATURES_NTF)).schema()).isSameAs(FEATURES);
    }

    @Test
    void a_registry_describes_each_direction_by_its_own_attributes() {
        MessageRegistry registry = MessageRegistry.of(ETHTOOL);
        registry.family(21, "ethtool");
        assertThat(registry.describe(NETLINK_GENERIC, Hex.message(PRIVFLAGS_GET)))
                .startsWith("ETHTOOL_MSG_PRIVFLAGS_GET {ETHTOOL_A_PRIVFLAGS(1)=");
        assertThat(registry.describe(NETLINK_GENERIC, Hex.message(FEATURES_NTF)))
                .startsWith("ETHTOOL_MSG_FEATURES_NTF {ETHTOOL_A_FEATURES(1)=");
    }

    @Test
    void rows_are_found_by_number_and_direction() {
        assertThat(ETHTOOL.request(13).name()).isEqualTo("ETHTOOL_MSG_PRIVFLAGS_GET");
        assertThat(ETHTOOL.reply(13).name()).isEqualTo("ETHTOOL_MSG_FEATURES_NTF");
        assertThat(ETHTOOL.request(12)).isNull();
        assertThat(ETHTOOL.reply(14)).isNull();
        assertThat(ETHTOOL.reply(-1)).isNull();
    }

    @Test
    void a_number_without_direction_is_named_as_the_request() {
        MessageTable replies = MessageTable.ofFamily("ethtool")
                .reply(3, "ETHTOOL_MSG_LINKINFO_NTF", FEATURES)
                .build();
        assertThat(ETHTOOL.nameOf(13)).isEqualTo("ETHTOOL_MSG_PRIVFLAGS_GET");
        assertThat(replies.nameOf(3)).isEqualTo("ETHTOOL_MSG_LINKINFO_NTF");
        assertThat(replies.nameOf(4)).isEqualTo("ethtool command 4");
    }

    @Test
    void a_row_of_both_directions_is_found_for_requests_and_replies() {
        MessageTable table = MessageTable.ofProtocol(0).add(16, "NEW", FEATURES).build();
        assertThat(table.request(16)).isEqualTo(table.reply(16)).isEqualTo(new MessageSpec("NEW", FEATURES));
    }

    private static MessageCursor request(int flags) {
        return Hex.message("10 00 00 00 12 00 %02x %02x 00 00 00 00 00 00 00 00".formatted(flags & 0xff, flags >> 8));
    }

    @Test
    void the_request_of_a_dump_has_the_row_of_dumps() {
        MessageSchema id = raw("xfrm_usersa_id", 24);
        MessageSchema filter = raw("none", 4);
        MessageTable one = MessageTable.ofProtocol(6).add(18, "GETSA", id).build();
        MessageTable table = MessageTable.ofProtocol(6)
                .add(18, "GETSA", id)
                .dump(18, "GETSA", filter)
                .build();

        assertThat(table.find(request(0x001)).schema()).isEqualTo(id); // NLM_F_REQUEST
        assertThat(table.find(request(0x301)).schema()).isEqualTo(filter); // NLM_F_REQUEST|NLM_F_DUMP
        assertThat(table.find(request(0x300)).schema()).isEqualTo(id);
        assertThat(one.find(request(0x301)).schema()).isEqualTo(id);
    }

    private static final MessageSchema ANY_REQUEST = raw("sock_diag_req", 4);
    private static final MessageSchema INET_REQUEST = raw("inet_diag_req_v2", 56);
    private static final MessageSchema INET = raw("inet_diag_msg", 72);
    private static final MessageSchema UNIX_REQUEST = raw("unix_diag_req", 24);
    private static final MessageSchema UNIX = raw("unix_diag_msg", 16);

    private static final MessageTable SOCK_DIAG = MessageTable.ofProtocol(NETLINK_SOCK_DIAG)
            .request(20, "SOCK_DIAG_BY_FAMILY", ANY_REQUEST)
            .addressFamily(1) // AF_UNIX
            .request(20, "SOCK_DIAG_BY_FAMILY", UNIX_REQUEST)
            .reply(20, "SOCK_DIAG_BY_FAMILY", UNIX)
            .addressFamily(2) // AF_INET
            .request(20, "SOCK_DIAG_BY_FAMILY", INET_REQUEST)
            .reply(20, "SOCK_DIAG_BY_FAMILY", INET)
            .build();

    private static MessageSchema raw(String header, int length) {
        return new MessageSchema(
                StructSchema.builder(header).add(header, Types.BINARY, length).build(),
                AttributeSet.builder("DIAG").build());
    }

    /** {@code ss -x} for one inode, and the reply. */
    private static final String UNIX_DIAG_REQUEST = """
            28 00 00 00 14 00 01 00 01 00 00 00 00 00 00 00   # SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST
            01 00 00 00 00 04 00 00 9c 5b 01 00 01 00 00 00 ff ff ff ff ff ff ff ff   # AF_UNIX
            """;

    private static final String UNIX_DIAG_REPLY = """
            30 00 00 00 14 00 00 00 01 00 00 00 a5 4a 00 00   # SOCK_DIAG_BY_FAMILY
            01 01 0a 00 9c 5b 01 00 02 00 00 00 00 00 00 00   # AF_UNIX, SOCK_STREAM, TCP_LISTEN, the inode, the cookie
            06 00 00 00 00 61 00 00                           # UNIX_DIAG_NAME "\\0a"
            05 00 06 00 00 00 00 00                           # UNIX_DIAG_SHUTDOWN 0
            """;

    /** {@code ss -4tl}, and the reply for 127.0.0.1:8080. */
    private static final String INET_DIAG_REQUEST = """
            48 00 00 00 14 00 01 03 01 00 00 00 00 00 00 00   # SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP
            02 06 00 00 00 04 00 00                           # AF_INET, IPPROTO_TCP, listening sockets
            """ + "00".repeat(48);

    private static final String INET_DIAG_REPLY = """
            7c 00 00 00 14 00 02 00 01 00 00 00 a5 4a 00 00   # SOCK_DIAG_BY_FAMILY, NLM_F_MULTI
            02 0a 00 00 1f 90 00 00 7f 00 00 01 00 00 00 00   # AF_INET, TCP_LISTEN, port 8080, 127.0.0.1
            00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
            00 00 00 00 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 80 00 00 00 00 00 00 00 9b 5b 01 00
            05 00 08 00 00 00 00 00  08 00 0f 00 00 00 00 00
            0c 00 15 00 01 00 00 00 00 00 00 00  06 00 16 00 52 00 00 00
            """;

    @Test
    void messages_of_one_type_differ_by_address_family_and_direction() {
        assertThat(SOCK_DIAG.find(Hex.message(UNIX_DIAG_REQUEST)).schema()).isSameAs(UNIX_REQUEST);
        assertThat(SOCK_DIAG.find(Hex.message(UNIX_DIAG_REPLY)).schema()).isSameAs(UNIX);
        assertThat(SOCK_DIAG.find(Hex.message(INET_DIAG_REQUEST)).schema()).isSameAs(INET_REQUEST);
        assertThat(SOCK_DIAG.find(Hex.message(INET_DIAG_REPLY)).schema()).isSameAs(INET);
    }

    @Test
    void an_address_family_without_a_row_uses_the_row_without_a_family() {
        MessageCursor packet = Hex.message("14 00 00 00 14 00 01 00 01 00 00 00 00 00 00 00  11 00 00 00"); // AF_PACKET
        MessageCursor reply = Hex.message("14 00 00 00 14 00 00 00 01 00 00 00 00 00 00 00  11 00 00 00");
        assertThat(SOCK_DIAG.find(packet).schema()).isSameAs(ANY_REQUEST);
        assertThat(SOCK_DIAG.find(reply)).as("no row for replies").isNull();
        assertThat(SOCK_DIAG.nameOf(reply)).isEqualTo("type(20)");
    }

    @Test
    void a_registry_describes_each_address_family_by_its_own_structure() {
        MessageRegistry registry = MessageRegistry.of(SOCK_DIAG);
        assertThat(registry.describe(NETLINK_SOCK_DIAG, Hex.message(UNIX_DIAG_REPLY)))
                .isEqualTo("SOCK_DIAG_BY_FAMILY {unix_diag_msg=01010a009c5b01000200000000000000,"
                        + " DIAG(0)=0061, DIAG(6)=00}");
        assertThat(registry.describe(NETLINK_SOCK_DIAG, Hex.message(INET_DIAG_REPLY)))
                .startsWith("SOCK_DIAG_BY_FAMILY {inet_diag_msg=020a00001f9000007f000001");
    }

    @Test
    void two_rows_of_one_number_and_direction_are_rejected() {
        assertThatThrownBy(() -> MessageTable.ofFamily("ethtool")
                        .add(13, "ETHTOOL_MSG_PRIVFLAGS_GET", PRIVFLAGS)
                        .reply(13, "ETHTOOL_MSG_FEATURES_NTF", FEATURES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ethtool: 13 is ETHTOOL_MSG_PRIVFLAGS_GET and ETHTOOL_MSG_FEATURES_NTF");
    }

    @Test
    void a_number_out_of_range_is_rejected() {
        assertThatThrownBy(() -> MessageTable.ofFamily("ethtool").add(256, "NONE", FEATURES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NONE: number 256 is not within 0 to 255");
        assertThatThrownBy(() -> MessageTable.ofProtocol(0).add(0x10000, "NONE", FEATURES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NONE: number 65536 is not within 0 to 65535");
        assertThatThrownBy(() -> MessageTable.ofProtocol(4).addressFamily(256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an address family of 256 is not within 0 to 255");
    }
}
