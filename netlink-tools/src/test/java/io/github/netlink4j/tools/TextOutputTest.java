package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextOutputTest {
    private static final int TIME_LENGTH = "09:48:29.148788".length();
    private static final CodeLocation UDP = new CodeLocation("__udp4_lib_rcv", 0x9a2, null);

    private static String written(boolean addresses, Consumer<TextOutput> shown) {
        StringWriter text = new StringWriter();
        TextOutput output = new TextOutput(new PrintWriter(text), addresses);
        shown.accept(output);
        output.flush();
        return text.toString();
    }

    /** The lines without their time. */
    private static String line(Consumer<TextOutput> shown) {
        StringBuilder lines = new StringBuilder();
        written(false, shown)
                .lines()
                .forEach(line -> lines.append(line.substring(TIME_LENGTH)).append('\n'));
        return lines.toString();
    }

    private static String line(PacketAlert alert, CodeLocation location) {
        return line(output -> output.packet(alert, location));
    }

    @Test
    void a_packet_is_time_reason_location_flow_and_details() {
        assertThat(line(Alerts.packet(Alerts.NO_SOCKET), UDP))
                .isEqualTo("  NO_SOCKET         __udp4_lib_rcv+0x9a2              "
                        + "  udp 192.168.77.1:33009 > 192.168.77.2:9  (ifindex 2, 45 bytes)\n");
    }

    @Test
    void the_time_is_that_of_the_kernel_in_the_local_time_zone() {
        PacketAlert alert = Alerts.packet(Alerts.NO_SOCKET);
        LocalTime time = LocalTime.ofInstant(alert.time(), ZoneId.systemDefault());
        assertThat(written(false, output -> output.packet(alert, UDP)))
                .startsWith(time.truncatedTo(ChronoUnit.MICROS) + "  ");
    }

    @Test
    void a_hardware_drop_is_trap_group_and_the_interface_by_name() {
        assertThat(line(Alerts.hardware("l3_drops", "blackhole_route", "eni1np1"), CodeLocation.UNKNOWN))
                .isEqualTo("  blackhole_route   trap group l3_drops                   (eni1np1, 142 bytes)\n");
    }

    @Test
    void a_packet_of_which_nothing_is_known_has_a_line() {
        assertThat(line(Alerts.packet(m -> {}), CodeLocation.UNKNOWN))
                .isEqualTo("  -                 unknown                               (no interface, 0 bytes)\n");
    }

    @Test
    void raw_addresses_follow_the_location_and_only_on_request() {
        PacketAlert alert = Alerts.packet(Alerts.NO_SOCKET);
        assertThat(written(true, output -> output.packet(alert, UDP)))
                .contains("  __udp4_lib_rcv+0x9a2 0xffffffffb66b63f2  udp ");
        assertThat(written(false, output -> output.packet(alert, UDP))).doesNotContain("b66b63f2");
    }

    @Test
    void a_summary_has_a_line_of_count_and_location_for_each_location() {
        assertThat(line(output -> output.summary(
                        Alerts.summary(0x1000, 3, 0x2000, 4_294_967_295L, 0, 2),
                        address -> address == 0x1000 ? UDP : CodeLocation.UNKNOWN)))
                .isEqualTo("""
                         3  __udp4_lib_rcv+0x9a2
                  4294967295  unknown
                         2  a device driver's rx_dropped counter
                """);
    }

    @Test
    void a_summary_shows_addresses_only_on_request_and_none_for_a_drivers_counter() {
        assertThat(written(
                        true,
                        output -> output.summary(
                                Alerts.summary(0xffffffffb66b63f2L, 3, 0, 1), address -> CodeLocation.UNKNOWN)))
                .contains("       3  unknown 0xffffffffb66b63f2\n")
                .contains("       1  a device driver's rx_dropped counter\n");
        assertThat(written(
                        false,
                        output -> output.summary(
                                Alerts.summary(0xffffffffb66b63f2L, 3), address -> CodeLocation.UNKNOWN)))
                .doesNotContain("b66b63f2");
    }

    @Test
    void a_summary_of_hardware_drops_has_a_line_for_each_trap() {
        assertThat(line(output ->
                        output.summary(Alerts.trapSummary("blackhole_route", 10), address -> CodeLocation.UNKNOWN)))
                .isEqualTo("        10  hardware trap blackhole_route\n");
    }

    @ParameterizedTest(name = "{index}") // the texts would control the terminal that shows the names
    @ValueSource(
            strings = {
                "\u001b[2J", // clears the terminal
                "\u001b]0;title\u0007", // renames its window
                "\u009b2J", // the same as ESC [ in one character
                "\n",
                "\r",
                "\b",
                "\u007f",
                "\u2028", // a line separator
                "\u202e" // turns the writing direction
            })
    void a_text_from_the_wire_cannot_end_its_line_or_control_the_terminal(String command) {
        String text = "a" + command + "b";
        String lines = written(false, output -> {
            output.packet(Alerts.software(text, "f"), new CodeLocation(text, 1, text));
            output.packet(Alerts.hardware(text, text, text), CodeLocation.UNKNOWN);
            output.summary(Alerts.summary(0x1000, 1), address -> new CodeLocation(text, 1, text));
            output.summary(Alerts.trapSummary(text, 1), address -> CodeLocation.UNKNOWN);
        });
        String shown = "a" + String.format("\\u%04x", (int) command.charAt(0));
        assertThat(lines.lines())
                .hasSize(4)
                .allSatisfy(line ->
                        assertThat(line).contains(shown).doesNotContain(command).matches("[ -~]+"));
    }

    @Test
    void other_characters_are_unchanged() {
        assertThat(line(Alerts.software("ä猫🐈\\", "f"), UDP)).startsWith("  ä猫🐈\\ ");
    }
}
