package io.github.netlink4j.tap.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.spec.SpecTables;
import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.StructSpec;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyTableTest {
    /** Specs by other names than their protocols. */
    private static final Map<String, String> SPECS = Map.of("XFRM", "xfrm", "SOCK_DIAG", "sock_diag");

    /** Words that the names of keys have. */
    private static final Pattern SECRET =
            Pattern.compile("(KEY|SECRET|PASSWORD|SOPASS|PMK|PSK|KEK|KCK|RRK|SALT|NONCE_TAIL)$");

    /** Names with such words that are no key material: public keys, hash keys, and what packets are classified by. */
    private static final Set<String> NO_KEYS = Set.of(
            "WGDEVICE_A_PUBLIC_KEY",
            "WGPEER_A_PUBLIC_KEY",
            "ETHTOOL_A_RSS_HKEY",
            "OVS_PACKET_ATTR_KEY",
            "OVS_PACKET_ATTR_EGRESS_TUN_KEY");

    static Stream<String> families() {
        return KeyTable.names().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void each_row_names_what_the_tables_have(String family) {
        FamilySpec spec = SpecTables.kernel().spec(SPECS.getOrDefault(family, family));
        assertThat(names(spec)).containsAll(KeyTable.names().get(family));
    }

    private static Set<String> names(FamilySpec spec) {
        Stream<String> attributes =
                spec.sets().stream().flatMap(set -> set.attributes().stream()).map(AttributeRow::shownName);
        return Stream.concat(attributes, spec.structs().stream().flatMap(KeyTableTest::fields))
                .collect(Collectors.toSet());
    }

    private static Stream<String> fields(StructSpec struct) {
        return struct.fields().stream().map(field -> struct.shownName() + "." + field.shownName());
    }

    /** A new attribute with such a name is to be judged by a person: it belongs to the table, or to the list here. */
    @ParameterizedTest
    @MethodSource("binaries")
    void each_name_that_sounds_like_a_key_is_in_the_table_or_known_to_be_none(String name) {
        boolean isListed = KeyTable.names().values().stream().anyMatch(names -> names.contains(name));
        assertThat(isListed || NO_KEYS.contains(name)).isTrue();
    }

    static Stream<String> binaries() {
        return SpecTables.kernel().names().stream()
                .map(SpecTables.kernel()::spec)
                .flatMap(spec -> spec.sets().stream())
                .flatMap(set -> set.attributes().stream())
                .filter(row -> row.type().toString().contains("BINARY"))
                .map(AttributeRow::shownName)
                .filter(name -> SECRET.matcher(name).find())
                .distinct();
    }
}
