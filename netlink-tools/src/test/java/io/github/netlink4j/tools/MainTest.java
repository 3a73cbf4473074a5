package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Program.Outcome;
import io.github.netlink4j.tools.command.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void the_help_lists_the_commands_and_the_exit_statuses_and_where_to_start() {
        Outcome help = InProcess.run("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("drops   Shows the packets that this host's kernel drops")
                .contains("tap     Shows the netlink messages of this machine")
                .contains("decode  Shows netlink messages that are there as text")
                .contains("demo    Runs the drop monitor")
                .contains("doctor  Checks what this kernel and this process can do")
                .contains("3   drops cannot be monitored here, or netlink cannot be captured")
                .contains("4   a drop monitor is already running")
                .contains("5   another process stopped the drop monitor")
                .contains("Start with \"netlink doctor\"");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "drops,  The kernel has one drop monitor for the whole host.",
        "drops,  'netlink drops --for 10s              packets dropped in the next ten seconds'",
        "drops,  'Ends after this time: 500ms, 10s, 2m, 1h.'",
        "drops,  (default: 128); 0 for all.",
        "drops,  'Shows raw kernel addresses, which defeat KASLR.'",
        "tap,    'netlink tap -r *.pcap --coverage       how much of them the tables describe'",
        "tap,    'netlink tap --conversations            requests and their results'",
        "tap,    ssh host netlink tap -w - | wireshark -k -i -",
        "tap,    The arrow is broken where the direction is not known",
        "tap,    'netlink tap -r nlmon.pcap --tree       all that they contain, in several lines'",
        "decode, strace -e trace=sendto,sendmsg -e write=all ip link 2>&1 | netlink decode",
        "doctor, and how to get what is missing.",
        "demo,   runs it in QEMU where this kernel has no drop monitor.",
        "demo,   called as PROGRAM --count 1 --for SECONDS.",
    })
    void the_help_of_a_command_explains_it(String command, String text) {
        Outcome help = InProcess.run(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).containsIgnoringWhitespaces(text);
        assertThat(InProcess.run("help", command)).isEqualTo(help);
    }

    @Test
    void the_version_is_one_line() {
        assertThat(InProcess.run("--version")).isEqualTo(new Outcome(0, "netlink 0.1.0-SNAPSHOT\n", ""));
    }

    @Test
    void without_a_command_the_help_is_printed_as_an_error() {
        Outcome outcome = InProcess.run();
        assertThat(outcome.status()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err())
                .startsWith("Missing required subcommand\n")
                .endsWith(InProcess.run("--help").out());
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void a_similar_command_is_suggested() {
        Outcome outcome = InProcess.run("drop");
        assertThat(outcome.status()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("'drop'").contains("Did you mean: netlink drops?");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "drops --nosuch,            Unknown option: '--nosuch'",
        "drops eth0,                Unmatched argument at index 1: 'eth0'",
        "drops --for soon,          '\"soon\" is not a duration: 500ms, 10s, 2m and 1h are'",
        "drops --for 0s,            the duration is zero",
        "drops --for,               Missing required parameter for option '--for' (DURATION)",
        "drops --count many,        'many' is not a long",
        "drops --count 0,           --count: must be 1 or more",
        "drops --count -5,          --count: must be 1 or more",
        "drops --truncate -1,       '--truncate: truncation -1: must be 0 to 4294967295'",
        "drops --truncate 4294967296, '--truncate: truncation 4294967296: must be 0 to 4294967295'",
        "drops --packets --summary, '--packets, --summary are mutually exclusive'",
        "tap -r x -w - --tree,      '-w -: the standard output has the frames, and no room for text'",
        "tap -r x -i nlmon0,        -r: is not for a capture on -i or in --netns",
        "tap -r x --width 0,        --width: must be 1 or more",
        "tap -r x --count 0,        --count: must be 1 or more",
        "tap -r x --export-test 0,  --export-test: must be 1 or more",
        "tap -r x --tree --json,    '--tree, --json are mutually exclusive'",
        "tap -r x --color red,      (case-sensitive) but was 'red'",
        "decode --protocol FOO 14,  '--protocol'': \"FOO\" is no netlink protocol: ROUTE, GENERIC, NETFILTER and 0 to 31 are'",
        "tap -r x --family 16=a,    '--family: an id of 16: must be 17 to 65535'",
        "tap -r x --family x=a,     'Invalid value for option ''--family'' (ID=NAME): ''x'' is not an int'",
        "doctor --json,             Unknown option: '--json'",
        "demo --traffic,            Missing required parameter for option '--traffic' (PROGRAM)",
    })
    void an_invalid_command_line_is_explained(String line, String text) {
        Outcome outcome = InProcess.run(line.split(" "));
        assertThat(outcome.status()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains(text).doesNotContain("Exception");
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--truncate -1", "--count 0"})
    void a_value_out_of_range_is_rejected_in_one_line(String option) {
        String[] line = ("drops " + option).split(" ");
        assertThat(InProcess.run(line).err()).startsWith("netlink: --").hasLineCount(1);
    }
}
