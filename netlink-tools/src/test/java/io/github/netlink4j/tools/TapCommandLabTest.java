package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.Program;
import io.github.netlink4j.testsupport.TestNamespace;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code netlink tap} as a process of its own, on the nlmon device that it adds. */
@NeedsLab
class TapCommandLabTest {
    private static final String STARTED = "capturing on nltap0";
    /** Linux accepts no ipvlan without the device that it is of. */
    private static final String IPVLAN = "link add netlinkdee type ipvlan mode l3";

    private TestNamespace namespace;

    @BeforeEach
    void create() {
        namespace = TestNamespace.create();
    }

    @AfterEach
    void close() {
        assertThat(namespace.ip("-o link show type nlmon")).isEmpty();
        namespace.close();
    }

    private Program start(String... arguments) {
        String[] command = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        command[0] = "tap";
        command[1] = "--netns";
        command[2] = namespace.namespace().file().toString();
        Program tap = NetlinkCommand.start(command);
        tap.awaitText(STARTED);
        return tap;
    }

    /** An {@code ip} that fails. */
    private void addIpvlan() {
        namespace.run("sh", "ip " + IPVLAN + " || true");
    }

    @Test
    void a_rejected_request_is_shown_with_its_error_the_process_and_the_latency() {
        Program.Outcome outcome;
        try (Program tap = start("--conversations", "--filter", "attr IFLA_IFNAME netlinkdee", "--count", "1")) {
            addIpvlan();
            outcome = tap.await();
        }
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .matches("(?s)\\S+ ROUTE +\\S+ → kernel  RTM_NEWLINK request excl create ifname=netlinkdee"
                        + " linkinfo\\{kind=ipvlan data\\{mode=L3}} → EINVAL.*[µm]s\n");
    }

    @Test
    void json_has_the_direction_that_the_kernel_knows_and_the_request_of_an_error() {
        Program.Outcome outcome;
        try (Program tap = start("--json", "--filter", "errno EINVAL", "--count", "1")) {
            addIpvlan();
            outcome = tap.await();
        }
        JsonNode message = NetlinkCommand.json(outcome.out()).get(0);
        assertThat(message.get("direction").textValue()).isEqualTo("to-user");
        assertThat(message.get("exact").booleanValue()).isTrue();
        assertThat(message.get("error").get("errno").textValue()).isEqualTo("EINVAL");
        assertThat(message.get("error").get("request").get("type").textValue()).isEqualTo("RTM_NEWLINK");
    }

    @Test
    void a_filter_of_what_is_only_written_is_applied_by_the_kernel_and_to_the_end(@TempDir Path folder) {
        Path file = folder.resolve("links.pcapng");
        try (Program tap = start("-w", file.toString(), "--filter", "type RTM_NEWLINK and to-kernel", "--for", "4s")) {
            namespace.ip("link add d0 type dummy");
            namespace.ip("link set d0 up");
            namespace.ip("address add 192.0.2.1/24 dev d0");
            assertThat(tap.await().status()).isZero();
        }
        List<JsonNode> written = NetlinkCommand.json(
                NetlinkCommand.run("tap", "-r", file.toString(), "--json").out());
        Set<String> types =
                written.stream().map(each -> each.get("type").textValue()).collect(Collectors.toSet());
        assertThat(types).containsExactly("RTM_NEWLINK");
        assertThat(written)
                .anyMatch(each -> StreamSupport.stream(each.get("attributes").spliterator(), false)
                        .anyMatch(attribute -> attribute.path("value").asText().equals("d0")));
    }

    @Test
    void a_signal_ends_the_tap_after_what_it_has_captured() {
        Program.Outcome outcome;
        try (Program tap = start("--brief")) {
            namespace.ip("link add d0 type dummy");
            tap.awaitText("ifname=d0");
            tap.signal("TERM");
            outcome = tap.await();
        }
        assertThat(outcome.err()).contains(" frames, 0 lost");
    }
}
