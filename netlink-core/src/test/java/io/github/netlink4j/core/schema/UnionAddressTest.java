package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

/** {@code xfrm_address_t}: 16 bytes, of which an IPv4 address has the first four. */
class UnionAddressTest {
    private static final String IPV4 = "c0 00 02 09  00 00 00 00  00 00 00 00  00 00 00 00";
    private static final String IPV6 = "20 01 0d b8  00 00 00 00  00 00 00 00  00 00 00 01";
    private static final String INET = "02 00 00 00";
    private static final String INET6 = "0a 00 00 00";
    private static final String UNSPEC = "00 00 00 00";

    private static final StructSchema ID = StructSchema.builder("xfrm_id")
            .add("daddr", Types.addressByFamily("family"), 16)
            .build();
    private static final StructSchema SELECTOR = StructSchema.builder("xfrm_selector")
            .add("daddr", Types.addressByFamily("family"), 16)
            .add("family", Types.U32)
            .build();

    private static final AttributeSet SET = AttributeSet.builder("X")
            .add(1, "X_SELECTOR", Types.struct(SELECTOR))
            .add(
                    2,
                    "X_STATE",
                    Types.struct(StructSchema.builder("xfrm_usersa_info")
                            .add("id", Types.struct(ID), 16)
                            .add("family", Types.U32)
                            .build()))
            .add(
                    3,
                    "X_STATE_WITH_SELECTOR",
                    Types.struct(StructSchema.builder("xfrm_usersa_info")
                            .add("sel", Types.struct(SELECTOR), 20)
                            .add("family", Types.U32)
                            .build()))
            .add(
                    4,
                    "X_EVENT",
                    Types.struct(StructSchema.builder("xfrm_aevent_id")
                            .add("sa_id", Types.struct(SELECTOR), 20)
                            .add("saddr", Types.addressByFamily("sa_id.family"), 16)
                            .build()))
            .add(5, "X_ADDRESS", Types.addressByFamily("family"))
            .build();

    private static String described(String header, String payload) {
        byte[] bytes = Hex.bytes(header + payload);
        StringBuilder text = new StringBuilder();
        SET.visit(new AttributeCursor().wrap(Hex.buffer(header + payload), 0, bytes.length), new TextFormatter(text));
        return text.toString();
    }

    @Test
    void the_family_beside_an_address_says_which_it_is() {
        assertThat(described("18 00 01 00", IPV4 + INET)).isEqualTo("X_SELECTOR={daddr=192.0.2.9, family=2}");
        assertThat(described("18 00 01 00", IPV6 + INET6)).isEqualTo("X_SELECTOR={daddr=2001:db8::1, family=10}");
    }

    @Test
    void the_family_may_be_in_the_structure_around() {
        assertThat(described("18 00 02 00", IPV4 + INET)).isEqualTo("X_STATE={id={daddr=192.0.2.9}, family=2}");
    }

    @Test
    void a_structure_without_a_family_has_that_of_the_one_around() {
        assertThat(described("1c 00 03 00", IPV4 + UNSPEC + INET))
                .isEqualTo("X_STATE_WITH_SELECTOR={sel={daddr=192.0.2.9, family=0}, family=2}");
    }

    @Test
    void the_family_may_be_in_a_structure_beside_the_address() {
        assertThat(described("28 00 04 00", IPV6 + INET6 + IPV6))
                .isEqualTo("X_EVENT={sa_id={daddr=2001:db8::1, family=10}, saddr=2001:db8::1}");
    }

    @Test
    void an_address_of_no_family_is_bytes() {
        assertThat(described("18 00 01 00", IPV4 + UNSPEC))
                .isEqualTo("X_SELECTOR={daddr=c0000209000000000000000000000000, family=0}");
        assertThat(described("14 00 05 00", IPV4)).isEqualTo("X_ADDRESS=c0000209000000000000000000000000");
    }

    @Test
    void a_structure_that_ends_before_its_family_shows_the_address_as_bytes() {
        assertThat(described("14 00 01 00", IPV4)).isEqualTo("X_SELECTOR={daddr=c0000209000000000000000000000000}");
    }
}
