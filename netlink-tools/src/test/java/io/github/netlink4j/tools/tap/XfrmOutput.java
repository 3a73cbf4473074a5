package io.github.netlink4j.tools.tap;

import static io.github.netlink4j.tools.tap.ShownAs.named;

import io.github.netlink4j.core.wire.AddressText;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The output of {@code ip -s xfrm state} and {@code ip -s xfrm policy}, iproute2 6.1, in UTC. */
final class XfrmOutput {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final String INFINITE = "18446744073709551615";

    private static final TextPatterns STATE_TEXT = lifetimes(new TextPatterns()
            .add("^src (\\S+) dst (\\S+)", "src dst")
            .add(
                    "proto (\\S+) spi 0x(\\S+)\\((\\d+)\\) reqid (\\d+)\\((\\S+)\\) mode (\\S+)",
                    "proto spi-hex spi reqid reqid-hex mode")
            .add(
                    "replay-window (\\d+) seq 0x(\\S+) flag (\\S*) *\\(0x([01]{8})\\)",
                    "replay-window seq flag-names flags")
            .add("auth-trunc (\\S+) 0x(\\S+) \\((\\d+) bits\\) (\\d+)", "auth auth-key auth-bits auth-length")
            .add("enc (\\S+) 0x(\\S+) \\((\\d+) bits\\)", "enc enc-key enc-bits")
            .add("aead (\\S+) 0x(\\S+) \\((\\d+) bits\\) (\\d+)", "aead aead-key aead-bits aead-length")
            .add("anti-replay context: seq 0x(\\S+), oseq 0x(\\S+), bitmap 0x(\\S+)", "replay-seq replay-oseq bitmap")
            .add("sel src (\\S+) dst (\\S+) uid (\\d+)", "sel-src sel-dst uid")
            .add("stats:\\s+replay-window (\\d+) replay (\\d+) failed (\\d+)", "windows replays failed"));

    private static final TextPatterns POLICY_TEXT = lifetimes(new TextPatterns()
            .add(
                    "^src (\\S+) dst (\\S+) (?:proto (\\S+) )?(?:dport (\\d+) )?uid (\\d+)",
                    "sel-src sel-dst sel-proto dport uid")
            .add(
                    "dir (\\S+) action (\\S+) index (\\d+) priority (\\d+) ptype (\\S+) share (\\S+) flag +\\(0x([01]{8})\\)",
                    "dir action index priority ptype share flags")
            .add("mark (0x\\S+)/(0x\\S+)", "mark mask")
            .add("tmpl src (\\S+) dst (\\S+)", "src dst")
            .add(
                    "proto (\\S+) spi 0x(\\S+)\\((\\d+)\\) reqid (\\d+)\\((\\S+)\\) mode (\\S+)",
                    "proto spi-hex spi reqid reqid-hex mode")
            .add("level (\\S+) share (\\S+)", "level tmpl-share")
            .add("enc-mask (\\S+) auth-mask (\\S+) comp-mask (\\S+)", "enc-mask auth-mask comp-mask"));

    /** Of a state. */
    static final ShownAs STATE = lifetimes(endpoints(new ShownAs(), ""))
            .same("replay-window", "replay_window")
            .of("seq", values -> String.format("%08x", values.bits("seq")))
            .of("flags", values -> bits(values, "flags"))
            .of("flag-names", values -> values.bits("flags") == 0x20 ? "af-unspec" : "")
            .same("auth", "XFRMA_ALG_AUTH_TRUNC.alg_name")
            .same("auth-key", "XFRMA_ALG_AUTH_TRUNC.alg_key")
            .same("auth-bits", "XFRMA_ALG_AUTH_TRUNC.alg_key_len")
            .same("auth-length", "XFRMA_ALG_AUTH_TRUNC.alg_trunc_len")
            .same("enc", "XFRMA_ALG_CRYPT.alg_name")
            .same("enc-key", "XFRMA_ALG_CRYPT.alg_key")
            .same("enc-bits", "XFRMA_ALG_CRYPT.alg_key_len")
            .same("aead", "XFRMA_ALG_AEAD.alg_name")
            .same("aead-key", "XFRMA_ALG_AEAD.alg_key")
            .same("aead-bits", "XFRMA_ALG_AEAD.alg_key_len")
            .same("aead-length", "XFRMA_ALG_AEAD.alg_icv_len")
            .of("replay-seq", values -> Long.toHexString(values.bits("XFRMA_REPLAY_VAL.seq")))
            .of("replay-oseq", values -> Long.toHexString(values.bits("XFRMA_REPLAY_VAL.oseq")))
            .of("bitmap", values -> String.format("%08x", values.bits("XFRMA_REPLAY_VAL.bitmap")))
            .same("windows", "stats.replay_window")
            .same("replays", "stats.replay")
            .same("failed", "stats.integrity_failed");

