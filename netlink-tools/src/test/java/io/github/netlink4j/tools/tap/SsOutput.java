package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.wire.AddressText;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The output of ss(8), iproute2 6.1, one socket a line: {@code ss -aieOH}. */
final class SsOutput {
    private static final Map<Integer, String> STATES = Map.of(1, "ESTAB", 7, "UNCONN", 10, "LISTEN");
    /** {@code TCPI_OPT_*}, in the order in which ss shows them. */
    private static final Map<Integer, String> OPTIONS =
            new TreeMap<>(Map.of(1, "ts", 2, "sack", 8, "ecn", 16, "ecnseen"));

    private static final int DELIVERY_RATE_APP_LIMITED = 1;

    private static final List<String> SKMEM = List.of("r", "rb", "t", "tb", "f", "w", "o", "bl", "d");
    private static final List<String> SK_MEMINFO = List.of(
            "RMEM_ALLOC", "RCVBUF", "WMEM_ALLOC", "SNDBUF", "FWD_ALLOC", "WMEM_QUEUED", "OPTMEM", "BACKLOG", "DROPS");

    private static final String INFO = "INET_DIAG_INFO.tcpi_";
    private static final String BBR = "INET_DIAG_BBRINFO.bbr_";
    /** Those that have the kernel's names. */
    private static final List<String> SAME = Arrays.asList(("pmtu advmss bytes_sent bytes_acked bytes_received segs_out"
                    + " segs_in data_segs_out data_segs_in delivered delivered_ce unacked lost sacked reordering rcv_space"
                    + " rcv_ssthresh snd_wnd")
            .split(" "));

    private static final Pattern RATE = Pattern.compile("(send|pacing_rate|delivery_rate) (\\d+)bps");
    private static final Pattern GROUP = Pattern.compile("(skmem|bbr|dctcp):\\(([^)]*)\\)");
    private static final Pattern PAIR = Pattern.compile("([a-z_]+): ?([^\\s(]+?)(?:ms)?(?:\\([\\d.]+%\\))?(?=\\s|$)");
    private static final Pattern MEMBER = Pattern.compile("([a-z_]+):?([\\d.]+)(?:bps)?");

    /** Of a socket of IPv4. */
    static final ShownAs INET = inet();

    /** Of a Unix domain socket. */
    static final ShownAs UNIX = unix();

    private SsOutput() {}

    private static ShownAs inet() {
        ShownAs as = new ShownAs()
                .of("state", values -> STATES.get((int) values.bits("idiag_state")))
                .same("recv-q", "idiag_rqueue")
                .same("send-q", "idiag_wqueue")
                .of("local", values -> address(values, "src", "sport"))
                .of("peer", values -> address(values, "dst", "dport"))
                .same("ino", "idiag_inode")
                .of("sk", values -> Long.toHexString(values.bits("id.idiag_cookie")))
                .different("ss resolves INET_DIAG_CGROUP_ID to a path", "cgroup");
        skmem(as, "INET_DIAG_SKMEMINFO.");
        info(as);
        return as;
    }

    private static void skmem(ShownAs as, String path) {
        for (int i = 0; i < SKMEM.size(); i++) {
            as.same("skmem." + SKMEM.get(i), path + "SK_MEMINFO_" + SK_MEMINFO.get(i));
        }
    }

    private static void info(ShownAs as) {
        as.of("words", SsOutput::words).of("wscale", SsOutput::windowScale);
        for (String milliseconds : List.of("rto", "ato", "rcv_rtt", "busy", "rwnd_limited", "sndbuf_limited")) {
            as.over(1000, milliseconds, INFO + milliseconds.replace("busy", "busy_time"));
        }
        as.over(1000, "minrtt", INFO + "min_rtt")
                .of("rtt", values -> thousandth(values, "rtt") + "/" + thousandth(values, "rttvar"))
                .same("mss", INFO + "snd_mss")
                .same("rcvmss", INFO + "rcv_mss")
                .same("cwnd", INFO + "snd_cwnd")
                .same("ssthresh", INFO + "snd_ssthresh");
        for (String same : SAME) {
            as.same(same, INFO + same);
        }
        as.moving("lastsnd", values -> values.at(INFO + "last_data_sent"))
                .moving("lastrcv", values -> values.at(INFO + "last_data_recv"))
                .moving("lastack", values -> values.at(INFO + "last_ack_recv"))
                .of("pacing_rate", values -> 8 * values.bits(INFO + "pacing_rate"))
                .of("delivery_rate", values -> 8 * values.bits(INFO + "delivery_rate"))
                .of(
                        "send",
                        values -> Math.round(values.number(INFO + "snd_cwnd")
                                * values.number(INFO + "snd_mss")
                                * 8_000_000
                                / values.number(INFO + "rtt")))
                .of("bbr.bw", values -> 8 * (values.bits(BBR + "bw_hi") << 32 | values.bits(BBR + "bw_lo")))
                .over(1000, "bbr.mrtt", BBR + "min_rtt")
                .over(256, "bbr.pacing_gain", BBR + "pacing_gain")
                .over(256, "bbr.cwnd_gain", BBR + "cwnd_gain");
        for (String same : List.of("ce_state", "alpha", "ab_ecn", "ab_tot")) {
            as.same("dctcp." + same, "INET_DIAG_DCTCPINFO.dctcp_" + same);
        }
    }

