package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StructSchemaTest {
    private static final StructSchema OVS_HEADER =
            StructSchema.builder("ovs_header").add("dp_ifindex", Types.S32).build();

    @Test
    void the_offset_of_a_field_includes_earlier_fields_and_padding() {
        StructSchema schema = StructSchema.builder("sample")
                .add("first", Types.U8)
                .pad(1)
                .add("second", Types.U16)
                .build();
        assertThat(schema.offsetOf("first")).isZero();
        assertThat(schema.offsetOf("second")).isEqualTo(2);
        assertThat(schema.length()).isEqualTo(4);
    }

    @Test
    void the_fields_of_an_embedded_structure_have_offsets_in_the_enclosing_one() {
        StructSchema schema = StructSchema.builder("whole")
                .pad(4)
                .add(OVS_HEADER)
                .add("last", Types.U8)
                .build();
        assertThat(schema.offsetOf("dp_ifindex")).isEqualTo(4);
        assertThat(schema.offsetOf("last")).isEqualTo(8);
        assertThat(schema.length()).isEqualTo(9);
    }

    @Test
    void an_unknown_field_is_rejected_by_name() {
        assertThatThrownBy(() -> OVS_HEADER.offsetOf("dp_index"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ovs_header has no field dp_index");
    }

    @Test
    void two_fields_of_one_name_are_rejected_also_in_an_embedded_structure() {
        StructSchema.Builder twice = StructSchema.builder("twice").add("dp_ifindex", Types.S32);
        assertThatThrownBy(() -> twice.add("dp_ifindex", Types.U32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("twice has two fields dp_ifindex");
        assertThatThrownBy(() -> twice.add(OVS_HEADER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("twice has two fields dp_ifindex");
    }
}
