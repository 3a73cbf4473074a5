package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The output of {@code tc -s -j qdisc}, and of {@code tc -s class}, which has no JSON, of iproute2 6.1. */
final class TcOutput {
    private static final long ROOT = 0xffff_ffffL;
    private static final int NANOS_OF_TICK = 64;
    private static final double PROBABILITY = 4_294_967_295.0;

    private static final TextPatterns CLASS_TEXT = new TextPatterns()
            .add("^class (\\S+) (\\S+) (?:(root)|parent (\\S+))", "kind handle root parent")
            .add("leaf (\\S+)", "leaf")
            .add("prio (\\d+)", "prio")
            .add("rate (\\S+) ceil (\\S+) burst (\\d+)b cburst (\\d+)b", "rate ceil burst cburst")
            .add(
                    "Sent (\\d+) bytes (\\d+) pkt \\(dropped (\\d+), overlimits (\\d+) requeues \\d+\\)",
                    "bytes packets drops overlimits")
            .add("backlog (\\d+)b (\\d+)p requeues (\\d+)", "backlog qlen requeues")
            .add("lended: (\\d+) borrowed: (\\d+) giants: (\\d+)", "lended borrowed giants")
            .add("tokens: (-?\\d+) ctokens: (-?\\d+)", "tokens ctokens");

    /** Of a qdisc, by its kind. */
    static final Map<String, ShownAs> QDISCS = Map.of("htb", htb(), "fq_codel", fqCodel(), "netem", netem());

    /** Of a class of htb. */
    static final ShownAs HTB_CLASS = htbClass();

    private TcOutput() {}

    private static ShownAs common() {
        ShownAs as = new ShownAs()
                .same("kind", "TCA_KIND")
                .of("root", values -> values.bits("tcm_parent") == ROOT)
                .of("parent", values -> classId(values.bits("tcm_parent")))
                .same("bytes", "TCA_STATS2.TCA_STATS_BASIC.bytes")
                .same("packets", "TCA_STATS2.TCA_STATS_BASIC.packets");
        for (String queue : List.of("drops", "overlimits", "requeues", "backlog", "qlen")) {
            as.same(queue, "TCA_STATS2.TCA_STATS_QUEUE." + queue);
        }
        return as;
    }

    private static ShownAs qdisc() {
        return common().of("handle", values -> classId(values.bits("tcm_handle")))
                .same("refcnt", "tcm_info");
    }

    private static ShownAs htb() {
        return qdisc().same("options.r2q", "TCA_OPTIONS.TCA_HTB_INIT.rate2quantum")
                .of(
                        "options.default",
                        values -> "0x" + Long.toHexString(values.bits("TCA_OPTIONS.TCA_HTB_INIT.defcls")))
                .same("options.direct_packets_stat", "TCA_OPTIONS.TCA_HTB_INIT.direct_pkts")
                .same("options.direct_qlen", "TCA_OPTIONS.TCA_HTB_DIRECT_QLEN");
    }

    private static ShownAs fqCodel() {
        ShownAs as = qdisc().same("options.drop_batch", "TCA_OPTIONS.TCA_FQ_CODEL_DROP_BATCH_SIZE")
                .of("options.ecn", values -> values.bits("TCA_OPTIONS.TCA_FQ_CODEL_ECN") == 1);
        for (String option : List.of("limit", "flows", "quantum", "target", "interval", "memory_limit")) {
            as.same("options." + option, "TCA_OPTIONS.TCA_FQ_CODEL_" + option.toUpperCase(Locale.ROOT));
        }
        for (String count : List.of(
                "maxpacket", "drop_overlimit", "new_flow_count", "ecn_mark", "new_flows_len", "old_flows_len")) {
            as.same(count, "TCA_XSTATS.stats." + count);
        }
        return as;
    }

