package io.github.netlink4j.rtnetlink.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OpenTypeTest {
    private record Colour(int number) {
        private static final OpenType<Colour> TYPE = OpenType.u16("colour", Colour::new);

        static final Colour RED = TYPE.add(1, "COLOUR_RED");
        static final Colour BLUE = TYPE.add(4, "COLOUR_BLUE");
        static final Colour LAST = TYPE.add(0xffff, "COLOUR_LAST");

        Colour {
            TYPE.check(number);
        }
    }

    @Test
    void a_number_has_one_value() {
        assertThat(Colour.TYPE.of(1)).isSameAs(Colour.RED);
        assertThat(Colour.TYPE.of(7)).isSameAs(Colour.TYPE.of(7)).isEqualTo(new Colour(7));
    }

    @Test
    void large_numbers_have_equal_values() {
        assertThat(Colour.TYPE.of(0xffff)).isEqualTo(Colour.LAST);
    }

    @Test
    void a_number_that_does_not_fit_is_an_illegal_argument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Colour.TYPE.of(-1))
                .withMessage("colour -1: must be 0 to 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Colour(0x1_0000))
                .withMessage("colour 65536: must be 0 to 65535");
    }

    @Test
    void the_names_are_those_of_values_or_of_bits() {
        assertThat(Colour.TYPE.names().describe(Colour.BLUE.number)).isEqualTo("COLOUR_BLUE");
        assertThat(Colour.TYPE.names().describe(5)).isEqualTo("5");
        assertThat(Colour.TYPE.bitNames().describe(5)).isEqualTo("COLOUR_RED|COLOUR_BLUE");
    }
}
