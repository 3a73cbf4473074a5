package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Hex;
import io.github.netlink4j.testsupport.Program.Outcome;
import io.github.netlink4j.tools.command.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeCommandTest {
    /** RTM_NEWLINK of 52 bytes with IFLA_LINKINFO { IFLA_INFO_KIND "nosuchkind" }, as in a capture of ip(8). */
    private static final String NEWLINK =
            "ROUTE      - ⇢ kernel  RTM_NEWLINK request excl create linkinfo{kind=nosuchkind}\n";

    private static final String DIGITS = """
            34 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00
            00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
            14 00 12 00 0e 00 01 00 6e 6f 73 75 63 68 6b 69
            6e 64 00 00
            """;

    private static Outcome decode(String... arguments) {
        List<String> line = new ArrayList<>(List.of("decode"));
        line.addAll(List.of(arguments));
        return InProcess.run(line.toArray(String[]::new));
    }

    private static Outcome decodeInput(String input, String... options) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return decode(options);
        } finally {
            System.setIn(before);
        }
    }

    private static void assertNewLink(String input) {
        assertThat(decodeInput(input)).isEqualTo(new Outcome(ExitCode.OK, NEWLINK, ""));
    }

    @Test
    void digits_are_arguments_in_any_grouping() {
        assertThat(decode("14000000", "12000103", "01000000", "00000000", "11000000")
                        .out())
                .isEqualTo("ROUTE      - ⇢ kernel  RTM_GETLINK dump family=PACKET\n");
        assertThat(decode(DIGITS.replaceAll("\\s", "")).out()).isEqualTo(NEWLINK);
    }

    @ParameterizedTest
    @CsvSource({"' ', ', '", "' ', :", "' ', -", "' ', ' 0x'"})
    void digits_have_any_separators(String between, String separator) {
        assertNewLink("0x" + DIGITS.strip().replace("\n", between).replace(between, separator));
    }

    @Test
    void comments_are_left_out() {
        assertNewLink(
                "# RTM_NEWLINK\n" + DIGITS.replace("14 00 12 00", "14 00 12 00 /* IFLA_LINKINFO */ ") + "// the end");
    }

    @Test
    void a_string_of_strace_is_bytes() {
        StringBuilder hex = new StringBuilder();
        StringBuilder octal = new StringBuilder();
        for (byte each : Hex.bytes(DIGITS)) {
            hex.append(String.format("\\x%02x", each));
            octal.append(each >= '_' ? String.valueOf((char) each) : "\\" + Integer.toOctalString(each) + "");
        }
        assertNewLink("sendto(3, \"" + hex + "\", 52, 0, NULL, 0) = 52\n+++ exited with 0 +++\n");
        assertNewLink("write(3, \"" + octal + "\", 52) = 52\n");
        assertNewLink(hex.toString());
    }

    /** A dump of routes has many datagrams of 32 KiB. */
    @Test
    void long_text_is_read_in_each_form() {
        int length = 200_000;
        String rest = "\\x00".repeat(length - 16);
        String escaped = "\\x40\\x0d\\x03\\x00\\xfa\\x00" + "\\x00".repeat(10);
        String digits = "40 0d 03 00 fa 00" + " 00".repeat(length - 6);
        assertThat(decodeInput('"' + escaped + rest + '"', "--json").out()).contains("\"length\":200000");
        assertThat(decodeInput(digits, "--json").out()).contains("\"length\":200000");
        assertThat(decodeInput("0000: " + digits, "--json").out()).contains("\"length\":200000");
    }

    @Test
    void the_characters_of_c_are_bytes() {
        assertThat(decode("\"\\a\\b\\t\\n\\v\\f\\r\\\"\\\\\\0\\0\\0\\0\\0\\0\\0\\0\"", "--hex")
                        .out())
                .contains("its nlmsg_len is " + 0x0a090807L);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // hexdump -C
                """
                00000000  34 00 00 00 10 00 05 06  01 00 00 00 00 00 00 00  |4...............|
                00000010  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|
                00000020  14 00 12 00 0e 00 01 00  6e 6f 73 75 63 68 6b 69  |........nosuchki|
                00000030  6e 64 00 00                                       |nd..|
                00000034
                """,
                // hexdump: numbers of this machine, which is little-endian
                """
                0000000 0034 0000 0010 0605 0001 0000 0000 0000
                0000010 0000 0000 0000 0000 0000 0000 0000 0000
                0000020 0014 0012 000e 0001 6f6e 7573 6863 696b
                0000030 646e 0000
                0000034
                """,
                // od -x
                """
                0000000 0034 0000 0010 0605 0001 0000 0000 0000
                0000020 0000 0000 0000 0000 0000 0000 0000 0000
                0000040 0014 0012 000e 0001 6f6e 7573 6863 696b
                0000060 646e 0000
                0000064
                """,
                // od -t x1
                """
                0000000 34 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00
                0000020 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
                0000040 14 00 12 00 0e 00 01 00 6e 6f 73 75 63 68 6b 69
                0000060 6e 64 00 00
                0000064
                """,
                // xxd
                """
                00000000: 3400 0000 1000 0506 0100 0000 0000 0000  4...............
                00000010: 0000 0000 0000 0000 0000 0000 0000 0000  ................
                00000020: 1400 1200 0e00 0100 6e6f 7375 6368 6b69  ........nosuchki
                00000030: 6e64 0000                                nd..
                """,
                // tcpdump -x, with the header of the link type
                """
                09:41:02.711036 Out
                	0x0000:  0004 0338 0000 0000 0000 0000 0000 0000
                	0x0010:  3400 0000 1000 0506 0100 0000 0000 0000
                	0x0020:  0000 0000 0000 0000 0000 0000 0000 0000
                	0x0030:  1400 1200 0e00 0100 6e6f 7375 6368 6b69
                	0x0040:  6e64 0000
                """,
                // strace -e write=all
                """
                sendto(3, [{nlmsg_len=52, nlmsg_type=RTM_NEWLINK}], 52, 0, NULL, 0) = 52
                 | 00000  34 00 00 00 10 00 05 06  01 00 00 00 00 00 00 00  4............... |
                 | 00010  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  ................ |
                 | 00020  14 00 12 00 0e 00 01 00  6e 6f 73 75 63 68 6b 69  ........nosuchki |
                 | 00030  6e 64 00 00                                       nd..             |
                +++ exited with 0 +++
                """,
                // print_hex_dump in the kernel's log
                """
                [   12.345678] nlmsg: 00000000: 34 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00  4...............
                [   12.345679] nlmsg: 00000010: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
                [   12.345680] nlmsg: 00000020: 14 00 12 00 0e 00 01 00 6e 6f 73 75 63 68 6b 69  ........nosuchki
                [   12.345681] nlmsg: 00000030: 6e 64 00 00                                      nd..
                """
            })
    void a_dump_is_bytes(String dump) {
        assertNewLink(dump);
    }

    @ParameterizedTest
    @CsvSource({"00000000, 00000050", "0000000, 0000120"})
    void lines_of_a_dump_that_repeat_are_filled_in(String first, String last) {
        // hexdump -C and od -t x1 of 4 lines of zeros after the header.
        String dump = first + " 54 00 00 00 fa 00 01 00 00 00 00 00 00 00 00 00\n"
                + first.replaceAll("00$", first.length() == 7 ? "20" : "10")
                + " 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00\n*\n" + last + " 01 02 03 04\n";
        assertThat(decodeInput(dump, "--json").out()).contains("\"length\":84").contains("01020304\"");
    }

    @Test
    void messages_after_each_other_and_datagrams_of_their_own_are_all_decoded() {
        assertThat(decodeInput(DIGITS + DIGITS).out()).isEqualTo(NEWLINK + NEWLINK);
        assertThat(decodeInput(DIGITS + "\n" + DIGITS, "--tree").out())
                .contains("frame 1 ")
                .contains("frame 2 ");
        assertThat(decodeInput("00000000: " + DIGITS.lines().findFirst().orElseThrow() + "\n".repeat(2))
                        .status())
                .isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENERIC", "generic", "NETLINK_GENERIC", "16"})
    void the_protocol_is_a_name_or_a_number(String protocol) {
        String getFamily = "14000000 10000103 01000000 00000000 03010000";
        assertThat(decode(getFamily, "--protocol", protocol).out()).contains("CTRL_CMD_GETFAMILY dump");
    }

    @Test
    void a_family_is_named_by_the_user() {
        String command = "14000000 1e000100 01000000 00000000 05010000";
        assertThat(decode(command, "--protocol", "16", "--family", "30=thing").out())
                .contains("thing command 5");
        assertThat(decode(command, "--protocol", "16").err()).contains("--family 30=NAME does");
    }

    @Test
    void the_other_byte_order_is_recognized() {
        assertThat(decode("00000014 00120301 00000001 00000000 11000000").out()).contains("RTM_GETLINK dump");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            34 0g 00            | line 1, column 5: "0g" is not hexadecimal
            hello               | line 1, column 1: "hello" is not hexadecimal
            34 000              | line 1, column 4: "000" has half a byte: 3 digits
            "\\x34\\q"          | line 1, column 6: "\\q" is no escape of C
            "\\x34\\x00"...     | line 1, column 11: strace has cut the string: use strace -s 1000000
            0000000 000064      | line 1, column 9: "000064" is no number: use od -t x1
            0000: 34 0z         | line 1, column 11: "0z" is not hexadecimal
            # nothing           | there is nothing to decode: no hexadecimal digits
            """)
    void text_that_is_no_bytes_is_an_error_with_its_position(String input, String problem) {
        assertThat(decodeInput(input)).isEqualTo(new Outcome(ExitCode.FAILED, "", "netlink: " + problem + "\n"));
    }

    @Test
    void a_line_that_is_missing_in_a_dump_is_an_error() {
        assertThat(decodeInput("0000: 34 00 00 00\n0010: 00 00 00 00\n").err())
                .isEqualTo("netlink: line 2, column 1: offset 0010 does not follow 4 bytes\n");
    }

    @Test
    void a_message_that_is_not_whole_is_an_error() {
        Outcome outcome = decode("34000000 10000506 01000000 00000000");
        assertThat(outcome.out()).endsWith("(16 bytes that are no whole message: its nlmsg_len is 52)\n");
        assertThat(outcome.status()).isEqualTo(ExitCode.FAILED);
    }
}
