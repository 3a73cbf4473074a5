package io.github.netlink4j.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

/** Replies of real kernels to the request that is named above each. */
class ExtendedAckTest {
    /** RTM_NEWLINK with IFLA_INFO_KIND "nosuchkind"; Linux 6.1, NETLINK_EXT_ACK on, NETLINK_CAP_ACK off. */
    private static final String FULL = """
            60 00 00 00 02 00 00 02 01 00 00 00 a8 02 00 00   # 96 bytes, NLMSG_ERROR, ACK_TLVS
            a1 ff ff ff                                       # -EOPNOTSUPP
            34 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00   # the whole request, 52 bytes
            00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
            14 00 12 00 0e 00 01 00 6e 6f 73 75 63 68 6b 69 6e 64 00 00
            18 00 01 00                                       # NLMSGERR_ATTR_MSG
            55 6e 6b 6e 6f 77 6e 20 64 65 76 69 63 65 20 74 79 70 65 00
            """;

    /** The same request with NETLINK_CAP_ACK on; Linux 6.18. */
    private static final String CAPPED = """
            3c 00 00 00 02 00 00 03 01 00 00 00 a8 63 00 00   # 60 bytes, NLMSG_ERROR, ACK_TLVS|CAPPED
            a1 ff ff ff
            34 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00   # the request's header alone; it says 52 bytes
            18 00 01 00
            55 6e 6b 6e 6f 77 6e 20 64 65 76 69 63 65 20 74 79 70 65 00
            """;

    /** RTM_GETADDR, a strict dump with an unknown attribute: the reply contains no request. */
    private static final String IN_DONE = """
            30 00 00 00 03 00 02 02 03 00 00 00 a8 02 00 00   # 48 bytes, NLMSG_DONE, MULTI|ACK_TLVS
            ea ff ff ff                                       # -EINVAL
            1b 00 01 00
            55 6e 6b 6e 6f 77 6e 20 61 74 74 72 69 62 75 74 65 20 74 79 70 65 00 00
            """;

    /** RTM_NEWLINK with IFLA_MTU of two bytes: an offset and a policy, after the whole request. */
    private static final String WITH_OFFSET = """
            98 00 00 00 02 00 00 02 06 00 00 00 a8 02 00 00
            de ff ff ff                                       # -ERANGE
            28 00 00 00 10 00 05 00 06 00 00 00 00 00 00 00
            00 00 00 00 07 00 00 00 00 00 00 00 00 00 00 00
            06 00 04 00 00 00 00 00
            27 00 01 00                                       # "Attribute failed policy validation"
            41 74 74 72 69 62 75 74 65 20 66 61 69 6c 65 64 20 70 6f 6c 69 63 79 20
            76 61 6c 69 64 61 74 69 6f 6e 00 00
            08 00 02 00 20 00 00 00                           # NLMSGERR_ATTR_OFFS 32
            2c 00 04 80                                       # NLMSGERR_ATTR_POLICY
            04 00 0b 00 0c 00 04 00 00 00 00 00 00 00 00 00
            04 00 0b 00 0c 00 05 00 ff ff ff ff 00 00 00 00
            08 00 01 00 04 00 00 00
            """;

    /** ETHTOOL_MSG_LINKMODES_GET without its header attribute; Linux 6.18. */
    private static final String WITH_MISSING_TYPE = """
            2c 00 00 00 02 00 00 03 04 00 00 00 a8 63 00 00
            ea ff ff ff                                       # -EINVAL
            14 00 00 00 15 00 05 00 04 00 00 00 00 00 00 00
            08 00 05 00 01 00 00 00                           # NLMSGERR_ATTR_MISS_TYPE 1
            """;

    /** RTM_NEWTCLASS as of {@code tc class add dev lo parent 1: classid 1:1 htb rate 4294967295bps}; Linux 6.18. */
    private static final String WARNING = """
            68 00 00 00 02 00 00 03 02 00 00 00 4b 6f 00 00   # 104 bytes, ACK_TLVS|CAPPED
            00 00 00 00                                       # success
            60 00 00 00 28 00 05 06 02 00 00 00 00 00 00 00   # the request's header
            41 00 01 00                                       # NLMSGERR_ATTR_MSG, 61 bytes and 3 of padding
            73 63 68 5f 68 74 62 3a 20 71 75 61 6e 74 75 6d 20 6f 66 20 63 6c 61 73 73 20 31 30 30 30 31 20
            69 73 20 62 69 67 2e 20 43 6f 6e 73 69 64 65 72 20 72 32 71 20 63 68 61 6e 67 65 2e 00 00 00 00
            """;

