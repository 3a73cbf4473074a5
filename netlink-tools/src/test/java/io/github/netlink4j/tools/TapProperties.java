package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.netlink4j.testsupport.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Properties of {@code netlink tap} with captures of which some bytes are damaged. */
class TapProperties {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Path CAPTURE = Path.of("..", "netlink-pcap/src/test/resources/captured/errors_extack.pcap");
    /** Length of the file's header, without which it is no capture. */
    private static final int HEADER = 24;

    private static Path damaged;

    @BeforeContainer
    static void create() throws IOException {
        damaged = Files.createTempFile("damaged", ".pcap");
    }

    @AfterContainer
    static void delete() throws IOException {
        Files.delete(damaged);
    }

    private static Outcome tap(List<Integer> damages, String... options) throws IOException {
        byte[] bytes = Files.readAllBytes(CAPTURE);
        for (int damage : damages) {
            bytes[HEADER + Math.floorMod(damage, bytes.length - HEADER)] = (byte) (damage >>> 24);
        }
        Files.write(damaged, bytes);
        String[] line = new String[3 + options.length];
        System.arraycopy(new String[] {"tap", "-r", damaged.toString()}, 0, line, 0, 3);
        System.arraycopy(options, 0, line, 3, options.length);
        Outcome outcome = InProcess.run(line);
        assertThat(outcome.err().lines()).allMatch(text -> text.startsWith("netlink: " + damaged + ": "));
        return outcome;
    }

    @Property(tries = 60)
    void every_line_of_json_is_an_object(@ForAll @Size(max = 40) List<Integer> damages) throws IOException {
        for (String line : tap(damages, "--json").out().lines().toList()) {
            assertThat(JSON.readTree(line).isObject()).isTrue();
        }
    }

    @Property(tries = 60)
    void the_short_form_is_a_line_for_each_message_of_json(@ForAll @Size(max = 40) List<Integer> damages)
            throws IOException {
        assertThat(tap(damages).out().lines())
                .hasSameSizeAs(tap(damages, "--json").out().lines().toList());
    }

    @Property(tries = 60)
    void all_messages_are_in_the_coverage(@ForAll @Size(max = 40) List<Integer> damages) throws IOException {
        long messages = 0;
        for (String line : tap(damages, "--json").out().lines().toList()) {
            messages += JSON.readTree(line).has("typeNumber") ? 1 : 0;
        }
        long counted = 0;
        for (JsonNode protocol : JSON.readTree(tap(damages, "--gaps", "--json").out())) {
            counted += protocol.get("messages").asLong();
        }
        assertThat(counted).isEqualTo(messages);
    }
}
