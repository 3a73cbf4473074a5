package io.github.netlink4j.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

class ErrorMessageTest {
    private static final MessageRegistry REGISTRY = MessageRegistry.of(ErrorMessage.TABLE);

    /** RTM_NEWLINK with IFLA_INFO_KIND "nosuchkind"; Linux 6.1, NETLINK_EXT_ACK on, NETLINK_CAP_ACK off. */
    private static final String REJECTION = """
            60 00 00 00 02 00 00 02 01 00 00 00 a8 02 00 00   # 96 bytes, NLMSG_ERROR, ACK_TLVS
            a1 ff ff ff                                       # -EOPNOTSUPP
            34 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00   # the whole request, 52 bytes
            00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
            14 00 12 00 0e 00 01 00 6e 6f 73 75 63 68 6b 69 6e 64 00 00
            18 00 01 00                                       # NLMSGERR_ATTR_MSG
            55 6e 6b 6e 6f 77 6e 20 64 65 76 69 63 65 20 74 79 70 65 00
            """;

    @Test
    void an_error_has_the_header_of_the_request_that_it_replies_to() {
        ErrorMessage rejection = new ErrorMessage().wrap(Hex.message(REJECTION));
        assertThat(rejection.code()).isEqualTo(-95);
        assertThat(rejection.errno()).isEqualTo(Errno.EOPNOTSUPP);
        assertThat(rejection.requestType()).isEqualTo(16);
        assertThat(rejection.requestSequence()).isEqualTo(1);
        assertThat(rejection)
                .hasToString("NLMSG_ERROR {error=EOPNOTSUPP, msg={nlmsg_len=52, nlmsg_type=16, nlmsg_flags=1541,"
                        + " nlmsg_seq=1, nlmsg_pid=0}, NLMSGERR_ATTR_MSG=\"Unknown device type\"}");
    }

    @Test
    void a_copy_is_equal_and_owned() {
        ErrorMessage rejection = new ErrorMessage().wrap(Hex.message(REJECTION));
        assertThat(rejection.copy()).isEqualTo(rejection).hasSameHashCodeAs(rejection);
    }

    @Test
    void control_messages_have_the_same_names_in_every_protocol() {
        assertThat(REGISTRY.describe(16, Hex.message(REJECTION))).startsWith("NLMSG_ERROR {error=EOPNOTSUPP, ");
        assertThat(REGISTRY.describe(0, Hex.message("14 00 00 00 03 00 02 00 00 00 00 00 00 00 00 00 ea ff ff ff")))
                .isEqualTo("NLMSG_DONE {error=EINVAL}");
        assertThat(REGISTRY.describe(9, Hex.message("10 00 00 00 04 00 00 00 00 00 00 00 00 00 00 00")))
                .isEqualTo("NLMSG_OVERRUN {}");
        assertThat(REGISTRY.describe(9, Hex.message("10 00 00 00 0f 00 00 00 00 00 00 00 00 00 00 00")))
                .isEqualTo("type(15) {}");
    }
}
