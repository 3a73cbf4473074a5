package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

/** Messages of {@code NETLINK_ROUTE} as text. */
class RtnlMessagesTest {
    private static String text(String bytes) {
        return ScriptedLinks.describe(Hex.message(bytes));
    }

    @Test
    void a_message_type_without_a_class_shows_its_header_in_bytes_and_its_attributes_by_number() {
        assertThat(text("""
                30 00 00 00 24 00 00 00 00 00 00 00 00 00 00 00   # RTM_NEWQDISC
                00 00 00 00 01 00 00 00 00 00 00 00 ff ff ff ff   # struct tcmsg: index 1, handle 0, parent TC_H_ROOT
                02 00 00 00
                0c 00 01 00 6e 6f 71 75 65 75 65 00               # TCA_KIND "noqueue"
                """))
                .isEqualTo(
                        "RTM_NEWQDISC {tcmsg=000000000100000000000000ffffffff02000000, attribute(1)=6e6f717565756500}");
        assertThat(text("""
                1c 00 00 00 50 00 00 00 00 00 00 00 00 00 00 00   # RTM_NEWNETCONF
                02 00 00 00                                       # struct netconfmsg: AF_INET
                08 00 01 00 01 00 00 00                           # NETCONFA_IFINDEX 1
                """)).isEqualTo("RTM_NEWNETCONF {netconfmsg=02, attribute(1)=01000000}");
        assertThat(text("""
                20 00 00 00 68 00 00 00 00 00 00 00 00 00 00 00   # RTM_NEWNEXTHOP
                02 00 00 00 00 00 00 00                           # struct nhmsg: AF_INET
                08 00 01 00 05 00 00 00                           # NHA_ID 5
                """)).isEqualTo("RTM_NEWNEXTHOP {nhmsg=0200000000000000, attribute(1)=05000000}");
    }

    @Test
    void a_raw_header_that_is_shorter_than_its_structure_is_shown_as_far_as_it_is_there() {
        assertThat(text("""
                14 00 00 00 26 00 01 03 00 00 00 00 00 00 00 00   # RTM_GETQDISC with struct rtgenmsg
                02 00 00 00
                """)).isEqualTo("RTM_GETQDISC {tcmsg=02000000}");
    }

    @Test
    void the_addresses_of_a_tunnel_are_shown_as_ip_addresses() {
        LinkMessage ipip = Captured.link("link-ipip");
        assertThat(ipip.toString())
                .contains("ifi_type=ARPHRD_TUNNEL, ")
                .contains("IFLA_ADDRESS=192.0.2.1, ")
                .contains("IFLA_BROADCAST=192.0.2.9, ");
        assertThat(ipip.broadcast()).hasToString("192.0.2.9");
        assertThat(Captured.link("link-ip6tnl").toString()).contains("IFLA_BROADCAST=2001:db8::9, ");
    }

    /** {@code ip token set ::7 dev b0}. */
    @Test
    void settings_of_address_families_are_shown_in_a_request_of_one_family() {
        assertThat(text("""
                3c 00 00 00 13 00 05 00 01 00 00 00 00 00 00 00   # RTM_SETLINK, NLM_F_REQUEST | NLM_F_ACK
                0a 00 00 00 05 00 00 00 00 00 00 00 00 00 00 00   # AF_INET6, link 5
                1c 00 1a 00 18 00 0a 00                           # IFLA_AF_SPEC, AF_INET6
                14 00 07 00 00 00 00 00 00 00 00 00 00 00 00 00   # IFLA_INET6_TOKEN ::7
                00 00 00 07
                """)).contains("IFLA_AF_SPEC={AF_INET6={IFLA_INET6_TOKEN=::7}}");
    }

    @Test
    void a_mask_of_all_bits_is_shown_as_a_number() {
        assertThat(text("""
                20 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00
                00 00 01 00 03 00 00 00 43 10 01 00 ff ff ff ff   # ifi_change 0xffffffff
                """)).endsWith("ifi_change=0xffffffff}");
    }
}
