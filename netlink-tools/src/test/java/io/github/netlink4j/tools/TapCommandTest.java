package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.netlink4j.tap.NetlinkTap;
import io.github.netlink4j.testsupport.Program.Outcome;
import io.github.netlink4j.tools.command.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TapCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final int ROUTE = 0;
    private static final int GENERIC = 16;

    /** Its README tells what the files are. */
    private static final Path CAPTURED = Path.of("..", "netlink-pcap", "src", "test", "resources", "captured");

    private static final String ERRORS = CAPTURED.resolve("errors_extack.pcap").toString();
    /** In the line of a dump that has it, of {@link #XFRM}. */
    private static final String KEY = "88 99 aa bb cc dd ee ff";

    private static final String XFRM = Path.of("..", "netlink-tap", "src", "test", "resources", "captured", "xfrm.pcap")
            .toString();
    private static final String EXACT =
            CAPTURED.resolve("exact_direction_mirred.pcapng").toString();

    private static final String NEWLINK = """
            3c 00 00 00  10 00  01 00  07 00 00 00  09 00 00 00   # RTM_NEWLINK, NLM_F_REQUEST, sequence 7, port id 9
            00 00 00 00  02 00 00 00  00 00 00 00  00 00 00 00     # ifinfomsg: ifi_index 2
            07 00 03 00  6c 6f 00 00   # IFLA_IFNAME "lo"
            06 00 04 00  dc 05 00 00   # IFLA_MTU of 2 bytes: malformed
            0c 00 10 27  00 00 00 00  00 00 00 00   # attribute 10,000: no table has it
            """;

    private static final String ACK = """
            24 00 00 00  02 00  00 01  07 00 00 00  09 00 00 00   # NLMSG_ERROR, NLM_F_CAPPED
            00 00 00 00   # error 0
            3c 00 00 00  10 00  01 00  07 00 00 00  09 00 00 00   # the request's header
            """;

    private static final String NO_TABLE = """
            18 00 00 00  fa 00  01 00  08 00 00 00  00 00 00 00   # type 250
            08 00 03 00  01 02 03 04   # attribute 3
            """;

    private static final String GETFAMILY = """
            14 00 00 00  10 00  01 03  01 00 00 00  00 00 00 00   # GENL_ID_CTRL, a dump
            03 01 00 00   # CTRL_CMD_GETFAMILY
            """;

    private static final String NEWFAMILY = """
            28 00 00 00  10 00  02 00  01 00 00 00  09 00 00 00   # GENL_ID_CTRL, NLM_F_MULTI
            01 02 00 00   # CTRL_CMD_NEWFAMILY
            09 00 02 00  74 68 69 6e 67 00 00 00 # CTRL_ATTR_FAMILY_NAME "thing"
            06 00 01 00  1e 00 00 00   # CTRL_ATTR_FAMILY_ID 30
            """;

    private static final String OF_FAMILY_30 = """
            14 00 00 00  1e 00  01 00  02 00 00 00  00 00 00 00   # type 30
            05 01 00 00   # command 5
            """;

    @TempDir
    private Path folder;

    private static Outcome tap(String... arguments) {
        List<String> line = new ArrayList<>(List.of("tap", "-r"));
        line.addAll(List.of(arguments));
        return InProcess.run(line.toArray(String[]::new));
    }

    private static List<String> lines(String... arguments) {
        Outcome outcome = tap(arguments);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isEqualTo(ExitCode.OK);
        return outcome.out().lines().toList();
    }

    private static List<JsonNode> json(String... arguments) {
        return lines(arguments).stream().map(TapCommandTest::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private String route(String... messages) {
        return TestCapture.ofNetlink().datagram(ROUTE, messages).write(folder, "route.pcap");
    }

    @Test
    void each_message_is_a_line_of_time_protocol_port_id_direction_and_message() {
        List<String> lines = lines(ERRORS);
        assertThat(lines).hasSize(45);
        assertThat(lines.get(0))
                .matches("\\d\\d:41:02\\.711036 ROUTE      680 ⇢ kernel  "
                        + "RTM_NEWLINK request excl create linkinfo\\{kind=nosuchkind\\}");
        assertThat(lines.get(1))
                .matches("\\d\\d:41:02\\.782450 ROUTE      680 ⇠ kernel  "
                        + "EOPNOTSUPP \"Unknown device type\" of RTM_NEWLINK  71.4 ms");
    }

    @Test
    void an_error_is_shown_with_the_attribute_and_what_is_required_of_it() {
        assertThat(lines(ERRORS).get(11))
                .endsWith(
                        "ERANGE \"Attribute failed policy validation\" of RTM_NEWLINK at .IFLA_MTU=0000, which must be u32  34 µs");
    }

    @Test
    void the_end_of_a_dump_names_its_request() {
        String dump = "10 00 00 00  12 00  01 03  07 00 00 00  00 00 00 00"; // RTM_GETLINK, REQUEST|DUMP
        String done = "14 00 00 00  03 00  02 00  07 00 00 00  09 00 00 00  00 00 00 00"; // NLMSG_DONE
        String file = TestCapture.ofNetlink()
                .datagram(ROUTE, dump)
                .datagram(ROUTE, done)
                .write(folder, "dump.pcap");
        assertThat(lines(file).get(1)).endsWith("9 ⇠ kernel  end of RTM_GETLINK  1.0 s");
    }

    @Test
    void an_acknowledgement_names_its_request() {
        assertThat(lines(route(ACK)).get(0)).endsWith("9 ⇠ kernel  ack of RTM_NEWLINK");
    }

    @Test
    void messages_begin_in_one_column_from_the_longest_port_id_on() {
        List<String> lines = lines(route(NEWLINK, NO_TABLE));
        assertThat(lines.get(0)).contains(" 9 ⇢ kernel  RTM_NEWLINK");
        assertThat(lines.get(1)).contains(" - ⇢ kernel  type(250)");
    }

    @Test
    void a_narrow_line_has_milliseconds_and_no_protocol() {
        assertThat(lines(route(NEWLINK), "--width", "80").get(0))
                .matches("\\d\\d:00:00\\.000 9 ⇢ RTM_NEWLINK request index=2 ifname=lo mtu=dc05");
    }

    @Test
    void a_line_is_cut_to_the_width() {
        assertThat(lines(route(NEWLINK), "--width", "29").get(0)).hasSize(29).endsWith("⇢ RTM_NEWLINK…");
        assertThat(lines(route(ACK), "--width", "28").get(0)).hasSize(28).endsWith("⇠ ack of RTM…");
    }

    @Test
    void the_tree_shows_header_fields_and_attributes_in_several_lines() {
        List<String> lines = lines(route(NEWLINK), "--tree");
        assertThat(lines.get(0)).startsWith("frame 1  ").endsWith("ROUTE      9 ⇢ kernel  RTM_NEWLINK");
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "  nlmsghdr: nlmsg_len=60 nlmsg_type=RTM_NEWLINK nlmsg_flags=NLM_F_REQUEST nlmsg_seq=7 nlmsg_pid=9",
                        "  ifinfomsg: ifi_family=AF_UNSPEC ifi_type=0 ifi_index=2 ifi_flags=0x0 ifi_change=0x0",
                        "  IFLA_IFNAME=\"lo\"",
                        "  IFLA_MTU=dc05",
                        "  IFLA(10000)=0000000000000000");
    }

    @Test
    void the_bytes_are_shown_after_the_tree_by_their_offset_in_the_message() {
        List<String> tree = lines(route(NO_TABLE, ACK), "--tree");
        List<String> lines = lines(route(NO_TABLE, ACK), "--hex");
        assertThat(lines).containsAll(tree);
        assertThat(lines)
                .contains(
                        "  0000  18 00 00 00 fa 00 01 00  08 00 00 00 00 00 00 00  ................",
                        "  0010  08 00 03 00 01 02 03 04                           ........",
                        "  0000  24 00 00 00 02 00 00 01  07 00 00 00 09 00 00 00  $...............");
    }

    @Test
    void there_are_colours_where_they_are_wanted_and_none_in_a_pipe() {
        assertThat(tap(route(ACK), "--color", "always").out()).contains("\u001b[32mack of RTM_NEWLINK\u001b[0m");
        assertThat(tap(route(ACK), "--color", "never").out()).doesNotContain("\u001b");
        assertThat(tap(route(ACK)).out()).doesNotContain("\u001b");
    }

    @Test
    void it_ends_after_a_number_of_messages() {
        assertThat(lines(ERRORS, "--count", "3")).isEqualTo(lines(ERRORS).subList(0, 3));
        assertThat(lines(route(NEWLINK, ACK), "--count", "1")).hasSize(1);
    }

    @Test
    void it_ends_after_a_time() {
        assertThat(tap(ERRORS, "--for", "1m").out()).hasLineCount(45);
    }

    /** The kernel's time of the reply less that of the request. */
    @Test
    void the_end_of_a_reply_has_the_time_since_the_request() {
        assertThat(lines(ERRORS).get(3)).endsWith("ENODEV of RTM_NEWADDR  24 µs");
        assertThat(json(ERRORS, "--json").get(3).get("latency").asLong()).isEqualTo(24_000);
    }

    @Test
    void a_request_without_port_id_has_that_of_its_reply() {
        assertThat(lines(ERRORS).get(0)).contains(" 680 ⇢ kernel  RTM_NEWLINK");
    }

    /** A dump's end does not quote the request. */
    @Test
    void an_error_at_the_end_of_a_dump_names_its_request() {
        assertThat(lines(ERRORS).get(5)).contains("EINVAL \"Unknown attribute type\" of RTM_GETROUTE");
        JsonNode request = json(ERRORS, "--json").get(5).get("error").get("request");
        assertThat(request.get("type").asText()).isEqualTo("RTM_GETROUTE");
        assertThat(request.get("frame").asInt()).isEqualTo(5);
    }

    @Test
    void an_error_that_quotes_only_the_header_has_the_attribute_of_the_request_before_it() {
        String capped = """
                30 00 00 00  02 00  00 03  07 00 00 00  09 00 00 00   # NLMSG_ERROR, NLM_F_CAPPED, NLM_F_ACK_TLVS
                ea ff ff ff   # EINVAL
                3c 00 00 00  10 00  01 00  07 00 00 00  09 00 00 00   # the request's header
                08 00 02 00  28 00 00 00   # NLMSGERR_ATTR_OFFS 40
                """;
        capped = capped.replace("30 00 00 00  02", "2c 00 00 00  02");
        String file = TestCapture.ofNetlink()
                .datagram(ROUTE, NEWLINK)
                .datagram(ROUTE, capped)
                .write(folder, "capped.pcap");
        assertThat(lines(file).get(1)).contains("EINVAL of RTM_NEWLINK at .IFLA_MTU=dc05");
        assertThat(json(file, "--json").get(1).get("error").get("attribute").asText())
                .isEqualTo(".IFLA_MTU");
    }

    @Test
    void a_notification_is_for_any_socket_and_copies_are_one_line_with_their_number() {
        String notification = NEWLINK.replace("01 00  07 00 00 00  09", "00 00  00 00 00 00  00");
        assertThat(lines(route(notification)).get(0)).contains(" * ⇠ kernel  RTM_NEWLINK");
        String copies = TestCapture.ofNetlink()
                .inOneSecond()
                .datagram(ROUTE, notification)
                .datagram(ROUTE, notification)
                .datagram(ROUTE, notification)
                .write(folder, "copies.pcap");
        assertThat(lines(copies)).singleElement().asString().contains(" ×3 ⇠ kernel  RTM_NEWLINK");
        assertThat(json(copies, "--json").get(0).get("copies").asInt()).isEqualTo(3);
    }

    @Test
    void a_conversation_is_a_line_of_the_request_and_its_result() {
        List<String> lines = lines(ERRORS, "--conversations");
        assertThat(lines.get(0))
                .endsWith("680 ⇢ kernel  RTM_NEWLINK request excl create linkinfo{kind=nosuchkind}"
                        + " → EOPNOTSUPP \"Unknown device type\"  71.4 ms");
        assertThat(lines).hasSize(20);
        assertThat(lines(ERRORS, "--conversations", "--count", "2")).isEqualTo(lines.subList(0, 2));
    }

    @Test
    void a_conversation_in_json_has_its_outcome() {
        JsonNode first = json(ERRORS, "--conversations", "--json").get(0);
        assertThat(first.get("type").asText()).isEqualTo("RTM_NEWLINK");
        assertThat(first.get("pid").asInt()).isEqualTo(680);
        assertThat(first.get("outcome").asText()).isEqualTo("error");
        assertThat(first.get("errno").asText()).isEqualTo("EOPNOTSUPP");
        assertThat(first.get("message").asText()).isEqualTo("Unknown device type");
        assertThat(first.get("latency").asLong()).isEqualTo(71_414_000);
    }

    @Test
    void a_device_that_is_not_nlmon_is_refused() {
        assertThat(InProcess.run("tap", "-i", "lo"))
                .isEqualTo(new Outcome(ExitCode.USAGE, "", "netlink: -i: lo is not an nlmon device\n"));
    }

    @Test
    void where_nothing_can_be_captured_the_remedy_is_shown() {
        assumeThat(NetlinkTap.availability().isAvailable()).isFalse();
        Outcome outcome = InProcess.run("tap");
        assertThat(outcome.err()).isEqualTo("netlink: " + NetlinkTap.availability() + "\n");
        assertThat(outcome.status()).isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void a_filter_selects_messages() {
        assertThat(lines(ERRORS, "--filter", "error and proto route"))
                .hasSize(13)
                .allSatisfy(line -> assertThat(line).contains(" ⇠ kernel  E"));
    }

    @Test
    void a_filter_selects_the_conversations_that_have_such_a_message() {
        assertThat(lines(ERRORS, "--conversations", "--filter", "errno EOPNOTSUPP"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(" → EOPNOTSUPP"));
    }

    @Test
    void a_filter_selects_the_frames_that_are_written() {
        String copy = folder.resolve("errors.pcap").toString();
        assertThat(lines(ERRORS, "-w", copy, "--filter", "error")).isEmpty();
        assertThat(lines(copy)).hasSize(14);
    }

    @Test
    void an_error_in_a_filter_is_shown_where_it_is() {
        Outcome outcome = tap(ERRORS, "--filter", "proto route and errr");
        assertThat(outcome.err()).startsWith("netlink: --filter: column 17: ").contains("did you mean error");
        assertThat(outcome.status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void statistics_are_a_table_of_messages_requests_errors_and_latencies() {
        assertThat(lines(ERRORS, "--stats"))
                .contains(
                        "protocol                       messages        bytes  requests  errors    median      99 %  greatest",
                        "GENERIC                               2           92         1       1   75.7 ms   75.7 ms   75.7 ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy.pcap", "copy.pcapng"})
    void frames_are_written_to_a_file_that_shows_the_same(String name) {
        for (String capture : List.of(ERRORS, EXACT)) {
            String copy = folder.resolve(name).toString();
            assertThat(tap(capture, "-w", copy).out()).isEmpty();
            assertThat(lines(copy)).isEqualTo(tap(capture).out().lines().toList());
        }
    }

    @Test
    void frames_are_written_and_shown_where_a_form_is_chosen() {
        String copy = folder.resolve("copy.pcapng").toString();
        assertThat(lines(ERRORS, "-w", copy, "--brief")).isEqualTo(lines(ERRORS));
    }

    @Test
    void a_file_keeps_the_names_of_families() {
        String file = TestCapture.ofNetlink().datagram(GENERIC, OF_FAMILY_30).write(folder, "unnamed.pcap");
        String copy = folder.resolve("named.pcapng").toString();
        assertThat(lines(file, "--family", "30=thing", "-w", copy)).isEmpty();
        assertThat(lines(copy).get(0)).contains("thing command 5");
    }

    @Test
    void keys_are_not_shown_unless_they_are_wanted_and_are_written_unless_they_are_not() {
        String shown = tap(XFRM, "--tree").out();
        assertThat(shown).contains("(redacted)");
        String keys = tap(XFRM, "--tree", "--no-redact").out();
        assertThat(keys).doesNotContain("(redacted)").hasSizeGreaterThan(shown.length());
        assertThat(tap(XFRM, "--hex").out()).doesNotContain(KEY);
        assertThat(tap(XFRM, "--hex", "--no-redact").out()).contains(KEY);
        assertThat(tap(XFRM, "--export-test", "1").out()).doesNotContain(KEY);
        String copy = folder.resolve("xfrm.pcap").toString();
        assertThat(tap(XFRM, "-w", copy).out()).isEmpty();
        assertThat(tap(copy, "--tree", "--no-redact").out()).isEqualTo(keys);
        assertThat(tap(XFRM, "--redact", "-w", copy).out()).isEmpty();
        assertThat(tap(copy, "--tree", "--no-redact").out()).isNotEqualTo(keys);
    }

    @Test
    void the_messages_of_one_datagram_are_lines_each() {
        assertThat(lines(route(NEWLINK, ACK))).hasSize(2);
    }

    @Test
    void the_direction_is_that_of_the_capture() {
        String file = TestCapture.ofNetlink()
                .datagram(6, ROUTE, 0, NEWLINK)
                .datagram(7, ROUTE, 0, ACK)
                .write(folder, "exact.pcap");
        assertThat(lines(file))
                .satisfiesExactly(
                        first -> assertThat(first).contains(" 9 ← kernel  RTM_NEWLINK"),
                        second -> assertThat(second).contains(" 9 → kernel  ack of RTM_NEWLINK"));
    }

    @Test
    void pcapng_is_read_as_pcap_is() {
        assertThat(lines(EXACT))
                .hasSizeGreaterThan(32)
                .first()
                .asString()
                .contains("ROUTE      977 → kernel  RTM_NEWLINK");
    }

    @Test
    void several_captures_have_titles() {
        String file = route(ACK);
        assertThat(lines(file, file))
                .filteredOn(line -> line.equals(file + ":"))
                .hasSize(2);
    }

    @Test
    void text_of_a_capture_cannot_control_the_terminal() {
        List<String> lines = lines(route("""
                28 00 00 00  10 00  01 00  00 00 00 00  00 00 00 00
                00 00 00 00  00 00 00 00  00 00 00 00  00 00 00 00
                08 00 03 00  1b 5b 6d e2   # IFLA_IFNAME ESC "[m"
                """));
        assertThat(lines).singleElement().asString().contains("\\u001b[m").doesNotContain("\u001b");
    }

    @Test
    void a_message_in_json_has_its_frame_its_header_and_its_attributes() {
        JsonNode message = json(route(NEWLINK), "--json").get(0);
        assertThat(message.toString()).isEqualTo(objects("""
                {
                  "frame": 1,
                  "time": "1970-01-01T00:00:00Z",
                  "protocol": "ROUTE",
                  "direction": "to-kernel",
                  "exact": false,
                  "copies": 1,
                  "length": 60,
                  "type": "RTM_NEWLINK",
                  "typeNumber": 16,
                  "flags": ["NLM_F_REQUEST"],
                  "seq": 7,
                  "pid": 9,
                  "header": {"ifi_family": "AF_UNSPEC", "ifi_type": 0, "ifi_index": 2, "ifi_flags": 0, "ifi_change": 0},
                  "attributes": [
                    {"name": "IFLA_IFNAME", "type": 3, "value": "lo"},
                    {"name": "IFLA_MTU", "type": 4, "raw": "dc05"},
                    {"name": null, "type": 10000, "raw": "0000000000000000"}
                  ]
                }
                """));
    }

    private static String objects(String json) {
        return parse(json).toString();
    }

    @Test
    void a_message_without_table_in_json_has_its_payload_and_no_names() {
        JsonNode message = json(route(NO_TABLE), "--json").get(0);
        assertThat(message.get("type").isNull()).isTrue();
        assertThat(message.get("typeNumber").asInt()).isEqualTo(250);
        assertThat(message.get("header").toString()).isEqualTo("{}");
        assertThat(message.get("attributes").toString())
                .isEqualTo(objects("[{\"name\": null, \"type\": 3, \"raw\": \"01020304\"}]"));
        assertThat(message.get("payload").asText()).isEqualTo("0800030001020304");
    }

    @Test
    void a_message_of_generic_netlink_in_json_has_its_family_and_command() {
        String file =
                TestCapture.ofNetlink().datagram(GENERIC, GETFAMILY, NEWFAMILY).write(folder, "nlctrl.pcap");
        JsonNode message = json(file, "--json").get(0);
        assertThat(message.get("family").asText()).isEqualTo("nlctrl");
        assertThat(message.get("command").asText()).isEqualTo("CTRL_CMD_GETFAMILY");
        assertThat(message.get("header").toString()).isEqualTo(objects("{\"cmd\": 3, \"version\": 1}"));
    }

    @Test
    void a_family_that_is_not_known_has_no_name_in_json() {
        String file = TestCapture.ofNetlink().datagram(GENERIC, OF_FAMILY_30).write(folder, "unknown.pcap");
        JsonNode message = parse(tap(file, "--json").out());
        assertThat(message.get("family").isNull()).isTrue();
        assertThat(message.get("command").isNull()).isTrue();
        assertThat(message.get("header").get("cmd").asInt()).isEqualTo(5);
    }

    @Test
    void an_error_in_json_has_its_code_and_its_request() {
        JsonNode error = json(ERRORS, "--json").get(1).get("error");
        assertThat(error.get("code").asInt()).isEqualTo(-95);
        assertThat(error.get("errno").asText()).isEqualTo("EOPNOTSUPP");
        assertThat(error.get("message").asText()).isEqualTo("Unknown device type");
        assertThat(error.get("attribute").isNull()).isTrue();
        assertThat(error.get("request").get("type").asText()).isEqualTo("RTM_NEWLINK");
        assertThat(error.get("request").get("frame").asInt()).isEqualTo(1);
    }

    @Test
    void an_error_in_json_has_the_path_of_the_attribute_its_value_and_the_policy() {
        JsonNode error = json(ERRORS, "--json").get(11).get("error");
        assertThat(error.get("offset").asInt()).isEqualTo(32);
        assertThat(error.get("attribute").asText()).isEqualTo(".IFLA_MTU");
        assertThat(error.get("value").asText()).isEqualTo("0000");
        assertThat(error.get("policy").asText()).isEqualTo("u32");
    }

    @Test
    void an_acknowledgement_in_json_has_no_error() {
        assertThat(json(route(ACK), "--json").get(0).has("error")).isFalse();
    }

    @Test
    void every_message_of_real_captures_is_an_object_of_json() {
        assertThat(json(ERRORS, EXACT, "--json"))
                .filteredOn(message -> message.has("type"))
                .hasSizeGreaterThan(77)
                .allSatisfy(message -> {
                    assertThat(message.get("header").isObject()).isTrue();
                    assertThat(message.get("attributes").isArray()).isTrue();
                });
    }

    @Test
    void the_coverage_counts_by_protocol() {
        String file = TestCapture.ofNetlink()
                .datagram(ROUTE, NEWLINK, ACK)
                .datagram(ROUTE, NO_TABLE)
                .datagram(GENERIC, NEWFAMILY)
                .write(folder, "counted.pcap");
        JsonNode coverage = json(file, "--coverage", "--json").get(0);
        assertThat(coverage.get("ROUTE").toString())
                .isEqualTo("{\"messages\":3,\"withoutTable\":1,\"attributes\":4,\"unnamed\":2,\"raw\":1}");
        assertThat(coverage.get("GENERIC").toString())
                .isEqualTo("{\"messages\":1,\"withoutTable\":0,\"attributes\":2,\"unnamed\":0,\"raw\":0}");
        assertThat(coverage).hasSize(2);
    }

    @Test
    void the_coverage_of_several_captures_is_one() {
        String file = route(NEWLINK);
        assertThat(json(file, file, "--coverage", "--json")
                        .get(0)
                        .get("ROUTE")
                        .get("messages")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void the_table_of_the_coverage_has_a_row_for_each_protocol_and_family() {
        String file = TestCapture.ofNetlink()
                .datagram(ROUTE, NEWLINK, NO_TABLE)
                .datagram(GENERIC, NEWFAMILY, OF_FAMILY_30)
                .write(folder, "table.pcap");
        assertThat(lines(file, "--coverage"))
                .containsExactly(
                        "                   messages without table  attributes   unnamed       raw",
                        "ROUTE                     2             1           4         2         1",
                        "GENERIC                   2             1           2         0         0",
                        "  nlctrl                  1             0           2         0         0",
                        "  thing                   1             1           0         0         0",
                        "all                       4             2           6         2         1");
    }

    @Test
    void the_gaps_are_what_the_tables_lack_the_most_frequent_first() {
        assertThat(lines(route(NEWLINK, NO_TABLE, NO_TABLE), "--gaps"))
                .endsWith(
                        "",
                        "ROUTE:",
                        "       2  without table  type(250)",
                        "       1  unnamed        RTM_NEWLINK .IFLA(10000)",
                        "       1  raw            RTM_NEWLINK .IFLA_MTU");
    }

    @Test
    void the_gaps_in_json_are_in_the_object_of_their_protocol() {
        JsonNode gaps =
                json(route(NEWLINK), "--gaps", "--json").get(0).get("ROUTE").get("gaps");
        assertThat(gaps.get(0).toString())
                .isEqualTo("{\"count\":1,\"kind\":\"unnamed\",\"message\":\"RTM_NEWLINK\",\"path\":\".IFLA(10000)\"}");
        assertThat(gaps).hasSize(2);
    }

    @Test
    void a_family_has_the_name_that_the_capture_has_for_it_later() {
        String file = TestCapture.ofNetlink()
                .datagram(GENERIC, OF_FAMILY_30)
                .datagram(GENERIC, GETFAMILY)
                .datagram(GENERIC, NEWFAMILY)
                .write(folder, "later.pcap");
        assertThat(lines(file).get(0)).contains("GENERIC    - ⇢ kernel  thing command 5");
        assertThat(json(file, "--json").get(0).get("family").asText()).isEqualTo("thing");
    }

    @Test
    void a_family_that_the_capture_does_not_name_is_reported() {
        String file = TestCapture.ofNetlink().datagram(GENERIC, OF_FAMILY_30).write(folder, "unnamed.pcap");
        Outcome outcome = tap(file, "--coverage");
        assertThat(outcome.out()).contains("\n  family 30 ");
        assertThat(outcome.err())
                .isEqualTo("netlink: " + file
                        + ": the capture does not name the generic netlink family 30; --family 30=NAME does\n");
        assertThat(outcome.status()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_family_can_be_named_by_the_user() {
        String file = TestCapture.ofNetlink().datagram(GENERIC, OF_FAMILY_30).write(folder, "named.pcap");
        assertThat(lines(file, "--family", "30=given", "--coverage")).anyMatch(line -> line.startsWith("  given "));
    }

    @Test
    void the_name_in_the_capture_has_precedence_over_that_of_the_user() {
        String file = TestCapture.ofNetlink()
                .datagram(GENERIC, NEWFAMILY, OF_FAMILY_30)
                .write(folder, "both.pcap");
        assertThat(lines(file, "--family", "30=given", "--coverage")).anyMatch(line -> line.startsWith("  thing "));
    }

    @Test
    void ids_of_families_are_of_one_capture() {
        String named = TestCapture.ofNetlink().datagram(GENERIC, NEWFAMILY).write(folder, "named.pcap");
        String other = TestCapture.ofNetlink().datagram(GENERIC, OF_FAMILY_30).write(folder, "other.pcap");
        assertThat(tap(named, other).err()).contains("other.pcap: the capture does not name");
    }

    @Test
    void the_standard_input_is_read_once() throws IOException {
        String file = TestCapture.ofNetlink()
                .datagram(GENERIC, NEWFAMILY)
                .datagram(GENERIC, OF_FAMILY_30)
                .write(folder, "input.pcap");
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(file))));
        try {
            assertThat(lines("-")).hasSize(2).last().asString().contains("thing command 5");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void bytes_that_are_no_message_are_reported_where_they_are_and_counted() {
        String file = route(ACK, "aa bb cc");
        Outcome outcome = tap(file);
        assertThat(outcome.out())
                .hasLineCount(2)
                .endsWith("(3 bytes that are no whole message: shorter than a header of 16)\n");
        assertThat(outcome.err())
                .isEqualTo("netlink: " + file + ": 1 of 1 packets contain bytes that are no whole message\n");
        assertThat(outcome.status()).isEqualTo(ExitCode.OK);
    }

    /** As after the requests of ip(8). */
    @Test
    void zeros_after_the_last_message_are_left_out() {
        assertThat(lines(route(ACK, "00 00 00 00 00 00 00 00"))).hasSize(1);
    }

    @Test
    void a_message_that_was_captured_in_part_is_reported_where_it_is() {
        String file = TestCapture.ofNetlink()
                .datagram(4, ROUTE, 20, "28 00 00 00  10 00  01 00  00 00 00 00  00 00 00 00  00 00 00 00")
                .write(folder, "part.pcap");
        assertThat(tap(file).out())
                .endsWith("(20 bytes that are no whole message: captured in part: 20 of 40 bytes)\n");
        JsonNode rest = parse(tap(file, "--json").out());
        assertThat(rest.get("frame").asInt()).isEqualTo(1);
        assertThat(rest.get("malformed").asText()).isEqualTo("captured in part: 20 of 40 bytes");
        assertThat(rest.get("payload").asText()).startsWith("28000000").hasSize(40);
        assertThat(rest.has("type")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nosuch.pcap | there is no such file
            empty.pcap  | the file is empty
            text.pcap   | neither pcap nor pcapng: the file begins with 0x6e6f2063
            """)
    void a_file_that_is_no_capture_is_an_error_of_one_line(String name, String problem) throws IOException {
        Files.createFile(folder.resolve("empty.pcap"));
        Files.writeString(folder.resolve("text.pcap"), "no capture");
        String file = folder.resolve(name).toString();
        assertThat(tap(file)).isEqualTo(new Outcome(ExitCode.FAILED, "", "netlink: " + file + ": " + problem + "\n"));
    }

    @Test
    void a_capture_of_another_link_type_is_an_error() {
        String file = TestCapture.of(1).datagram(ROUTE, NEWLINK).write(folder, "ethernet.pcap");
        Outcome outcome = tap(file);
        assertThat(outcome.err())
                .isEqualTo("netlink: " + file
                        + ": a capture of LINKTYPE_ETHERNET (1), not of netlink: capture on an nlmon device\n");
        assertThat(outcome.status()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void a_capture_without_packets_is_reported() {
        String file = TestCapture.ofNetlink().write(folder, "none.pcap");
        assertThat(tap(file))
                .isEqualTo(new Outcome(ExitCode.OK, "", "netlink: " + file + ": the capture has no packets\n"));
    }

    @Test
    void the_whole_messages_of_a_file_that_is_cut_off_are_shown_before_the_error() {
        TestCapture capture = TestCapture.ofNetlink().datagram(ROUTE, ACK);
        int whole = capture.length();
        String file = capture.datagram(ROUTE, ACK).write(folder, "cut.pcap", whole + 30);
        Outcome outcome = tap(file);
        assertThat(outcome.out()).hasLineCount(1).contains("ack of RTM_NEWLINK");
        assertThat(outcome.err())
                .isEqualTo("netlink: " + file + ": offset " + whole
                        + ": the file is cut off: 30 of the 68 bytes of a packet\n");
        assertThat(outcome.status()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void the_captures_after_one_with_an_error_are_read() {
        Outcome outcome = tap(folder.resolve("nosuch.pcap").toString(), route(ACK));
        assertThat(outcome.out()).contains("ack of RTM_NEWLINK");
        assertThat(outcome.status()).isEqualTo(ExitCode.FAILED);
    }
}
