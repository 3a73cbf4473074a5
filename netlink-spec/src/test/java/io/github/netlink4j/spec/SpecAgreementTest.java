package io.github.netlink4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.AttributeSpec;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.SetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
            "IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC", "of Ethernet only; a spec's mac is any link-layer address",
            "IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC", "of Ethernet only; a spec's mac is any link-layer address",
            "IFLA_MACSEC_SCI", "in Java an address and a port, in the spec their 64 bits",
            "IFLA_VXLAN_RESERVED_BITS", "in Java two words, in the spec bytes",
            "RTA_EXPIRES", "u32 in dumps, u64 in requests; the spec has the first");

    private static final Map<String, AttributeSpec> DECLARED = declared();
    private static final Map<String, List<AttributeSpec>> OF_SPECS = ofSpecs();

    private static Map<String, AttributeSpec> declared() {
        Map<String, AttributeSpec> rows = new TreeMap<>();
        DeclaredSets.all().forEach(set -> set.rows().forEach(row -> rows.put(row.name(), row)));
        return rows;
    }

    private static Map<String, List<AttributeSpec>> ofSpecs() {
        Map<String, List<AttributeSpec>> rows = new TreeMap<>();
        for (String name : SpecTables.kernel().names()) {
            FamilySpec spec = SpecTables.kernel().spec(name);
            SchemaTypes types = new SchemaTypes(spec);
            for (SetSpec set : spec.sets()) {
                types.set(set.name())
                        .rows()
                        .forEach(row -> rows.computeIfAbsent(row.name(), key -> new ArrayList<>())
                                .add(row));
            }
        }
        return rows;
    }

    @Test
    void a_name_of_both_has_the_same_number() {
        Map<String, Integer> ours = new TreeMap<>();
        Map<String, Integer> theirs = new TreeMap<>();
        OF_SPECS.forEach((name, rows) -> {
            AttributeSpec declared = DECLARED.get(name);
            for (AttributeSpec row : declared == null ? List.<AttributeSpec>of() : rows) {
                ours.put(name, declared.number());
                theirs.merge(name, row.number(), (one, other) -> one.equals(declared.number()) ? other : one);
            }
        });

        assertThat(theirs).isEqualTo(ours).hasSizeGreaterThan(COMMON_NAMES);
    }

    @Test
    void a_name_that_both_describe_has_the_same_type() {
        Map<String, String> differences = new TreeMap<>();
        DECLARED.forEach((name, declared) -> {
            List<String> ours = Probe.of(declared.type());
            for (AttributeSpec row : OF_SPECS.getOrDefault(name, List.of())) {
                List<String> theirs = Probe.of(row.type());
                if (Probe.isDescribed(ours) && Probe.isDescribed(theirs) && !ours.equals(theirs)) {
                    differences.put(name, "declared " + ours + ", spec " + theirs);
                }
            }
        });

        assertThat(differences.keySet()).as(differences.toString()).isEqualTo(EXCEPTIONS.keySet());
    }

    @Test
    void what_specs_have_beside_declared_names_is_printed() {
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
        lacking.forEach((set, names) -> System.out.println("not declared in Java: " + set + " " + names));

        assertThat(lacking).doesNotContainKey("rt-addr addr-attrs");
    }
}