    /** {@code ip addr add 192.0.2.1/24 dev d0}, without NETLINK_EXT_ACK. */
    private static final String PLAIN = """
            3c 00 00 00 02 00 00 00 b0 15 00 6b 63 03 00 00
            ef ff ff ff                                       # -EEXIST
            28 00 00 00 14 00 05 06 b0 15 00 6b 00 00 00 00
            02 18 00 00 08 00 00 00 08 00 02 00 c0 00 02 01 08 00 01 00 c0 00 02 01
            """;

    private static void assertAck(String bytes, int code, ExtendedAck expected) {
        MessageCursor message = Hex.message(bytes);
        assertThat(ExtendedAck.code(message)).isEqualTo(code);
        assertThat(ExtendedAck.of(message)).isEqualTo(expected);
        assertThat(message.next()).as("the bytes are one message").isFalse();
        assertThat(message.leftover()).isZero();
    }

    @Test
    void it_follows_the_whole_request() {
        assertAck(FULL, -95, new ExtendedAck("Unknown device type", -1, null, -1, -1, null));
    }

    @Test
    void it_follows_the_header_of_a_capped_request() {
        assertAck(CAPPED, -95, new ExtendedAck("Unknown device type", -1, null, -1, -1, null));
    }

    @Test
    void it_follows_the_code_of_a_done() {
        assertAck(IN_DONE, -22, new ExtendedAck("Unknown attribute type", -1, null, -1, -1, null));
    }

    @Test
    void it_has_the_offset_and_the_policy_of_the_invalid_attribute() {
        assertAck(
                WITH_OFFSET,
                -34,
                new ExtendedAck(
                        "Attribute failed policy validation",
                        32,
                        new AttributePolicy(4, true, 0, 0xffff_ffffL, -1, -1, 0),
                        -1,
                        -1,
                        null));
    }

    @Test
    void it_has_the_number_of_the_missing_attribute() {
        assertAck(WITH_MISSING_TYPE, -22, new ExtendedAck(null, -1, null, 1, -1, null));
    }

    @Test
    void it_has_the_nest_of_the_missing_attribute_and_a_cookie() {
        // Not recorded: no kernel sent both. The layout is that of net/netlink/af_netlink.c, netlink_ack_tlv_fill().
        assertAck("""
                40 00 00 00 02 00 00 03 04 00 00 00 a8 63 00 00
                ea ff ff ff
                2c 00 00 00 15 00 05 00 04 00 00 00 00 00 00 00
                08 00 03 00 ca fe ba be                           # NLMSGERR_ATTR_COOKIE
                08 00 05 00 02 00 00 00                           # NLMSGERR_ATTR_MISS_TYPE 2
                08 00 06 00 14 00 00 00                           # NLMSGERR_ATTR_MISS_NEST 20
                04 00 63 00                                       # one of a newer kernel
                """, -22, new ExtendedAck(null, -1, null, 2, 20, "cafebabe"));
    }

    @Test
    void an_acknowledgement_may_have_a_warning() {
        assertAck(
                WARNING,
                0,
                new ExtendedAck(
                        "sch_htb: quantum of class 10001 is big. Consider r2q change.", -1, null, -1, -1, null));
    }

    @Test
    void a_reply_without_attributes_has_none() {
        assertAck(PLAIN, -17, ExtendedAck.NONE);
    }

    @Test
    void a_done_without_a_code_is_a_success() {
        assertAck("10 00 00 00 03 00 02 00 01 00 00 00 02 00 00 00", 0, ExtendedAck.NONE);
    }

    @Test
    void an_error_without_a_code_is_malformed() {
        MessageCursor message = Hex.message("12 00 00 00 02 00 00 00 01 00 00 00 02 00 00 00 ea ff");
        assertThatThrownBy(() -> ExtendedAck.code(message))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("NLMSG_ERROR at offset 16")
                .hasMessageContaining("found 2 bytes");
    }

    @Test
    void a_reply_with_a_request_longer_than_itself_has_none() {
        MessageCursor message = Hex.message("""
                24 00 00 00 02 00 00 02 01 00 00 00 02 00 00 00
                ea ff ff ff
                ff ff ff ff 10 00 05 00 01 00 00 00 00 00 00 00
                """);
        assertThat(ExtendedAck.of(message)).isEqualTo(ExtendedAck.NONE);
    }

    @Test
    void a_reply_with_the_flag_and_no_attributes_has_none() {
        assertThat(ExtendedAck.of(Hex.message("14 00 00 00 02 00 00 02 01 00 00 00 02 00 00 00 ea ff ff ff")))
                .isEqualTo(ExtendedAck.NONE);
    }
}
