package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

class TapCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int ROUTE = 0;
    private static final int GENERIC = 16;

    /** Its README tells what the files are. */
    private static final Path CAPTURED = Path.of("..", "netlink-pcap", "src", "test", "resources", "captured");

    private static final String ERRORS = CAPTURED.resolve("errors_extack.pcap").toString();
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
    void each_message_is_a_line_of_time_protocol_direction_and_message() {
        List<String> lines = lines(ERRORS);
        assertThat(lines).hasSize(45);
        assertThat(lines.get(0))
                .matches("\\d\\d:41:02\\.711036 ROUTE      > "
                        + "RTM_NEWLINK request excl create linkinfo\\{kind=nosuchkind\\}");
        assertThat(lines.get(1))
                .matches("\\d\\d:41:02\\.782450 ROUTE      < "
                        + "NLMSG_ERROR error=EOPNOTSUPP of RTM_NEWLINK msg=\"Unknown device type\"");
    }

    @Test
    void a_line_is_cut_to_the_width() {
        assertThat(lines(route(NEWLINK), "--width", "41").get(0)).hasSize(41).endsWith("> RTM_NEWLINK…");
    }

    @Test
    void the_long_form_shows_header_fields_and_attributes_in_several_lines() {
        List<String> lines = lines(route(NEWLINK), "--long");
        assertThat(lines.get(0)).endsWith("ROUTE      > RTM_NEWLINK");
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "  nlmsghdr: nlmsg_len=60 nlmsg_type=RTM_NEWLINK nlmsg_flags=NLM_F_REQUEST nlmsg_seq=7 nlmsg_pid=9",
                        "  ifinfomsg: ifi_family=AF_UNSPEC ifi_type=0 ifi_index=2 ifi_flags=0x0 ifi_change=0x0",
                        "  IFLA_IFNAME=\"lo\"",
                        "  IFLA_MTU=dc05",
                        "  IFLA(10000)=0000000000000000");
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
                        first -> assertThat(first).contains(" < RTM_NEWLINK"),
                        second -> assertThat(second).contains(" > NLMSG_ERROR"));
    }

    @Test
    void pcapng_is_read_as_pcap_is() {
        assertThat(lines(EXACT)).hasSizeGreaterThan(32).first().asString().contains("ROUTE      > RTM_NEWLINK");
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
    void a_message_in_json_has_its_header_and_its_contents() {
        JsonNode message = json(route(NEWLINK), "--json").get(0);
        assertThat(message.get("kind").asText()).isEqualTo("message");
        assertThat(message.get("file").asText()).endsWith("route.pcap");
        assertThat(message.get("packet").asInt()).isEqualTo(1);
        assertThat(message.get("time").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(message.get("protocol").asText()).isEqualTo("ROUTE");
        assertThat(message.get("direction").asText()).isEqualTo("to-kernel");
        assertThat(message.get("isDirectionExact").asBoolean()).isFalse();
        assertThat(message.get("name").asText()).isEqualTo("RTM_NEWLINK");
        assertThat(message.get("length").asInt()).isEqualTo(60);
        assertThat(message.get("type").asInt()).isEqualTo(16);
        assertThat(message.get("flags").asInt()).isEqualTo(1);
        assertThat(message.get("sequence").asInt()).isEqualTo(7);
        assertThat(message.get("portId").asInt()).isEqualTo(9);
        JsonNode contents = message.get("contents");
        assertThat(contents.get("ifi_index").asInt()).isEqualTo(2);
        assertThat(contents.get("IFLA_IFNAME").asText()).isEqualTo("lo");
        assertThat(contents.get("IFLA_MTU").get("raw").asText()).isEqualTo("dc05");
        assertThat(contents.get("IFLA(10000)").get("raw").asText()).isEqualTo("0000000000000000");
    }

    @Test
    void the_attributes_of_a_message_without_table_have_their_numbers() {
        JsonNode message = json(route(NO_TABLE), "--json").get(0);
        assertThat(message.get("name").asText()).isEqualTo("type(250)");
        assertThat(message.get("contents").toString()).isEqualTo("{\"attribute(3)\":{\"raw\":\"01020304\"}}");
    }

    @Test
    void every_message_of_real_captures_is_an_object_of_json() {
        assertThat(json(ERRORS, EXACT, "--json"))
                .hasSizeGreaterThan(77)
                .allSatisfy(message ->
                        assertThat(message.get("contents").isObject()).isTrue());
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
        assertThat(lines(file).get(0)).contains("GENERIC    > thing command 5");
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
        assertThat(outcome.out()).hasLineCount(2).endsWith("(3 bytes that are no whole message: malformed)\n");
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
        assertThat(rest.get("kind").asText()).isEqualTo("rest");
        assertThat(rest.get("bytes").asInt()).isEqualTo(20);
        assertThat(rest.get("isTruncated").asBoolean()).isTrue();
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
        assertThat(outcome.out()).hasLineCount(1).contains("NLMSG_ERROR");
        assertThat(outcome.err())
                .isEqualTo("netlink: " + file + ": offset " + whole
                        + ": the file is cut off: 30 of the 68 bytes of a packet\n");
        assertThat(outcome.status()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void the_captures_after_one_with_an_error_are_read() {
        Outcome outcome = tap(folder.resolve("nosuch.pcap").toString(), route(ACK));
        assertThat(outcome.out()).contains("NLMSG_ERROR");
        assertThat(outcome.status()).isEqualTo(ExitCode.FAILED);
    }
}
