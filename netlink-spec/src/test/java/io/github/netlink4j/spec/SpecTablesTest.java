package io.github.netlink4j.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.OperationSpec;
import io.github.netlink4j.spec.yaml.YnlReader;
import io.github.netlink4j.testsupport.Hex;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecTablesTest {
    private static final int NETLINK_ROUTE = 0;
    private static final int NETLINK_SOCK_DIAG = 4;
    private static final int NETLINK_XFRM = 6;
    private static final int NETLINK_NETFILTER = 12;
    private static final int NETLINK_GENERIC = 16;
    private static final int RTM_NEWROUTE = 24;
    private static final int RTM_NEWQDISC = 36;

    private static final SpecTables TABLES = SpecTables.kernel();
    private static final MessageRegistry REGISTRY = MessageRegistry.of(TABLES);

    static List<String> names() {
        return TABLES.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_operation_of_a_spec_is_in_its_message_table(String name) {
        FamilySpec spec = TABLES.spec(name);
        MessageTable table = SpecTables.tableOf(spec);

        for (OperationSpec each : spec.operations()) {
            if (each.addressFamily() == OperationSpec.ANY_ADDRESS_FAMILY) {
                assertThat(Stream.of(each.request()).filter(Objects::nonNull))
                        .allSatisfy(message ->
                                assertThat(table.request(message.number())).isNotNull());
                assertThat(Stream.of(each.reply()).filter(Objects::nonNull))
                        .allSatisfy(message ->
                                assertThat(table.reply(message.number())).isNotNull());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_set_and_each_structure_of_a_spec_is_built(String name) {
        FamilySpec spec = TABLES.spec(name);
        SchemaTypes types = new SchemaTypes(spec);

        assertThat(spec.sets()).allSatisfy(set -> {
            AttributeSet built = types.set(set.name());
            assertThat(built.rows()).hasSameSizeAs(set.attributes());
        });
        assertThat(spec.structs())
                .allSatisfy(struct ->
                        assertThat(types.struct(struct.name()).length()).isEqualTo(struct.length()));
    }

    @Test
    void the_tables_say_which_kernel_they_are_of() {
        assertThat(TABLES.kernelVersion()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void a_message_type_needs_only_the_table_that_has_it() {
        MessageTable routes = TABLES.ofType(NETLINK_ROUTE, RTM_NEWROUTE);

        assertThat(routes.nameOf(RTM_NEWROUTE)).isEqualTo("RTM_NEWROUTE");
        assertThat(routes.reply(RTM_NEWQDISC)).isNull();
        assertThat(TABLES.ofType(NETLINK_ROUTE, 0xffff)).isNull();
    }

    @Test
    void a_protocol_or_a_family_that_no_spec_has_has_no_table() {
        assertThat(TABLES.ofType(31, RTM_NEWROUTE)).isNull();
        assertThat(TABLES.ofFamily("acme")).isNull();
        assertThatThrownBy(() -> TABLES.spec("acme")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_sub_message_is_selected_by_the_name_of_a_number() {
        String text = REGISTRY.describe(NETLINK_ROUTE, Hex.message("""
                30 00 00 00  18 00 01 00  01 00 00 00  00 00 00 00  # nlmsg_len 48, RTM_NEWROUTE, NLM_F_REQUEST
                02 18 00 00  fe 04 00 01  00 00 00 00               # struct rtmsg
                06 00 15 00  01 00 00 00                            # RTA_ENCAP_TYPE LWTUNNEL_ENCAP_MPLS
                0c 00 16 80  05 00 02 00  40 00 00 00               # RTA_ENCAP: MPLS_IPTUNNEL_TTL 64
                """));

        assertThat(text)
                .startsWith("RTM_NEWROUTE {rtm_family=AF_INET, rtm_dst_len=24")
                .contains("RTA_ENCAP_TYPE=LWTUNNEL_ENCAP_MPLS")
                .contains("RTA_ENCAP={MPLS_IPTUNNEL_TTL=64}");
    }

    /** {@code tc -s qdisc}: {@code TCA_STATS_APP} is inside {@code TCA_STATS2}, and its selector {@code TCA_KIND} is not. */
    @Test
    void a_sub_message_is_selected_by_an_attribute_around_it() {
        String text = REGISTRY.describe(NETLINK_ROUTE, Hex.message("""
                38 00 00 00  24 00 00 00  01 00 00 00  00 00 00 00  # nlmsg_len 56, RTM_NEWQDISC
                00 00 00 00  01 00 00 00  00 00 00 00  ff ff ff ff  # struct tcmsg
                02 00 00 00
                08 00 01 00  73 66 71 00                            # TCA_KIND "sfq"
                0c 00 07 00                                         # TCA_STATS2
                08 00 04 00  05 00 00 00                            # TCA_STATS_APP: struct tc_sfq_xstats
                """));

        assertThat(text).contains("TCA_KIND=\"sfq\"").contains("TCA_STATS_APP={allot=5}");
    }

    /** Linux 6.1; {@code struct tc_fq_codel_xstats} is in {@code TCA_STATS2} before all others there. */
    @Test
    void the_statistics_of_fq_codel_are_selected_by_the_kind_of_the_qdisc() {
        String text = REGISTRY.describe(NETLINK_ROUTE, Hex.message("""
                64 00 00 00  24 00 02 00  39 17 00 6b  37 01 00 00  # nlmsg_len 100, RTM_NEWQDISC, NLM_F_MULTI
                00 00 00 00  07 00 00 00  00 00 00 00  ff ff ff ff  # struct tcmsg: link 7, TC_H_ROOT
                02 00 00 00
                0d 00 01 00  66 71 5f 63 6f 64 65 6c 00 00 00 00    # TCA_KIND "fq_codel"
                30 00 07 00  2c 00 04 00                            # TCA_STATS2, TCA_STATS_APP
                00 00 00 00  ea 05 00 00  00 00 00 00  00 00 00 00  # TCA_FQ_CODEL_XSTATS_QDISC; maxpacket 1514
                00 00 00 00  01 00 00 00  00 00 00 00  00 00 00 00  # new_flow_count 1
                00 00 00 00  00 00 00 00
                """));

        assertThat(text).contains("TCA_STATS_APP={type=TCA_FQ_CODEL_XSTATS_QDISC, stats={maxpacket=1514");
    }

    /** {@code ip xfrm state add}, Linux 7.2: the selector has no family of its own, and so that of the state. */
    @Test
    void the_addresses_of_a_state_are_of_its_family() {
        String zeros16 = "00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00\n";
        String text = REGISTRY.describe(
                NETLINK_XFRM, Hex.message("""
                f0 00 00 00  10 00 05 00  b2 16 06 6b  00 00 00 00  # nlmsg_len 240, XFRM_MSG_NEWSA
                """ + zeros16.repeat(3) + """
                00 00 00 00  00 00 00 00                            # struct xfrm_selector: 56 bytes
                c0 00 02 09  00 00 00 00  00 00 00 00  00 00 00 00  # id.daddr 192.0.2.9
                00 00 01 00  32 00 00 00                            # id.spi 256, IPPROTO_ESP
                c0 00 02 01  00 00 00 00  00 00 00 00  00 00 00 00  # saddr 192.0.2.1
                """ + "ff".repeat(32) + zeros16.repeat(4) + """
                00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00  # lft, curlft, stats: 108 bytes; seq
                01 00 00 00                                         # reqid 1
                02 00 01 00  00 00 00 00  00 00 00 00               # family AF_INET, XFRM_MODE_TUNNEL
                """));

        assertThat(text)
                .contains("sel={daddr=0.0.0.0, saddr=0.0.0.0")
                .contains("id={daddr=192.0.2.9, spi=256, proto=50}, saddr=192.0.2.1");
    }

    /** {@code ip xfrm policy add}, Linux 7.2. */
    @Test
    void the_addresses_of_a_policy_are_of_the_family_of_its_selector() {
        String text = REGISTRY.describe(NETLINK_XFRM, Hex.message("""
                48 00 00 00  13 00 05 00  b5 16 06 6b  00 00 00 00  # nlmsg_len 72, XFRM_MSG_NEWPOLICY, cut
                c6 33 64 00  00 00 00 00  00 00 00 00  00 00 00 00  # sel.daddr 198.51.100.0
                c0 00 02 00  00 00 00 00  00 00 00 00  00 00 00 00  # sel.saddr 192.0.2.0
                00 00 00 00  00 00 00 00                            # ports
                02 00 18 18  00 00 00 00  00 00 00 00  00 00 00 00  # AF_INET, prefixes of 24 bits
                """));

        assertThat(text).contains("sel={daddr=198.51.100.0, saddr=192.0.2.0");
    }

    /** {@code bridge mdb add}, Linux 7.2. */
    @Test
    void the_group_of_a_bridge_is_an_address_of_its_protocol() {
        assertThat(REGISTRY.describe(NETLINK_ROUTE, Hex.message("""
                38 00 00 00  54 00 05 06  86 16 06 6b  00 00 00 00  # nlmsg_len 56, RTM_NEWMDB
                07 00 00 00  03 00 00 00                            # struct br_port_msg: AF_BRIDGE, link 3
                20 00 01 00  0a 00 00 00  01 00 00 00               # MDBA_SET_ENTRY: link 10, MDB_PERMANENT
                ef 01 01 01  00 00 00 00  00 00 00 00  00 00 00 00  # addr.u 239.1.1.1
                08 00 00 00                                         # addr.proto ETH_P_IP
                """))).contains("addr.u=239.1.1.1");
        assertThat(REGISTRY.describe(NETLINK_ROUTE, Hex.message("""
                38 00 00 00  54 00 05 06  86 16 06 6b  00 00 00 00  # nlmsg_len 56, RTM_NEWMDB
                07 00 00 00  03 00 00 00
                20 00 01 00  0a 00 00 00  01 00 00 00
                01 00 5e 01  01 01 00 00  00 00 00 00  00 00 00 00  # addr.u 01:00:5e:01:01:01
                00 00 00 00                                         # addr.proto 0: a MAC address
                """))).contains("addr.u=01:00:5e:01:01:01");
    }

    /** An abstract socket that a program listens at, Linux 6.18. */
    @Test
    void a_socket_has_its_name_and_its_cookie() {
        String text = REGISTRY.describe(NETLINK_SOCK_DIAG, Hex.message("""
                34 00 00 00  14 00 02 00  01 00 00 00  48 72 00 00  # nlmsg_len 52, SOCK_DIAG_BY_FAMILY, NLM_F_MULTI
                01 01 0a 00  88 b5 26 00                            # AF_UNIX, SOCK_STREAM; udiag_ino
                3f 00 00 00  00 00 00 00                            # udiag_cookie 0x3f
                09 00 00 00  00 64 65 6d 6f 00 00 00                # UNIX_DIAG_NAME: NUL "demo"
                05 00 06 00  00 00 00 00                            # UNIX_DIAG_SHUTDOWN
                """));

        assertThat(text).contains("udiag_cookie=0x3f").contains("UNIX_DIAG_NAME=\"@demo\"");
    }

    /** {@code clsact} has no options, and its {@code TCA_OPTIONS} no attributes. */
    @Test
    void a_sub_message_of_nothing_is_empty() {
        assertThat(REGISTRY.describe(NETLINK_ROUTE, Hex.message("""
                34 00 00 00  24 00 00 00  01 00 00 00  00 00 00 00  # nlmsg_len 52, RTM_NEWQDISC
                00 00 00 00  01 00 00 00  00 00 ff ff  f1 ff ff ff  # struct tcmsg; tcm_handle ffff:, tcm_parent TC_H_CLSACT
                01 00 00 00
                0b 00 01 00  63 6c 73 61  63 74 00 00               # TCA_KIND "clsact"
                04 00 02 00                                         # TCA_OPTIONS
                """))).contains("TCA_KIND=\"clsact\", TCA_OPTIONS={}");
    }

    /** {@code RTNL_FAMILY_IP6MR}, which only rtnetlink has, and a family that no kernel has. */
    @Test
    void an_address_family_has_its_name_or_its_number() {
        assertThat(family("81")).startsWith("RTM_NEWROUTE {rtm_family=RTNL_FAMILY_IP6MR, ");
        assertThat(family("c8")).startsWith("RTM_NEWROUTE {rtm_family=200, ");
    }

    private static String family(String number) {
        return REGISTRY.describe(
                NETLINK_ROUTE,
                Hex.message(
                        "1c 00 00 00  18 00 01 00  01 00 00 00  00 00 00 00 " // nlmsg_len 28, RTM_NEWROUTE
                                + number + " 18 00 00  fe 04 00 01  00 00 00 00")); // struct rtmsg
    }

    /** {@code tc filter add ... basic match not cmp(...)}: what a match compares follows {@code struct tcf_ematch_hdr}. */
    @Test
    void bytes_after_a_structure_are_its_last_field() {
        String text = REGISTRY.describe(NETLINK_ROUTE, Hex.message("""
                4c 00 00 00  2c 00 01 00  01 00 00 00  00 00 00 00  # nlmsg_len 76, RTM_NEWTFILTER, NLM_F_REQUEST
                00 00 00 00  01 00 00 00  00 00 00 00  00 00 01 00  # struct tcmsg; tcm_parent 1:
                00 03 00 c0                                         # tcm_info: priority 0xc000, ETH_P_ALL
                0a 00 01 00  62 61 73 69  63 00 00 00               # TCA_KIND "basic"
                1c 00 02 00  18 00 02 00  14 00 02 00               # TCA_OPTIONS, TCA_BASIC_EMATCHES, TCA_EMATCH_TREE_LIST
                10 00 01 00  00 00 01 00  04 00 00 00  de ad be ef  # TCF_EM_CMP, TCF_EM_INVERT, and four bytes
                """));

        assertThat(text)
                .contains("tcm_parent=0x10000, tcm_info=0xc0000300")
                .contains("kind=TCF_EM_CMP, flags=TCF_EM_INVERT, data=deadbeef");
    }

    @Test
    void an_address_family_belongs_to_the_key_of_sock_diag() {
        assertThat(REGISTRY.describe(NETLINK_SOCK_DIAG, Hex.message("""
                18 00 00 00  14 00 01 00  01 00 00 00  00 00 00 00  # SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST
                01 00 00 00  02 00 00 00                            # AF_UNIX; udiag_states
                """))).contains("udiag_states=");
        assertThat(REGISTRY.describe(NETLINK_SOCK_DIAG, Hex.message("""
                18 00 00 00  14 00 01 00  01 00 00 00  00 00 00 00  # SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST
                10 ff 00 00  07 00 00 00                            # AF_NETLINK, NDIAG_PROTO_ALL; ndiag_ino
                """))).contains("ndiag_ino=7");
    }

    /** {@code tc -s class} of one flow. */
    @Test
    void the_statistics_of_a_class_of_fq_codel_are_not_those_of_the_qdisc() {
        assertThat(REGISTRY.describe(NETLINK_ROUTE, Hex.message("""
                60 00 00 00  28 00 00 00  01 00 00 00  00 00 00 00  # nlmsg_len 96, RTM_NEWTCLASS
                00 00 00 00  03 00 00 00  01 00 01 80  00 00 01 80  # struct tcmsg
                00 00 00 00
                0d 00 01 00  66 71 5f 63 6f 64 65 6c 00 00 00 00    # TCA_KIND "fq_codel"
                2c 00 04 00  01 00 00 00                            # TCA_XSTATS, TCA_FQ_CODEL_XSTATS_CLASS
                6a fe ff ff  30 00 00 00  05 00 00 00  02 00 00 00  # deficit -406, ldelay 48, count 5, lastcount 2
                01 00 00 00  f9 ff ff ff  00 00 00 00  00 00 00 00  # dropping, drop_next -7; the rest of the union
                00 00 00 00
                """)))
                .contains("TCA_XSTATS={type=TCA_FQ_CODEL_XSTATS_CLASS, stats={deficit=-406, ldelay=48, count=5, "
                        + "lastcount=2, dropping=1, drop_next=-7}}");
    }

    @Test
    void a_socket_address_is_that_of_its_family() {
        MessageRegistry registry = MessageRegistry.of(TABLES);
        registry.family(30, "wireguard");
        String peer = """
                44 00 00 00  1e 00 00 00  01 00 00 00  00 00 00 00  # nlmsg_len 68, the family's type
                00 01 00 00                                         # cmd WG_CMD_GET_DEVICE
                %s
                """;

        assertThat(registry.describe(NETLINK_GENERIC, Hex.message(peer.formatted("""
                28 00 08 80  18 00 00 80                            # WGDEVICE_A_PEERS, the first
                14 00 04 00  02 00 ca 6c  c0 00 02 01               # WGPEER_A_ENDPOINT: AF_INET, port 51820, 192.0.2.1
                00 00 00 00  00 00 00 00
                0c 00 00 80  06 00 05 00  19 00 00 00               # the second
                08 00 01 00  01 00 00 00                            # WGDEVICE_A_IFINDEX
                """))))
                .contains("WGPEER_A_ENDPOINT={family=AF_INET, port=51820, sockaddr={address=192.0.2.1}}");
        assertThat(registry.describe(NETLINK_GENERIC, Hex.message(peer.formatted("""
                28 00 08 80  24 00 00 80                            # WGDEVICE_A_PEERS
                20 00 04 00  0a 00 ca 6c  00 00 00 00               # WGPEER_A_ENDPOINT: AF_INET6, port 51820
                20 01 0d b8  00 00 00 00  00 00 00 00  00 00 00 01  # 2001:db8::1
                03 00 00 00                                         # scope 3
                08 00 01 00  01 00 00 00                            # WGDEVICE_A_IFINDEX
                """))))
                .contains("port=51820, sockaddr={flowinfo=0, address=2001:db8::1, scope_id=3}}");
    }

    @Test
    void a_queued_packet_has_the_attributes_of_its_connection() {
        assertThat(REGISTRY.describe(NETLINK_NETFILTER, Hex.message("""
                20 00 00 00  00 03 00 00  00 00 00 00  00 00 00 00  # nlmsg_len 32, NFQNL_MSG_PACKET
                02 00 00 05                                         # struct nfgenmsg: AF_INET, queue 5
                0c 00 0b 80  08 00 0c 00  00 00 00 07               # NFQA_CT: CTA_ID 7
                """))).contains("NFQA_CT={CTA_ID=7}");
    }

    /** {@code ip xfrm state list}, and {@code ip xfrm state get}. */
    @Test
    void the_request_of_a_dump_of_xfrm_has_attributes_alone() {
        assertThat(REGISTRY.describe(NETLINK_XFRM, Hex.message("""
                18 00 00 00  12 00 01 03  01 00 00 00  00 00 00 00  # XFRM_MSG_GETSA, NLM_F_REQUEST, NLM_F_DUMP
                05 00 19 00  32 00 00 00                            # XFRMA_PROTO IPPROTO_ESP
                """))).isEqualTo("XFRM_MSG_GETSA {XFRMA_PROTO=50}");
        assertThat(REGISTRY.describe(NETLINK_XFRM, Hex.message("""
                28 00 00 00  12 00 01 00  01 00 00 00  00 00 00 00  # XFRM_MSG_GETSA, NLM_F_REQUEST
                c0 00 02 01  00 00 00 00  00 00 00 00  00 00 00 00  # struct xfrm_usersa_id: 192.0.2.1
                00 00 01 00  02 00 32 00                            # spi 256, AF_INET, IPPROTO_ESP
                """)))
                .contains("daddr=192.0.2.1, spi=256, family=AF_INET");
    }

    @Test
    void a_reply_of_a_family_with_separate_numbers_is_not_the_request_of_its_number() {
        MessageTable ethtool = TABLES.ofFamily("ethtool");

        assertThat(ethtool.request(3).name()).isEqualTo("ETHTOOL_MSG_LINKINFO_SET");
        assertThat(ethtool.reply(3).name()).isEqualTo("ETHTOOL_MSG_LINKINFO_NTF");
    }

    @Test
    void a_notification_of_one_enumeration_has_the_name_of_the_request_of_its_number() {
        assertThat(TABLES.ofType(NETLINK_ROUTE, 17).reply(17).name()).isEqualTo("RTM_DELLINK");
        assertThat(TABLES.ofType(NETLINK_NETFILTER, 0x0a00).reply(0x0a00).name())
                .isEqualTo("NFT_MSG_NEWTABLE");
    }

    @Test
    void a_users_own_spec_is_a_table_too() {
        FamilySpec mine = YnlReader.read("acme.yaml", """
                name: acme
                attribute-sets:
                  - name: acme
                    attributes: [{name: speed, type: u32}]
                operations:
                  list: [{name: get, attribute-set: acme, do: {request: {}, reply: {}}}]
                """);
        MessageRegistry registry = MessageRegistry.of(SpecTables.tableOf(mine));
        registry.family(30, "acme");

        assertThat(registry.describe(NETLINK_GENERIC, Hex.message("""
                1c 00 00 00  1e 00 00 00  01 00 00 00  00 00 00 00  # nlmsg_len 28, the family's type
                01 01 00 00                                         # cmd ACME_CMD_GET
                08 00 01 00  10 27 00 00                            # ACME_A_SPEED 10000
                """))).isEqualTo("ACME_CMD_GET {ACME_A_SPEED=10000}");
    }
}
