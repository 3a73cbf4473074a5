package io.github.netlink4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeSpec;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.SetSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A name that is in a table declared in Java, and in one made from a spec, has the same number in both, and the same type as
 * far as both describe it.
 */
class SpecAgreementTest {
    /** With fewer, the tables were not found. */
    private static final int COMMON_NAMES = 600;

    /** Names whose types differ, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC",
            "of Ethernet only; a spec's mac is any link-layer address",
            "IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC",
            "of Ethernet only; a spec's mac is any link-layer address",
            "IFLA_MACSEC_SCI",
            "in Java an address and a port, in the spec their 64 bits",
            "IFLA_VXLAN_RESERVED_BITS",
            "in Java two words, in the spec bytes",
            "NET_DM_ATTR_TIMESTAMP",
            "in Java a time, in the spec its nanoseconds",
            "RTA_EXPIRES",
            "u32 in dumps, u64 in requests; the spec has the first");

    private static final Map<String, List<AttributeSpec>> DECLARED = declared();
    private static final Map<String, List<AttributeSpec>> OF_SPECS = ofSpecs();

    private static Map<String, List<AttributeSpec>> declared() {
        Map<String, List<AttributeSpec>> rows = new TreeMap<>();
        DeclaredSets.all().forEach(set -> addRows(rows, set));
        return rows;
    }

    private static void addRows(Map<String, List<AttributeSpec>> rows, AttributeSet set) {
        set.rows()
                .forEach(row -> rows.computeIfAbsent(row.name(), key -> new ArrayList<>())
                        .add(row));
    }

    private static Map<String, List<AttributeSpec>> ofSpecs() {
        Map<String, List<AttributeSpec>> rows = new TreeMap<>();
        for (String name : SpecTables.kernel().names()) {
            FamilySpec spec = SpecTables.kernel().spec(name);
            SchemaTypes types = new SchemaTypes(spec);
            spec.sets().forEach(set -> addRows(rows, types.set(set.name())));
        }
        return rows;
    }

    @Test
    void a_name_of_both_has_the_same_number() {
        Map<String, Set<Integer>> ours = new TreeMap<>();
        Map<String, Set<Integer>> theirs = new TreeMap<>();
        DECLARED.forEach((name, rows) -> {
            if (OF_SPECS.containsKey(name)) {
                ours.put(name, numbers(rows));
                theirs.put(name, numbers(OF_SPECS.get(name)));
            }
        });

        assertThat(theirs).isEqualTo(ours).hasSizeGreaterThan(COMMON_NAMES);
    }

    private static Set<Integer> numbers(List<AttributeSpec> rows) {
        return rows.stream().map(AttributeSpec::number).collect(Collectors.toSet());
    }

    @Test
    void a_name_that_both_describe_has_the_same_type() {
        Map<String, String> differences = new TreeMap<>();
        DECLARED.forEach((name, rows) -> {
            Set<List<String>> ours = described(rows);
            for (List<String> theirs : described(OF_SPECS.getOrDefault(name, List.of()))) {
                if (!ours.isEmpty() && !ours.contains(theirs)) {
                    differences.put(name, "declared " + ours + ", spec " + theirs);
                }
            }
        });

        assertThat(differences.keySet()).as(differences.toString()).isEqualTo(EXCEPTIONS.keySet());
    }

    /** What the types of a name's rows make of payloads; a name may be in several sets. */
    private static Set<List<String>> described(List<AttributeSpec> rows) {
        return rows.stream()
                .map(row -> Probe.of(row.type()))
                .filter(Probe::isDescribed)
                .collect(Collectors.toSet());
    }

    /** What Java lacks is in a file: no test needs it all. */
    private static final Path LACKING = Path.of("target", "not-declared-in-java.txt");

    @Test
    void all_attributes_of_addresses_are_declared() throws IOException {
        Map<String, TreeSet<String>> lacking = new TreeMap<>();
        for (String name : SpecTables.kernel().names()) {
            for (SetSpec set : SpecTables.kernel().spec(name).sets()) {
                boolean isShared = set.attributes().stream().anyMatch(row -> DECLARED.containsKey(row.kernelName()));
                set.attributes().stream()
                        .map(row -> row.kernelName())
                        .filter(each -> isShared && !DECLARED.containsKey(each))
                        .forEach(each -> lacking.computeIfAbsent(name + " " + set.name(), key -> new TreeSet<>())
                                .add(each));
            }
        }
        Files.write(
                LACKING,
                lacking.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .toList());

        assertThat(lacking).doesNotContainKey("rt-addr addr-attrs");
    }
}
