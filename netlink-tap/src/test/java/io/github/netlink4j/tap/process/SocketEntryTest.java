package io.github.netlink4j.tap.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketEntryTest {
    private static final String HEAD =
            "sk               Eth Pid        Groups   Rmem     Wmem     Dump  Locks    Drops    Inode\n";

    @Test
    void each_line_is_a_socket() {
        assertThat(SocketEntry.parse(HEAD + """
                00000000a1f8da28 0   0          00000000 0        0        0     2        0        4      \s
                00000000f0e1d2c3 0   3702584128 000a0111 4352     768      0     2        17       16021  \s
                """))
                .containsExactly(
                        new SocketEntry(0, 0, 0, 0, 0, 0, 4),
                        new SocketEntry(0, 3_702_584_128L, 0x000a0111, 4352, 768, 17, 16_021));
    }

    @Test
    void all_groups_may_be_set() {
        assertThat(SocketEntry.parse(
                        "00000000f0e1d2c3 15  681        ffffffff 0        0        0     2        0        9       "))
                .singleElement()
                .extracting(SocketEntry::groups)
                .isEqualTo(-1);
    }

    @Test
    void columns_of_later_kernels_are_left_out() {
        assertThat(SocketEntry.parse("00000000f0e1d2c3 4 1 00000000 0 0 0 2 3 9 12 new"))
                .containsExactly(new SocketEntry(4, 1, 0, 0, 0, 3, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", HEAD, "00000000f0e1d2c3 4 1 00000000 0 0 0 2 3", "x y z", "0 99999 1 00000000 0 0 0 2 3 9"})
    void other_lines_are_skipped(String text) {
        assertThat(SocketEntry.parse(text)).isEmpty();
    }
}
