package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The output of ethtool(8) 6.1: text, and JSON of the features and of the pause frames. */
final class EthtoolOutput {
    /** Names of its own for features of the kernel. */
    private static final Map<String, String> FEATURES = Map.of(
            "rx-checksumming", "rx-checksum",
            "generic-segmentation-offload", "tx-generic-segmentation",
            "generic-receive-offload", "rx-gro",
            "large-receive-offload", "rx-lro",
            "rx-vlan-offload", "rx-vlan-hw-parse",
            "tx-vlan-offload", "tx-vlan-hw-insert",
            "ntuple-filters", "rx-ntuple-filter",
            "receive-hashing", "rx-hashing");

    /** Which it shows as one where any of several is on. */
    private static final Set<String> GROUPS = Set.of("tx-checksumming", "scatter-gather", "tcp-segmentation-offload");

    private static final Pattern SECTION = Pattern.compile("(Pre-set maximums|Current hardware settings):");
    private static final Pattern PAIR = Pattern.compile("((?:Adaptive|CQE mode) )RX: (\\S+) +TX: (\\S+)");
    private static final Pattern LINE = Pattern.compile(" *([A-Za-z][\\w -]*):\\s+(\\S+)");

    static final ShownAs RINGS = rings();
    static final ShownAs CHANNELS = channels();
    static final ShownAs COALESCE = coalesce();

    static final ShownAs PAUSE = new ShownAs()
            .of("Autonegotiate", onOff("ETHTOOL_A_PAUSE_AUTONEG"))
            .of("RX", onOff("ETHTOOL_A_PAUSE_RX"))
            .of("TX", onOff("ETHTOOL_A_PAUSE_TX"));

    static final ShownAs PAUSE_JSON = new ShownAs()
            .same("ifname", "ETHTOOL_A_PAUSE_HEADER.ETHTOOL_A_HEADER_DEV_NAME")
            .different(
                    "ethtool 6.1 shows in JSON that the attribute is there, not its value", "autonegotiate", "rx", "tx")
            .same("statistics.tx_pause_frames", "ETHTOOL_A_PAUSE_STATS.ETHTOOL_A_PAUSE_STAT_TX_FRAMES")
            .same("statistics.rx_pause_frames", "ETHTOOL_A_PAUSE_STATS.ETHTOOL_A_PAUSE_STAT_RX_FRAMES");

    private EthtoolOutput() {}

    private static ShownAs rings() {
        ShownAs as = new ShownAs();
        for (String ring : List.of("RX", "RX Mini", "RX Jumbo", "TX")) {
            String attribute = "ETHTOOL_A_RINGS_" + constant(ring);
            as.of("maximum " + ring, orNone(attribute + "_MAX")).of("current " + ring, orNone(attribute));
        }
        return as.of("current RX Buf Len", orNone("ETHTOOL_A_RINGS_RX_BUF_LEN"))
                .of("current CQE Size", orNone("ETHTOOL_A_RINGS_CQE_SIZE"))
                .of("current TX Push", onOff("ETHTOOL_A_RINGS_TX_PUSH"))
                .of("current TCP data split", values -> switch ((int) values.bits("ETHTOOL_A_RINGS_TCP_DATA_SPLIT")) {
                    case 1 -> "off";
                    case 2 -> "on";
                    default -> "n/a";
                });
    }

    private static ShownAs channels() {
        ShownAs as = new ShownAs();
        for (String channel : List.of("RX", "TX", "Other", "Combined")) {
            String attribute = "ETHTOOL_A_CHANNELS_" + constant(channel);
            as.of("maximum " + channel, orNone(attribute + "_MAX"))
                    .of("current " + channel, orNone(attribute + "_COUNT"));
        }
        return as;
    }

