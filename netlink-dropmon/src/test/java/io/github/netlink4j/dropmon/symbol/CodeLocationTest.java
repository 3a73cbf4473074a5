package io.github.netlink4j.dropmon.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLocationTest {
    @Test
    void the_kernels_text_is_symbol_offset_size_and_module() {
        assertThat(CodeLocation.parse("nft_do_chain+0x4c3/0x600 [nf_tables]"))
                .isEqualTo(new CodeLocation("nft_do_chain", 0x4c3, "nf_tables"))
                .hasToString("nft_do_chain+0x4c3 [nf_tables]");
    }

    @Test
    void the_kernel_proper_is_no_module() {
        assertThat(CodeLocation.parse("__udp4_lib_rcv+0x9a2/0xc30")).hasToString("__udp4_lib_rcv+0x9a2");
    }

    @Test
    void the_size_may_be_missing() {
        assertThat(CodeLocation.parse("udp_rcv+0x12")).isEqualTo(new CodeLocation("udp_rcv", 0x12, null));
        assertThat(CodeLocation.parse("udp_rcv+0x0 [m]")).isEqualTo(new CodeLocation("udp_rcv", 0, "m"));
    }

    /** The attribute holds 39 characters: every text here is as long as that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "some_function_with_name+0x4c3/0x600 [nf",
                "some_function_with_a_name+0x4c3/0x600 [",
                "some_function_with_a_name_+0x4c3/0x600 ",
                "some_function_with_a_longer_n+0x4c3/0x6",
                "some_function_with_a_longer_nam+0x4c3/0"
            })
    void a_module_that_is_cut_is_left_out_and_the_rest_is_kept(String text) {
        assertThat(text).hasSize(39);
        CodeLocation location = CodeLocation.parse(text);
        assertThat(location.symbol()).isEqualTo(text.substring(0, text.indexOf('+')));
        assertThat(location.offset()).isEqualTo(0x4c3);
        assertThat(location.module()).isNull();
    }

    @Test
    void an_offset_that_may_be_cut_is_not_known() {
        CodeLocation location = CodeLocation.parse("some_function_with_a_very_long_name+0x4");
        assertThat(location.offset()).isEqualTo(-1);
        assertThat(location).hasToString("some_function_with_a_very_long_name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0xffffffffc0a1b4c3", "ffffffffc0a1b4c3", "0x0", "(null)", "(____ptrval____)", "", " [m]"})
    void an_address_is_no_symbol(String text) {
        assertThat(CodeLocation.parse(text)).isEqualTo(CodeLocation.UNKNOWN).hasToString("unknown");
        assertThat(CodeLocation.parse(text).isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+", "+0x1", "f+", "f+/", "f+0x", "f+zz/0x1", "f+0x11223344556677889900/1", "f+0x1 []", "f ["})
    void any_text_is_read(String text) {
        assertThatCode(() -> CodeLocation.parse(text)).doesNotThrowAnyException();
        assertThat(CodeLocation.parse(text).module()).isNull();
    }

    @Test
    void without_a_symbol_offset_and_module_are_ignored() {
        assertThat(new CodeLocation(null, 7, "m")).isEqualTo(CodeLocation.UNKNOWN);
    }
}