    private static ShownAs netem() {
        return qdisc().same("options.limit", "TCA_OPTIONS.limit")
                .over(1e9, "options.delay.delay", "TCA_OPTIONS.TCA_NETEM_LATENCY64")
                .over(1e9, "options.delay.jitter", "TCA_OPTIONS.TCA_NETEM_JITTER64")
                .over(PROBABILITY, "options.delay.correlation", "TCA_OPTIONS.TCA_NETEM_CORR.delay_corr")
                .over(PROBABILITY, "options.loss-random.loss", "TCA_OPTIONS.loss")
                .over(PROBABILITY, "options.loss-random.correlation", "TCA_OPTIONS.TCA_NETEM_CORR.loss_corr")
                .of("options.ecn", values -> values.bits("TCA_OPTIONS.TCA_NETEM_ECN") == 1)
                .same("options.gap", "TCA_OPTIONS.gap");
    }

    private static ShownAs htbClass() {
        ShownAs as = common().of("handle", values -> classId(values.bits("tcm_handle")))
                .of("root", values -> values.bits("tcm_parent") == ROOT ? "root" : "")
                .of("parent", values -> classId(values.bits("tcm_parent")))
                .of("leaf", values -> classId(values.bits("tcm_info")))
                .same("prio", "TCA_OPTIONS.TCA_HTB_PARMS.prio")
                .of("rate", values -> megabits(values, "rate"))
                .of("ceil", values -> megabits(values, "ceil"))
                .of("burst", values -> burst(values, "rate", "buffer"))
                .of("cburst", values -> burst(values, "ceil", "cbuffer"))
                .same("lended", "TCA_XSTATS.lends")
                .same("borrowed", "TCA_XSTATS.borrows");
        for (String same : List.of("giants", "tokens", "ctokens")) {
            as.same(same, "TCA_XSTATS." + same);
        }
        return as;
    }

    /** As {@code 1:12}, or {@code 1:} for a qdisc. */
    private static String classId(long number) {
        long minor = number & 0xffff;
        return Long.toHexString(number >> 16) + ":" + (minor == 0 ? "" : Long.toHexString(minor));
    }

    private static String megabits(MessageValues values, String rate) {
        return values.bits("TCA_OPTIONS.TCA_HTB_PARMS." + rate + ".rate") * 8 / 1_000_000 + "Mbit";
    }

    /** The kernel has the time that the burst takes at the rate; tc shows the bytes, of whole microseconds. */
    private static long burst(MessageValues values, String rate, String buffer) {
        long micros = values.bits("TCA_OPTIONS.TCA_HTB_PARMS." + buffer) * NANOS_OF_TICK / 1000;
        return values.bits("TCA_OPTIONS.TCA_HTB_PARMS." + rate + ".rate") * micros / 1_000_000;
    }

    /** The qdiscs by their handles. */
    static Map<String, Map<String, String>> qdiscs(String output) {
        Map<String, Map<String, String>> qdiscs = new LinkedHashMap<>();
        for (JsonNode node : json(output)) {
            qdiscs.put(node.get("handle").textValue(), flat(node));
        }
        return qdiscs;
    }

    static JsonNode json(String output) {
        try {
            return new ObjectMapper().readTree(output);
        } catch (IOException e) {
            throw new UncheckedIOException(output, e);
        }
    }

    /** The values of nested objects by their paths. */
    static Map<String, String> flat(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                flat(field.getValue()).forEach((key, value) -> values.put(field.getKey() + "." + key, value));
            } else {
                values.put(field.getKey(), field.getValue().asText());
            }
        });
        return values;
    }

    /** The classes by their handles. */
    static Map<String, Map<String, String>> classes(String output) {
        Map<String, Map<String, String>> classes = new LinkedHashMap<>();
        Arrays.stream(output.split("(?m)^(?=class htb )"))
                .filter(block -> !block.isBlank())
                .forEach(block -> {
                    Map<String, String> values = CLASS_TEXT.parse(block);
                    classes.put(values.get("handle"), values);
                });
        return classes;
    }

    /** The key under which the program shows an object of the kernel. */
    static String key(MessageValues values) {
        return classId(values.bits("tcm_handle"));
    }
}
