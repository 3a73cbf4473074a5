package io.github.netlink4j.tap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.pcap.CustomBlock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FamilyBlockTest {
    private static final Map<Integer, String> FAMILIES = Map.of(16, "nlctrl", 30, "thing=1", 65_535, "größe");

    private static CustomBlock block(long enterprise, String text) {
        return CustomBlock.of(enterprise, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void names_are_read_as_they_were_written() {
        assertThat(FamilyBlock.families(FamilyBlock.of(FAMILIES))).isEqualTo(FAMILIES);
        assertThat(FamilyBlock.families(FamilyBlock.of(Map.of()))).isEmpty();
    }

    @Test
    void a_block_of_another_kind_has_no_names() {
        assertThat(FamilyBlock.families(block(32473, "another example\n30=thing\n")))
                .isEmpty();
        assertThat(FamilyBlock.families(block(32622, "netlink4j families\n30=thing\n")))
                .isEmpty();
    }

    @Test
    void a_line_that_is_no_family_is_left_out() {
        assertThat(FamilyBlock.families(block(32473, "netlink4j families\nx=y\n31=\n123456=a\n30=thing\n")))
                .containsEntry(30, "thing")
                .doesNotContainKey(31);
    }
}
