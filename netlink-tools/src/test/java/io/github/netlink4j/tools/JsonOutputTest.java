package io.github.netlink4j.tools;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ORIGIN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PAYLOAD;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PROTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import io.github.netlink4j.testsupport.Hex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOutputTest {
    private static final CodeLocation UDP = new CodeLocation("__udp4_lib_rcv", 0x9a2, null);
    private static final CodeLocation NFT = new CodeLocation("nft_do_chain", 0x4c3, "nf_tables");

    private static String written(boolean addresses, Consumer<JsonOutput> shown) {
        StringWriter text = new StringWriter();
        JsonOutput output = new JsonOutput(new PrintWriter(text), addresses);
        shown.accept(output);
        output.flush();
        return text.toString();
    }

    private static String line(PacketAlert alert, CodeLocation location) {
        return written(false, output -> output.packet(alert, location));
    }

    /** The only line of the output, parsed. */
    private static JsonNode read(String line) {
        assertThat(line).endsWith("}\n").hasLineCount(1);
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void a_packet_has_all_keys_in_order() {
        assertThat(line(Alerts.packet(Alerts.NO_SOCKET), UDP))
                .isEqualTo("{\"kind\":\"packet\",\"time\":\"2026-11-20T09:48:29.148788590Z\",\"origin\":\"software\","
                        + "\"reason\":\"NO_SOCKET\",\"symbol\":\"__udp4_lib_rcv\",\"offset\":2466,\"module\":null,"
                        + "\"ifindex\":2,\"interface\":null,\"protocol\":2048,\"length\":45,\"originalLength\":45,"
                        + "\"packet\":{\"source\":\"192.168.77.1\",\"destination\":\"192.168.77.2\","
                        + "\"sourcePort\":33009,\"destinationPort\":9,\"transport\":\"udp\"}}\n");
    }

    @Test
    void a_malformed_packet_has_no_line_and_does_not_affect_others() {
        String oddLength = Alerts.NO_SOCKET.replace("06 00 06 00  00 08 00 00", "05 00 06 00  00 08 00 00");
        String lines = written(false, output -> {
            assertThatThrownBy(() -> output.packet(Alerts.packet(oddLength), UDP))
                    .isInstanceOf(MalformedMessageException.class)
                    .hasMessageStartingWith("NET_DM_ATTR_PROTO");
            output.packet(Alerts.packet(Alerts.NO_SOCKET), UDP);
        });
        assertThat(read(lines).get("reason").textValue()).isEqualTo("NO_SOCKET");
    }

    @Test
    void what_is_not_known_is_null_and_headers_that_a_packet_does_not_have_are_left_out() {
        assertThat(line(Alerts.packet(m -> {}), CodeLocation.UNKNOWN))
                .isEqualTo("{\"kind\":\"packet\",\"time\":\"1970-01-01T00:00:00Z\",\"origin\":\"software\","
                        + "\"reason\":null,\"symbol\":null,\"offset\":null,\"module\":null,\"ifindex\":0,"
                        + "\"interface\":null,\"protocol\":0,\"length\":0,\"originalLength\":0,\"packet\":{}}\n");
    }

    @Test
    void a_packet_without_ports_has_addresses_and_a_transport() {
        PacketAlert ping =
                Alerts.packet(m -> m.u16(NET_DM_ATTR_PROTO, 0x0800).bytes(NET_DM_ATTR_PAYLOAD, Hex.bytes("""
                76 5a 08 63 6b 80 d2 ab d7 b2 44 a8 08 00                      # Ethernet, IPv4
                45 00 00 1c 00 00 00 00 40 01 00 00 c0 00 02 01 c0 00 02 02    # ICMP, 192.0.2.1 to 192.0.2.2
                08 00 00 00 00 00 00 00                                        # an echo request
                """)));
        assertThat(read(line(ping, UDP)).get("packet"))
                .hasToString("{\"source\":\"192.0.2.1\",\"destination\":\"192.0.2.2\",\"transport\":\"icmp\"}");
    }

    @Test
    void a_location_in_a_module_has_its_name() {
        JsonNode drop = read(line(Alerts.packet(Alerts.NO_SOCKET), NFT));
        assertThat(drop.get("symbol").textValue()).isEqualTo("nft_do_chain");
        assertThat(drop.get("offset").intValue()).isEqualTo(0x4c3);
        assertThat(drop.get("module").textValue()).isEqualTo("nf_tables");
    }

    @Test
    void a_function_without_an_offset_has_null_for_it() {
        JsonNode drop = read(line(Alerts.packet(Alerts.NO_SOCKET), new CodeLocation("__udp4_lib_rcv", -1, null)));
        assertThat(drop.get("symbol").textValue()).isEqualTo("__udp4_lib_rcv");
        assertThat(drop.get("offset").isNull()).isTrue();
    }

    @Test
    void a_hardware_drop_has_trap_and_group_besides() {
        JsonNode drop = read(line(Alerts.hardware("l3_drops", "blackhole_route", "eni1np1"), CodeLocation.UNKNOWN));
        assertThat(drop.fieldNames())
                .toIterable()
                .containsExactly(
                        "kind",
                        "time",
                        "origin",
                        "reason",
                        "symbol",
                        "offset",
                        "module",
                        "trap",
                        "trapGroup",
                        "ifindex",
                        "interface",
                        "protocol",
                        "length",
                        "originalLength",
                        "packet");
        assertThat(drop.get("origin").textValue()).isEqualTo("hardware");
        assertThat(drop.get("trap").textValue()).isEqualTo("blackhole_route");
        assertThat(drop.get("trapGroup").textValue()).isEqualTo("l3_drops");
        assertThat(drop.get("ifindex").intValue()).isEqualTo(7);
        assertThat(drop.get("interface").textValue()).isEqualTo("eni1np1");
        assertThat(drop.get("originalLength").intValue()).isEqualTo(142);
    }

    @Test
    void an_origin_of_a_newer_kernel_is_its_number() {
        PacketAlert newer = Alerts.packet(m -> m.u16(NET_DM_ATTR_ORIGIN, 7));
        assertThat(read(line(newer, UDP)).get("origin").textValue()).isEqualTo("7");
    }

    @Test
    void raw_addresses_follow_the_module_and_only_on_request() {
        String shown = written(true, output -> output.packet(Alerts.packet(Alerts.NO_SOCKET), UDP));
        assertThat(shown).contains("\"module\":null,\"address\":\"0xffffffffb66b63f2\",\"ifindex\":2");
        assertThat(line(Alerts.packet(Alerts.NO_SOCKET), UDP))
                .isEqualTo(shown.replace("\"address\":\"0xffffffffb66b63f2\",", ""));
    }

    @Test
    void a_hardware_drop_has_no_address() {
        PacketAlert hardware = Alerts.hardware("l3_drops", "blackhole_route", "eni1np1");
        assertThat(written(true, output -> output.packet(hardware, CodeLocation.UNKNOWN)))
                .doesNotContain("address");
    }

    @Test
    void a_summary_has_a_time_and_an_array_of_locations() {
        Instant before = Instant.now();
        JsonNode summary = read(written(
                false,
                output -> output.summary(
                        Alerts.summary(0x1000, 3, 0x2000, 4_294_967_295L),
                        address -> address == 0x1000 ? NFT : CodeLocation.UNKNOWN)));
        assertThat(summary.fieldNames()).toIterable().containsExactly("kind", "time", "drops");
        assertThat(summary.get("kind").textValue()).isEqualTo("summary");
        assertThat(Instant.parse(summary.get("time").textValue())).isBetween(before, Instant.now());
        assertThat(summary.get("drops"))
                .hasToString("[{\"symbol\":\"nft_do_chain\",\"offset\":1219,\"module\":\"nf_tables\",\"count\":3},"
                        + "{\"symbol\":null,\"offset\":null,\"module\":null,\"count\":4294967295}]");
    }

    @Test
    void a_summary_shows_addresses_only_on_request() {
        assertThat(written(
                        true,
                        output -> output.summary(
                                Alerts.summary(0xffffffffb66b63f2L, 3), address -> CodeLocation.UNKNOWN)))
                .contains("\"module\":null,\"address\":\"0xffffffffb66b63f2\",\"count\":3");
        assertThat(written(
                        false,
                        output -> output.summary(
                                Alerts.summary(0xffffffffb66b63f2L, 3), address -> CodeLocation.UNKNOWN)))
                .doesNotContain("address")
                .doesNotContain("b66b63f2");
    }

    @Test
    void a_summary_of_hardware_drops_has_an_array_of_traps() {
        JsonNode summary = read(written(
                false,
                output -> output.summary(Alerts.trapSummary("blackhole_route", 10), address -> CodeLocation.UNKNOWN)));
        assertThat(summary.get("drops")).hasToString("[{\"trap\":\"blackhole_route\",\"count\":10}]");
    }

    @Test
    void a_summary_without_locations_has_an_empty_array() {
        assertThat(read(written(false, output -> output.summary(Alerts.summary(), address -> CodeLocation.UNKNOWN)))
                        .get("drops"))
                .hasToString("[]");
    }

    @Test
    void each_alert_is_one_line() {
        String lines = written(false, output -> {
            output.packet(Alerts.packet(Alerts.NO_SOCKET), UDP);
            output.summary(Alerts.summary(0x1000, 3), address -> CodeLocation.UNKNOWN);
            output.packet(Alerts.packet(Alerts.NO_SOCKET), UDP);
        });
        assertThat(lines.split("\n")).hasSize(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(lines).endsWith("}\n");
    }

    @ParameterizedTest(name = "{index}") // the texts would control the terminal that shows the names
    @ValueSource(
            strings = {
                "with\"quote",
                "with\nnewline",
                "with\r\ttabs",
                "with\\backslash",
                "with\u001b[2Jescape",
                "with\u009b2Jescape",
                "with\u2028separator",
                "with ä, 猫 and 🐈"
            })
    void any_text_from_the_wire_is_kept_in_one_line_of_printable_ascii(String text) {
        String software = line(Alerts.software(text, "f"), new CodeLocation(text, 1, text));
        assertThat(software.strip()).matches("[ -~]+");
        JsonNode drop = read(software);
        assertThat(drop.get("reason").textValue()).isEqualTo(text);
        assertThat(drop.get("symbol").textValue()).isEqualTo(text);
        assertThat(drop.get("module").textValue()).isEqualTo(text);

        String hardware = line(Alerts.hardware(text, text, text), CodeLocation.UNKNOWN);
        assertThat(hardware.strip()).matches("[ -~]+");
        JsonNode trapped = read(hardware);
        assertThat(trapped.get("trap").textValue()).isEqualTo(text);
        assertThat(trapped.get("trapGroup").textValue()).isEqualTo(text);
        assertThat(trapped.get("interface").textValue()).isEqualTo(text);
    }
}
