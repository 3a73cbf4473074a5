package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What recorded messages say, in a line and in several. */
class SummariesTest {
    private static final int ROUTE = NetlinkProtocol.ROUTE.number();
    private static final MessageRegistry REGISTRY = MessageRegistry.of(RtnlMessages.TABLE);

    private static List<String> summaries(String name) {
        List<String> lines = new ArrayList<>();
        MessageCursor messages = Captured.cursor(name);
        while (messages.next()) {
            lines.add(REGISTRY.summarize(ROUTE, messages, 100));
        }
        return lines;
    }

    @Test
    void a_link_has_its_index_its_name_and_its_address_first() {
        assertThat(summaries("link-vlan").get(0))
                .isEqualTo("RTM_NEWLINK index=12 ifname=d0.7 address=fe:05:b9:8e:c1:f7 type=ETHER"
                        + " flags=BROADCAST|NOARP txqlen=…");
    }

    @Test
    void the_address_of_a_tunnel_is_an_ip_address() {
        assertThat(summaries("link-ipip").get(0))
                .startsWith("RTM_NEWLINK index=37 ifname=ipip0 address=192.0.2.1 type=TUNNEL ");
    }

    @Test
    void an_address_has_its_prefix() {
        assertThat(summaries("addresses"))
                .contains("RTM_NEWADDR family=INET index=8 address=192.0.2.1/24 local=192.0.2.1/24 label=d0"
                        + " flags=PERMANENT ca…");
    }

    @Test
    void a_request_says_what_it_asks_for() {
        assertThat(summaries("request-route-delete"))
                .contains("RTM_DELROUTE request family=INET table=MAIN dst=203.0.113.0/24 scope=NOWHERE");
        assertThat(summaries("request-veth"))
                .contains("RTM_NEWLINK request excl create ifname=v0 linkinfo{kind=veth data{peer{ifname=v1}}}");
    }

    @Test
    void a_neighbour_has_its_addresses() {
        assertThat(summaries("neighbours"))
                .contains("RTM_NEWNEIGH family=BRIDGE ifindex=2 lladdr=33:33:00:00:00:01 state=PERMANENT flags=SELF");
    }

    @Test
    void in_several_lines_nothing_is_left_out() {
        assertThat(REGISTRY.describeInLines(ROUTE, Captured.message("request-multipath")))
                .isEqualTo("""
                RTM_NEWROUTE
                  nlmsghdr: nlmsg_len=72 nlmsg_type=RTM_NEWROUTE nlmsg_flags=NLM_F_REQUEST|NLM_F_ACK|NLM_F_EXCL|NLM_F_CREATE
                      nlmsg_seq=1795167657 nlmsg_pid=0
                  rtmsg: rtm_family=AF_INET rtm_dst_len=24 rtm_src_len=0 rtm_tos=0 rtm_table=RT_TABLE_MAIN rtm_protocol=RTPROT_BOOT
                      rtm_scope=RT_SCOPE_UNIVERSE rtm_type=RTN_UNICAST rtm_flags=0x0
                  RTA_DST=203.0.114.0/24
                  RTA_MULTIPATH:
                    [0]:
                      rtnexthop: rtnh_len=16 rtnh_flags=0x0 rtnh_hops=0 (weight 1) rtnh_ifindex=0
                      RTA_GATEWAY=192.0.2.253
                    [1]:
                      rtnexthop: rtnh_len=16 rtnh_flags=0x0 rtnh_hops=1 (weight 2) rtnh_ifindex=0
                      RTA_GATEWAY=192.0.2.254
                """);
    }
}
