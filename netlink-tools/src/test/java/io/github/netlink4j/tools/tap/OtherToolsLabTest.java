package io.github.netlink4j.tools.tap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.Program;
import io.github.netlink4j.testsupport.TestNamespace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Other programs show the same values as are decoded, of objects that nothing changes meanwhile. What they show of the objects is
 * compared completely: each key has a row in the program's table, or the reason why it has none.
 */
@NeedsLab
class OtherToolsLabTest {
    private static final Path SOCKETS =
            Path.of(System.getenv("LAB_TESTS_ROOT"), "netlink-tools/src/test/resources/compared/sockets.pl");

    private static final int SOCK_DIAG_BY_FAMILY = 20;
    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int ALL_STATES = 0xfff;
    private static final int ALL_EXTENSIONS = 0xff;
    private static final int UDIAG_SHOW_ALL = 0x3f;
    private static final int IPCTNL_MSG_CT_GET = 0x101;
    private static final int RTM_GETQDISC = 38;
    private static final int RTM_GETTCLASS = 42;
    private static final int XFRM_MSG_GETSA = 18;
    private static final int XFRM_MSG_GETPOLICY = 21;
    private static final int ETHTOOL_MSG_FEATURES_GET = 11;
    private static final int ETHTOOL_MSG_RINGS_GET = 15;
    private static final int ETHTOOL_MSG_CHANNELS_GET = 17;
    private static final int ETHTOOL_MSG_COALESCE_GET = 19;
    private static final int ETHTOOL_MSG_PAUSE_GET = 21;
    private static final int ETHTOOL_FLAG_STATS = 4;

    /** Without IPv6 there are no router solicitations, which would be counted; and no connection ends during the test. */
    private static final String SYSCTLS = """
            net.ipv6.conf.all.disable_ipv6 = 1
            net.ipv6.conf.default.disable_ipv6 = 1
            net.ipv4.tcp_ecn = 1
            net.netfilter.nf_conntrack_acct = 1
            net.netfilter.nf_conntrack_timestamp = 1
            net.netfilter.nf_conntrack_udp_timeout = 600
            """;

    private static final List<String> LINKS = List.of(
            "link set lo up",
            "link add a0 index 100 type veth peer name b0",
            "link set a0 up",
            "link set b0 up",
            "addr add 10.78.0.1/24 dev a0",
            "neigh add 10.78.0.2 lladdr 02:00:00:00:00:01 dev a0");

    /** All packets are counted from both hooks, and marked. */
    private static final String RULES = """
            table inet t {
                chain in { type filter hook input priority 0; ct state new counter accept; }
                chain out { type filter hook output priority 0; ct state new ct mark set 7 counter; }
            }
            """;

    private static final String QUEUES = """
            qdisc add dev a0 root handle 1: htb default 12
            class add dev a0 parent 1: classid 1:1 htb rate 100mbit ceil 200mbit burst 15k cburst 20k
            class add dev a0 parent 1:1 classid 1:12 htb rate 30mbit ceil 60mbit prio 3 quantum 3000
            class add dev a0 parent 1:1 classid 1:13 htb rate 10mbit ceil 60mbit prio 4 quantum 3000
            qdisc add dev a0 parent 1:12 handle 20: fq_codel limit 1000 target 7ms ecn
            qdisc add dev a0 parent 1:13 handle 30: netem delay 10ms 2ms loss 1%
            filter add dev a0 parent 1: protocol ip u32 match ip dport 98 0xffff flowid 1:13
            """;

    private static final List<String> XFRM = List.of(
            "xfrm state add src 10.77.0.1 dst 10.77.0.2 proto esp spi 0x1234 reqid 7 mode tunnel"
                    + " auth-trunc hmac(sha256) 0x01020304050607080910111213141516 96"
                    + " enc cbc(aes) 0x01020304050607080910111213141516 replay-window 32 flag af-unspec"
                    + " sel src 10.79.0.0/16 dst 10.80.0.0/16 limit packet-soft 1000 limit byte-hard 100000",
            "xfrm state add src fd00::1 dst fd00::2 proto esp spi 0x1235 mode transport"
                    + " aead rfc4106(gcm(aes)) 0x0102030405060708091011121314151617181920 128",
            "xfrm policy add src 10.79.0.0/16 dst 10.80.0.0/16 proto tcp dport 80 dir out priority 100"
                    + " mark 5 mask 0xff tmpl src 10.77.0.1 dst 10.77.0.2 proto esp reqid 7 mode tunnel",
            "xfrm policy add src fd00:1::/64 dst fd00:2::/64 dir in priority 5 action block");