    private static ShownAs unix() {
        ShownAs as = new ShownAs()
                .different("of the program: the kernel replies 1, SOCK_STREAM", "netid")
                .of("state", values -> STATES.get((int) values.bits("udiag_state")))
                .same("recv-q", "UNIX_DIAG_RQLEN.udiag_rqueue")
                .same("send-q", "UNIX_DIAG_RQLEN.udiag_wqueue")
                .of("local", values -> values.at("UNIX_DIAG_NAME") == null ? "*" : values.at("UNIX_DIAG_NAME"))
                .same("ino", "udiag_ino")
                .of("peer-ino", values -> values.bits("UNIX_DIAG_PEER"))
                .same("peers", "UNIX_DIAG_ICONS[0]")
                .different("ss looks for the name of the peer's socket", "peer");
        skmem(as, "UNIX_DIAG_MEMINFO.");
        return as;
    }

    private static String address(MessageValues values, String address, String port) {
        Object ip = values.at("id.idiag_" + address + "[0]");
        long number = values.bits("id.idiag_" + port);
        return AddressText.of((InetAddress) ip) + ":" + (number == 0 ? "*" : number);
    }

    private static String thousandth(MessageValues values, String field) {
        return ShownAs.rounded(values.number(INFO + field) / 1000)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What ss shows as words: the options, the congestion control, and that the application limits the rate. */
    private static String words(MessageValues values) {
        List<String> words = new ArrayList<>();
        long options = values.bits(INFO + "options");
        OPTIONS.forEach((bit, word) -> {
            if ((options & bit) != 0) {
                words.add(word);
            }
        });
        words.add(String.valueOf(values.at("INET_DIAG_CONG")));
        int fastopen =
                HexFormat.fromHexDigits(values.at("INET_DIAG_INFO.fastopen").toString());
        if ((fastopen & DELIVERY_RATE_APP_LIMITED) != 0) {
            words.add("app_limited");
        }
        return String.join(" ", words);
    }

    private static String windowScale(MessageValues values) {
        int scale = HexFormat.fromHexDigits(values.at("INET_DIAG_INFO.wscale").toString());
        return (scale & 0xf) + "," + (scale >> 4);
    }

    /** The sockets of IPv4 by their inodes. */
    static Map<String, Map<String, String>> inet(String output) {
        return sockets(output, List.of("state", "recv-q", "send-q", "local", "peer"));
    }

    /** The Unix domain sockets by their inodes. */
    static Map<String, Map<String, String>> unix(String output) {
        return sockets(output, List.of("netid", "state", "recv-q", "send-q", "local", "ino", "peer", "peer-ino"));
    }

    private static Map<String, Map<String, String>> sockets(String output, List<String> columns) {
        Map<String, Map<String, String>> sockets = new LinkedHashMap<>();
        output.lines().forEach(line -> {
            Map<String, String> socket = socket(line, columns);
            sockets.put(socket.get("ino"), socket);
        });
        return sockets;
    }

    private static Map<String, String> socket(String line, List<String> columns) {
        Map<String, String> socket = new LinkedHashMap<>();
        String[] words = line.strip().split("\\s+", columns.size() + 1);
        for (int i = 0; i < columns.size(); i++) {
            socket.put(columns.get(i), words[i]);
        }
        String rest = words.length > columns.size() ? words[columns.size()].replace("<->", "") : "";
        for (MatchResult group : GROUP.matcher(rest).results().toList()) {
            MEMBER.matcher(group.group(2))
                    .results()
                    .forEach(each -> socket.put(group.group(1) + "." + each.group(1), each.group(2)));
        }
        rest = GROUP.matcher(rest).replaceAll("");
        RATE.matcher(rest).results().forEach(each -> socket.put(each.group(1), each.group(2)));
        rest = RATE.matcher(rest).replaceAll("");
        PAIR.matcher(rest).results().forEach(each -> socket.put(each.group(1), each.group(2)));
        String others = PAIR.matcher(rest).replaceAll("").strip().replaceAll("\\s+", " ");
        if (!others.isEmpty()) {
            socket.put("words", others);
        }
        return socket;
    }
}
