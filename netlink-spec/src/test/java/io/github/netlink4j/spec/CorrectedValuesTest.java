package io.github.netlink4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

/** Messages of the kernel, with the values that iproute2 and pyroute2 show for them. */
class CorrectedValuesTest {
    private static final int NETLINK_ROUTE = 0;
    private static final int NETLINK_GENERIC = 16;

    private static String describe(int protocol, String message) {
        MessageRegistry registry = MessageRegistry.of(SpecTables.kernel());
        registry.family(0x1c, "mptcp_pm");
        return registry.describe(protocol, Hex.message(message));
    }

    /** {@code tc -s class}: {@code lended: 6 borrowed: 0 giants: 0, tokens: 6197 ctokens: -1}. */
    @Test
    void the_statistics_of_an_htb_class_are_fields() {
        assertThat(describe(NETLINK_ROUTE, """
                44 00 00 00  28 00 00 00  df 14 06 6b  00 00 00 00  # nlmsg_len 68, RTM_NEWTCLASS
                00 00 00 00  03 00 00 00  12 00 01 00  01 00 01 00  # struct tcmsg: class 1:12 of 1:1
                00 00 20 00                                         # tcm_info: its qdisc 20:
                08 00 01 00  68 74 62 00                            # TCA_KIND "htb"
                18 00 04 00                                         # TCA_XSTATS, struct tc_htb_xstats
                06 00 00 00  00 00 00 00  00 00 00 00               # lends, borrows, giants
                35 18 00 00  ff ff ff ff                            # tokens, ctokens
                """)).contains("lends=6", "tokens=6197", "ctokens=-1");
    }

    /** As {@code 1:12} and {@code parent 1:1}. */
    @Test
    void the_handles_of_traffic_control_are_hexadecimal() {
        assertThat(describe(NETLINK_ROUTE, """
                24 00 00 00  28 00 00 00  df 14 06 6b  00 00 00 00  # nlmsg_len 36, RTM_NEWTCLASS
                00 00 00 00  03 00 00 00  12 00 01 00  01 00 01 00  # struct tcmsg
                00 00 20 00
                """))
                .contains("tcm_handle=0x10012", "tcm_parent=0x10001", "tcm_info=0x200000");
    }

    @Test
    void the_address_of_an_mptcp_endpoint_is_an_address() {
        assertThat(describe(NETLINK_GENERIC, """
                40 00 00 00  1c 00 02 00  00 00 00 00  25 01 00 00  # nlmsg_len 64, the type of mptcp_pm
                03 01 00 00                                         # MPTCP_PM_CMD_GET_ADDR
                2c 00 01 80                                         # MPTCP_PM_ATTR_ADDR
                06 00 01 00  02 00 00 00                            # MPTCP_PM_ADDR_ATTR_FAMILY AF_INET
                06 00 05 00  00 00 00 00                            # MPTCP_PM_ADDR_ATTR_PORT 0
                05 00 02 00  01 00 00 00                            # MPTCP_PM_ADDR_ATTR_ID 1
                08 00 06 00  01 00 00 00                            # MPTCP_PM_ADDR_ATTR_FLAGS
                08 00 03 00  c0 a8 4d 01                            # MPTCP_PM_ADDR_ATTR_ADDR4 192.168.77.1
                """)).contains("192.168.77.1");
    }

    @Test
    void the_multicast_statistics_of_a_bridge_are_received_and_sent() {
        assertThat(describe(NETLINK_ROUTE, """
                18 01 00 00  5c 00 00 00  00 00 00 00  00 00 00 00  # nlmsg_len 280, RTM_NEWSTATS
                00 00 00 00  04 00 00 00  02 00 00 00               # struct if_stats_msg
                fc 00 02 00  f8 00 01 00                            # IFLA_STATS_LINK_XSTATS, LINK_XSTATS_TYPE_BRIDGE
                f4 00 02 00                                         # BRIDGE_XSTATS_MCAST, struct br_mcast_stats
                00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00  # igmp_v1queries
                05 00 00 00  00 00 00 00  07 00 00 00  00 00 00 00  # igmp_v2queries
                """ + "00 00 00 00 ".repeat(52)))
                .contains("igmp_v2queries={BR_MCAST_DIR_RX=5, BR_MCAST_DIR_TX=7}");
    }
}