    private static TestNamespace namespace;
    private static KernelReplies kernel;
    private static Program sockets;
    private static String card;

    @BeforeAll
    static void makeObjects() {
        namespace = TestNamespace.create();
        kernel = new KernelReplies(namespace);
        namespace.run("modprobe -a netdevsim nf_conntrack", "");
        namespace.run("sysctl -q -p -", SYSCTLS);
        namespace.run("nft -f -", RULES);
        namespace.ipBatch(LINKS);
        namespace.run("tc -batch -", QUEUES);
        namespace.ipBatch(XFRM);
        card = simulatedCard();
        sockets = Program.start("nsenter", "--net=" + namespace.namespace(), "perl", SOCKETS.toString(), "dctcp", "bbr")
                .awaitText("ready");
    }

    /** A card of netdevsim: its name. Modules that were loaded before have devices in each new namespace, such as {@code tunl0}. */
    private static String simulatedCard() {
        List<String> others = links();
        namespace.run("tee /sys/bus/netdevsim/new_device", "1337 1");
        return links().stream()
                .filter(name -> !others.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> links() {
        return namespace
                .ip("-br link")
                .lines()
                .map(line -> line.split("[ @]", 2)[0])
                .toList();
    }

    @AfterAll
    static void removeObjects() {
        sockets.close();
        namespace.run("tee /sys/bus/netdevsim/del_device", "1337");
        namespace.close();
    }

    /** The kernel's objects by the key under which a program shows them. */
    private static Map<String, MessageValues> byKey(List<MessageValues> replies, Function<MessageValues, Object> key) {
        Map<String, MessageValues> objects = new HashMap<>();
        replies.forEach(reply -> objects.put(String.valueOf(key.apply(reply)), reply));
        return objects;
    }

    /** Compares all objects that a program shows; the kernel is asked before and after the program. */
    private static void compare(
            Comparison comparison,
            Supplier<Map<String, MessageValues>> decoded,
            Supplier<Map<String, Map<String, String>>> shown,
            Function<MessageValues, ShownAs> as) {
        Map<String, MessageValues> before = decoded.get();
        Map<String, Map<String, String>> objects = shown.get();
        Map<String, MessageValues> after = decoded.get();
        assertThat(objects.keySet()).isNotEmpty().isSubsetOf(after.keySet());
        objects.forEach((key, values) ->
                comparison.compare(key, values, as.apply(after.get(key)), before.get(key), after.get(key)));
    }

    private static List<MessageValues> inetSockets(int protocol) {
        return kernel.dump(
                NetlinkProtocol.SOCK_DIAG,
                SOCK_DIAG_BY_FAMILY,
                message -> message.headerU8(AF_INET)
                        .headerU8(protocol)
                        .headerU8(ALL_EXTENSIONS)
                        .headerU8(0)
                        .headerU32(ALL_STATES)
                        .reserve(48));
    }

    private static List<MessageValues> unixSockets() {
        return kernel.dump(
                NetlinkProtocol.SOCK_DIAG,
                SOCK_DIAG_BY_FAMILY,
                message -> message.headerU8(AF_UNIX)
                        .reserve(3)
                        .headerU32(ALL_STATES)
                        .headerU32(0)
                        .headerU32(UDIAG_SHOW_ALL)
                        .reserve(8));
    }

    @Test
    void ss_shows_the_same_sockets() {
        Comparison ss = new Comparison("ss");
        compare(
                ss,
                () -> byKey(inetSockets(6), socket -> socket.at("idiag_inode")),
                () -> SsOutput.inet(namespace.run("ss -tinemOHa", "")),
                socket -> SsOutput.INET);
        compare(
                ss,
                () -> byKey(inetSockets(17), socket -> socket.at("idiag_inode")),
                () -> SsOutput.inet(namespace.run("ss -uinemOHa", "")),
                socket -> SsOutput.INET);
        compare(
                ss,
                () -> byKey(unixSockets(), socket -> socket.at("udiag_ino")),
                () -> SsOutput.unix(namespace.run("ss -xaemHO", "")),
                socket -> SsOutput.UNIX);
        ss.assertEqual(200);
    }

    @Test
    void conntrack_shows_the_same_connections() {
        Comparison conntrack = new Comparison("conntrack");
        compare(
                conntrack,
                () -> byKey(
                        kernel.dump(NetlinkProtocol.NETFILTER, IPCTNL_MSG_CT_GET, message -> message.reserve(4)),
                        connection -> connection.at("CTA_ID")),
                () -> ConntrackOutput.connections(namespace.run("conntrack -L -o xml", "")),
                connection -> ConntrackOutput.CONNECTION);
        conntrack.assertEqual(60);
    }

    @Test
    void tc_shows_the_same_qdiscs_and_classes() {
        Comparison tc = new Comparison("tc");
        compare(
                tc,
                () -> byKey(trafficControl(RTM_GETQDISC), TcOutput::key),
                () -> TcOutput.qdiscs(namespace.run("tc -s -j qdisc show dev a0", "")),
                qdisc -> TcOutput.QDISCS.get(qdisc.at("TCA_KIND")));
        compare(
                tc,
                () -> byKey(trafficControl(RTM_GETTCLASS), TcOutput::key),
                () -> TcOutput.classes(namespace.run("tc -s class show dev a0", "")),
                each -> TcOutput.HTB_CLASS);
        tc.assertEqual(90);
    }

    private static List<MessageValues> trafficControl(int type) {
        return kernel
                .dump(
                        NetlinkProtocol.ROUTE,
                        type,
                        message -> message.headerU32(0).headerU32(100).reserve(12))
                .stream()
                .filter(each -> each.bits("tcm_ifindex") == 100)
                .toList();
    }

    @Test
    void ip_shows_the_same_states_and_policies_of_xfrm() {
        Comparison ip = new Comparison("ip xfrm");
        compare(
                ip,
                () -> byKey(
                        kernel.dump(NetlinkProtocol.XFRM, XFRM_MSG_GETSA, message -> {}), state -> state.at("id.spi")),
                () -> XfrmOutput.states(namespace.run("env TZ=UTC ip -s xfrm state", "")),
                state -> XfrmOutput.STATE);
        compare(
                ip,
                () -> byKey(
                        kernel.dump(NetlinkProtocol.XFRM, XFRM_MSG_GETPOLICY, message -> {}),
                        policy -> policy.at("index")),
                () -> XfrmOutput.policies(namespace.run("env TZ=UTC ip -s xfrm policy", "")),
                policy -> XfrmOutput.POLICY);
        ip.assertEqual(100);
    }

    @Test
    void ethtool_shows_the_same_settings() {
        Comparison ethtool = new Comparison("ethtool");
        compareText(ethtool, "-g", ETHTOOL_MSG_RINGS_GET, EthtoolOutput.RINGS);
        compareText(ethtool, "-l", ETHTOOL_MSG_CHANNELS_GET, EthtoolOutput.CHANNELS);
        compareText(ethtool, "-c", ETHTOOL_MSG_COALESCE_GET, EthtoolOutput.COALESCE);
        compareText(ethtool, "-a", ETHTOOL_MSG_PAUSE_GET, EthtoolOutput.PAUSE);
        compareJson(
                ethtool,
                "-I -a",
                settings(ETHTOOL_MSG_PAUSE_GET, ETHTOOL_FLAG_STATS),
                pause -> EthtoolOutput.PAUSE_JSON);
        compareJson(ethtool, "-k", settings(ETHTOOL_MSG_FEATURES_GET, 0), EthtoolOutput::features);
        ethtool.assertEqual(200);
    }

    private static void compareText(Comparison ethtool, String option, int command, ShownAs as) {
        MessageValues decoded = settings(command, 0);
        String output = namespace.run("ethtool " + option + " " + card, "");
        ethtool.compare(option, EthtoolOutput.text(output), as, decoded, decoded);
    }

    private static void compareJson(
            Comparison ethtool, String options, MessageValues decoded, Function<JsonNode, ShownAs> as) {
        JsonNode shown = TcOutput.json(namespace.run("ethtool --json " + options + " " + card, ""))
                .get(0);
        ethtool.compare(options, TcOutput.flat(shown), as.apply(shown), decoded, decoded);
    }

    /** What a command gets; header, name and flags have the same numbers in all commands. */
    private static MessageValues settings(int command, int flags) {
        return kernel.get(
                "ethtool",
                command,
                message -> message.nest(1, header -> header.string(2, card).u32(3, flags)));
    }
}
