package io.github.netlink4j.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributePolicyTest {
    @ParameterizedTest
    @CsvSource({
        "1,  false, 0, 0,                     -1, -1, 0,   flag",
        "2,  true,  1, 3,                     -1, -1, 0,   u8 from 1 to 3",
        "4,  true,  0, 4294967295,            -1, -1, 0,   u32",
        "5,  true,  0, -1,                    -1, -1, 0,   u64",
        "5,  true,  1, -1,                    -1, -1, 0,   u64 from 1 to 18446744073709551615",
        "8,  true,  -2147483648, 2147483647,  -1, -1, 0,   s32",
        "17, true,  0, -1,                    -1, -1, 0,   uint",
        "17, true,  0, 7,                     -1, -1, 0,   uint from 0 to 7",
        "16, true,  -9223372036854775808, 9223372036854775807, -1, -1, 0, sint",
        "16, true,  -5, 5,                    -1, -1, 0,   sint from -5 to 5",
        "8,  true,  -5, 5,                    -1, -1, 0,   s32 from -5 to 5",
        "12, false, 0, 0,                     -1, 15, 0,   text with NUL of at most 15 bytes",
        "10, false, 0, 0,                     6,  6,  0,   binary of 6 bytes",
        "10, false, 0, 0,                     2,  9,  0,   binary of 2 to 9 bytes",
        "13, false, 0, 0,                     4,  -1, 0,   nest of at least 4 bytes",
        "15, false, 0, 0,                     -1, -1, 7,   bitfield32 within 0x7",
        "99, false, 0, 0,                     -1, -1, 0,   type 99",
    })
    void a_policy_is_shown_as_text(
            int type, boolean hasRange, long min, long max, long minLength, long maxLength, long mask, String words) {
        assertThat(new AttributePolicy(type, hasRange, min, max, minLength, maxLength, mask))
                .hasToString(words);
    }
}
