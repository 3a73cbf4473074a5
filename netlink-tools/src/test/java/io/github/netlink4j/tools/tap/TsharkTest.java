package io.github.netlink4j.tools.tap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.testsupport.NeedsProgram;
import io.github.netlink4j.testsupport.Program;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** tshark shows the same values of the same captures. */
@NeedsProgram("tshark")
class TsharkTest {
    /** Differences, as patterns, with the reason. */
    private static final Map<String, String> REASONS = Map.of(
            "netlink-sock_diag.inet_states: (4279173120, 4095|923467776, 2871)",
            "tshark takes the number for a big-endian one",
            "netlink-route.ifla_mtu: \\[0], \\[]",
            "two bytes are no MTU, and tshark shows 0",
            "netlink-route.(ifi_\\w+|ifla_ifname): \\[(\\w+)], \\[\\2, \\w+]",
            "tshark does not look into VETH_INFO_PEER",
            "netlink-netfilter.ct_attr.id: \\[0x00000000.*], \\[]",
            "tshark takes the statistics of a CPU for a connection",
            "netlink-netfilter.ipset.comment: \\[], \\[]",
            "tshark takes IPSET_ATTR_MEMSIZE for a comment, which has its number elsewhere",
            "netlink.hdr_len: \\[\\d+, 0], \\[\\d+]",
            "tshark takes zeros after the message for one");

    private static final Path TABLE = Path.of("src", "test", "resources", "compared", "tshark.txt");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "MMM ppd, yyyy HH:mm:ss.SSSSSSSSS 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Map<Integer, Integer> THEIR_ATTRIBUTES = new TreeMap<>();
    private static final Map<Integer, Integer> THEIR_RAW = new TreeMap<>();
    /** With where they are. */
    private static final Map<String, String> DIFFERENCES = new TreeMap<>();

    private static int compared;
    private static int different;

    /** A line of the table: what both name. */
    private record Row(Set<String> theirs, Set<String> ours, String title) {
        static Row of(String line) {
            String[] columns = line.split(" *\\| *", 2);
            String[] theirs = columns[0].split(" ");
            return new Row(Set.of(theirs), Set.of(columns[1].split(" ")), theirs[0]);
        }

        void compare(String place, TsharkPacket packet, MessageValues values) {
            List<String> shown = packet.of(theirs);
            List<Object> decoded = values.of(ours);
            if (shown.size() == decoded.size()) {
                for (int i = 0; i < shown.size(); i++) {
                    count(place, 1, isEqual(shown.get(i), decoded.get(i)), shown.get(i), decoded.get(i));
                }
            } else if (!shown.isEmpty()) {
                count(place, shown.size(), false, shown, decoded);
            }
        }

        private void count(String place, int fields, boolean isEqual, Object shown, Object decoded) {
            compared += fields;
            if (!isEqual) {
                different += fields;
                DIFFERENCES.put(title + ": " + shown + ", " + decoded, place);
            }
        }
    }

    @BeforeAll
    static void readAllCaptures() throws IOException, XMLStreamException {
        List<Row> table = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList();
        for (Path capture : TestCaptures.all()) {
            List<MessageValues> ours = ours(capture);
            List<TsharkPacket> theirs = theirs(capture);
            assertThat(ours).as(capture.toString()).hasSameSizeAs(theirs);
            for (int i = 0; i < ours.size(); i++) {
                for (Row row : table) {
                    row.compare(capture.getFileName() + " packet " + (i + 1), theirs.get(i), ours.get(i));
                }
            }
        }
    }

    /** The values of each packet's messages. */
    private static List<MessageValues> ours(Path capture) {
        SortedMap<Long, MessageValues> packets = new TreeMap<>();
        TestCaptures.messages(capture, message -> {
            MessageValues values = packets.computeIfAbsent(message.frame().number(), number -> new MessageValues());
            message.visitHeader(values);
            message.visit(values);
        });
        return List.copyOf(packets.values());
    }

    private static List<TsharkPacket> theirs(Path capture) throws XMLStreamException {
        List<TsharkPacket> packets = new ArrayList<>();
        String pdml = Program.succeed("env", "TZ=UTC", "tshark", "-n", "-r", capture.toString(), "-T", "pdml");
        TsharkPacket.read(
                pdml,
                packet -> packet.protocol().ifPresent(protocol -> {
                    THEIR_ATTRIBUTES.merge(protocol, packet.attributes(), Integer::sum);
                    THEIR_RAW.merge(protocol, packet.raw(), Integer::sum);
                    packets.add(packet);
                }));
        return packets;
    }

    private static boolean isEqual(String theirs, Object ours) {
        if (ours instanceof Number number) {
            return theirs.matches("-?\\d+|0x[0-9a-f]+") && isEqual(number(theirs), new BigInteger(number.toString()));
        } else if (ours instanceof Instant time) {
            return theirs.equals(TIME.format(time));
        } else if (ours instanceof InetAddress address) {
            return theirs.equals(AddressText.of(address)) || isEqual(theirs, JsonValues.hex(address.getAddress()));
        }
        return theirs.equals(ours.toString()) || theirs.replace(":", "").equals(ours.toString());
    }

    private static BigInteger number(String text) {
        return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
    }

    /** A negative number of 64 bits is an unsigned one with a name. */
    private static boolean isEqual(BigInteger theirs, BigInteger ours) {
        return theirs.equals(ours) || theirs.equals(ours.add(BigInteger.ONE.shiftLeft(Long.SIZE)));
    }

    @Test
    void fields_that_both_name_have_the_same_values_but_those_with_a_reason() {
        System.out.printf(
                "tshark: %d fields compared, %d equal, %d different with a reason%n",
                compared, compared - different, different);
        assertThat(DIFFERENCES.keySet())
                .allSatisfy(each -> assertThat(REASONS.keySet())
                        .as(each + " in " + DIFFERENCES.get(each))
                        .anyMatch(each::matches));
        assertThat(compared - different).isGreaterThan(25_000);
    }

    /** The protocols are those of which the captures have the most messages. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({"0, ROUTE", "4, SOCK_DIAG", "12, NETFILTER", "16, GENERIC"})
    void tshark_leaves_more_attributes_raw(int protocol, String name) {
        Counts ours = TestCaptures.counts(TestCaptures.coverage(), name);
        double theirPercent = percent(THEIR_RAW.get(protocol), THEIR_ATTRIBUTES.get(protocol));
        double ourPercent = percent(ours.unnamed() + ours.raw(), ours.attributes());
        System.out.printf(
                "%s: tshark leaves %.1f %% of %d attributes raw, the tables %.1f %% of %d%n",
                name, theirPercent, THEIR_ATTRIBUTES.get(protocol), ourPercent, ours.attributes());
        assertThat(ourPercent).isLessThan(theirPercent);
    }

    private static double percent(long part, long all) {
        return 100.0 * part / all;
    }
}