    /** Of a policy. */
    static final ShownAs POLICY = lifetimes(endpoints(new ShownAs(), "XFRMA_TMPL[0]."))
            .of("sel-proto", named("sel.proto", Map.of(6L, "tcp")))
            .same("dport", "sel.dport")
            .of("dir", named("dir", Map.of(0L, "in", 1L, "out")))
            .of("action", named("action", Map.of(0L, "allow", 1L, "block")))
            .same("index", "index")
            .same("priority", "priority")
            .of("ptype", named("XFRMA_POLICY_TYPE.type", Map.of(0L, "main")))
            .of("share", named("share", Map.of(0L, "any")))
            .of("flags", values -> bits(values, "flags"))
            .of("mark", values -> "0x" + Long.toHexString(values.bits("XFRMA_MARK.v")))
            .of("mask", values -> "0x" + Long.toHexString(values.bits("XFRMA_MARK.m")))
            .of("level", named("XFRMA_TMPL[0].optional", Map.of(0L, "required")))
            .of("tmpl-share", named("XFRMA_TMPL[0].share", Map.of(0L, "any")))
            .of("enc-mask", values -> Long.toHexString(values.bits("XFRMA_TMPL[0].ealgos")))
            .of("auth-mask", values -> Long.toHexString(values.bits("XFRMA_TMPL[0].aalgos")))
            .of("comp-mask", values -> Long.toHexString(values.bits("XFRMA_TMPL[0].calgos")));

    private XfrmOutput() {}

    private static TextPatterns lifetimes(TextPatterns text) {
        return text.add("lifetime config:", "")
                .add("limit: soft (\\S+)\\(bytes\\), hard (\\S+)\\(bytes\\)", "soft-bytes hard-bytes")
                .add("limit: soft (\\S+)\\(packets\\), hard (\\S+)\\(packets\\)", "soft-packets hard-packets")
                .add("expire add: soft (\\d+)\\(sec\\), hard (\\d+)\\(sec\\)", "soft-add hard-add")
                .add("expire use: soft (\\d+)\\(sec\\), hard (\\d+)\\(sec\\)", "soft-use hard-use")
                .add("lifetime current:\\s+(\\d+)\\(bytes\\), (\\d+)\\(packets\\)", "bytes packets")
                .add("add (\\S+ \\S+) use (-|\\S+ \\S+)", "add use");
    }

    private static ShownAs lifetimes(ShownAs as) {
        for (String limit : List.of("soft-bytes", "hard-bytes", "soft-packets", "hard-packets")) {
            as.of(limit, limit("lft." + limit.replace("-", "_").replaceFirst("s$", "_limit")));
        }
        for (String expiry : List.of("soft-add", "hard-add", "soft-use", "hard-use")) {
            as.same(expiry, "lft." + expiry.replace('-', '_') + "_expires_seconds");
        }
        return as.same("bytes", "curlft.bytes")
                .same("packets", "curlft.packets")
                .of("add", time("curlft.add_time"))
                .of("use", time("curlft.use_time"))
                .of("sel-src", values -> address(values, "sel.saddr") + "/" + values.bits("sel.prefixlen_s"))
                .of("sel-dst", values -> address(values, "sel.daddr") + "/" + values.bits("sel.prefixlen_d"))
                .same("uid", "sel.user");
    }

    /** What states and the templates of policies have. */
    private static ShownAs endpoints(ShownAs as, String path) {
        return as.of("src", values -> address(values, path + "saddr"))
                .of("dst", values -> address(values, path + "id.daddr"))
                .of("proto", named(path + "id.proto", Map.of(50L, "esp")))
                .same("spi", path + "id.spi")
                .of("spi-hex", values -> String.format("%08x", values.bits(path + "id.spi")))
                .same("reqid", path + "reqid")
                .of("reqid-hex", values -> String.format("0x%08x", values.bits(path + "reqid")))
                .of("mode", named(path + "mode", Map.of(0L, "transport", 1L, "tunnel")));
    }

    private static String address(MessageValues values, String path) {
        return AddressText.of((InetAddress) values.at(path));
    }

    private static Function<MessageValues, Object> limit(String path) {
        return values -> {
            String number = String.valueOf(values.at(path));
            return number.equals(INFINITE) ? "(INF)" : number;
        };
    }

    private static Function<MessageValues, Object> time(String path) {
        return values -> values.bits(path) == 0 ? "-" : TIME.format(Instant.ofEpochSecond(values.bits(path)));
    }

    /** Flags are shown as binary digits. */
    private static String bits(MessageValues values, String path) {
        String digits = Long.toBinaryString(values.bits(path));
        return "0".repeat(8 - digits.length()) + digits;
    }

    /** The states by their SPI. */
    static Map<String, Map<String, String>> states(String output) {
        return objects(output, STATE_TEXT, "spi");
    }

    /** The policies by their index. */
    static Map<String, Map<String, String>> policies(String output) {
        return objects(output, POLICY_TEXT, "index");
    }

    private static Map<String, Map<String, String>> objects(String output, TextPatterns text, String key) {
        Map<String, Map<String, String>> objects = new LinkedHashMap<>();
        Arrays.stream(output.split("(?m)^(?=src )"))
                .filter(block -> !block.isBlank())
                .forEach(block -> {
                    Map<String, String> values = text.parse(block);
                    objects.put(values.get(key), values);
                });
        return objects;
    }
}
