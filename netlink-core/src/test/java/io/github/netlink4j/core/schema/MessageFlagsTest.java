package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of {@code nlmsg_flags}: bits 8 to 11 mean something else in each kind of message. */
class MessageFlagsTest {
    @ParameterizedTest
    @CsvSource({
        "16, RTM_NEWLINK,        0x605, NLM_F_REQUEST|NLM_F_ACK|NLM_F_EXCL|NLM_F_CREATE",
        "24, RTM_NEWROUTE,       0x901, NLM_F_REQUEST|NLM_F_REPLACE|NLM_F_APPEND",
        "18, RTM_GETLINK,        0x301, NLM_F_REQUEST|NLM_F_DUMP",
        "18, RTM_GETLINK,        0x501, NLM_F_REQUEST|NLM_F_ROOT|NLM_F_ATOMIC",
        "25, RTM_DELROUTE,       0x301, NLM_F_REQUEST|NLM_F_NONREC|NLM_F_BULK",
        "16, RTM_NEWLINK,        0x032, NLM_F_MULTI|NLM_F_DUMP_INTR|NLM_F_DUMP_FILTERED",
        "30, CTRL_CMD_GETFAMILY, 0x301, NLM_F_REQUEST|NLM_F_DUMP",
        "30, get-family,         0x300, NLM_F_DUMP",
        "2,  NLMSG_ERROR,        0x300, NLM_F_CAPPED|NLM_F_ACK_TLVS",
        "3,  NLMSG_DONE,         0x202, NLM_F_MULTI|NLM_F_ACK_TLVS",
        "30, IPSET_CMD_CREATE,   0x605, NLM_F_REQUEST|NLM_F_ACK|NLM_F_EXCL|NLM_F_CREATE",
        "30, IPSET_TARGET,       0x401, NLM_F_REQUEST|0x400",
        "30, team command 1,     0x301, NLM_F_REQUEST|NLM_F_DUMP",
        "30, team command 1,     0x401, NLM_F_REQUEST|0x400",
        "16, RTM_NEWLINK,        0x000, 0x0",
    })
    void the_names_depend_on_what_the_message_does(int type, String name, String flags, String names) {
        assertThat(MessageFlags.of(type, name).describe(Integer.decode(flags))).isEqualTo(names);
    }
}