    private static ShownAs coalesce() {
        ShownAs as = new ShownAs()
                .of("stats-block-usecs", orNone("ETHTOOL_A_COALESCE_STATS_BLOCK_USECS"))
                .of("sample-interval", orNone("ETHTOOL_A_COALESCE_RATE_SAMPLE_INTERVAL"))
                .of("pkt-rate-low", orNone("ETHTOOL_A_COALESCE_PKT_RATE_LOW"))
                .of("pkt-rate-high", orNone("ETHTOOL_A_COALESCE_PKT_RATE_HIGH"));
        for (String direction : List.of("RX", "TX")) {
            as.of("Adaptive " + direction, onOff("ETHTOOL_A_COALESCE_USE_ADAPTIVE_" + direction))
                    .of("CQE mode " + direction, onOff("ETHTOOL_A_COALESCE_USE_CQE_MODE_" + direction));
            String theirs = direction.toLowerCase(Locale.ROOT);
            String ours = "ETHTOOL_A_COALESCE_" + direction;
            for (String suffix : List.of("", "-irq", "-low", "-high")) {
                boolean isLevel = suffix.matches("-low|-high");
                as.of(theirs + "-usecs" + suffix, orNone(ours + "_USECS" + constant(suffix)))
                        .of(
                                theirs + (isLevel ? "-frame" : "-frames") + suffix,
                                orNone(ours + "_MAX_FRAMES" + constant(suffix)));
            }
        }
        return as;
    }

    private static String constant(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private static Function<MessageValues, Object> orNone(String path) {
        return values -> values.at(path) == null ? "n/a" : values.at(path);
    }

    private static Function<MessageValues, Object> onOff(String path) {
        return values -> values.at(path) == null ? "n/a" : values.bits(path) == 1 ? "on" : "off";
    }

    /** Of the features that it shows in JSON. */
    static ShownAs features(JsonNode features) {
        ShownAs as = new ShownAs().same("ifname", "ETHTOOL_A_FEATURES_HEADER.ETHTOOL_A_HEADER_DEV_NAME");
        features.fieldNames().forEachRemaining(name -> {
            if (GROUPS.contains(name)) {
                as.different("of several features", name + ".active", name + ".fixed", name + ".requested");
            } else {
                String feature = FEATURES.getOrDefault(name, name);
                as.of(name + ".active", values -> set(values, "ACTIVE").contains(feature))
                        .of(name + ".requested", values -> set(values, "WANTED").contains(feature))
                        .of(
                                name + ".fixed",
                                values -> !set(values, "HW").contains(feature)
                                        || set(values, "NOCHANGE").contains(feature));
            }
        });
        return as;
    }

    /** The names of the bits that are set: all that a set without mask lists, of another one those with a value. */
    private static Set<String> set(MessageValues features, String name) {
        String path = "ETHTOOL_A_FEATURES_" + name + ".ETHTOOL_A_BITSET_";
        boolean isList = features.at(path + "NOMASK") != null;
        Set<String> set = new HashSet<>();
        String last = "";
        for (Object value : features.under(path + "BITS")) {
            if (value instanceof String bit) {
                last = bit;
            }
            if (isList || Boolean.TRUE.equals(value)) {
                set.add(last);
            }
        }
        return set;
    }

    /** The values of text by their titles, after "maximum" or "current" where the text has both. */
    static Map<String, String> text(String output) {
        Map<String, String> values = new LinkedHashMap<>();
        String section = "";
        for (String line : output.lines().skip(1).toList()) {
            Matcher title = SECTION.matcher(line);
            Matcher pair = PAIR.matcher(line);
            Matcher value = LINE.matcher(line);
            if (title.matches()) {
                section = line.startsWith("Pre-set") ? "maximum " : "current ";
            } else if (pair.matches()) {
                values.put(pair.group(1) + "RX", pair.group(2));
                values.put(pair.group(1) + "TX", pair.group(3));
            } else if (value.matches()) {
                values.put(section + value.group(1), value.group(2));
            }
        }
        return values;
    }
}
