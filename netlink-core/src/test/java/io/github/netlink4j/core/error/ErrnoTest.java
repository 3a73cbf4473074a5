package io.github.netlink4j.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those of x86-64 and AArch64. */
class ErrnoTest {
    @ParameterizedTest
    @CsvSource({
        "1, EPERM",
        "2, ENOENT",
        "11, EAGAIN",
        "13, EACCES",
        "16, EBUSY",
        "17, EEXIST",
        "19, ENODEV",
        "22, EINVAL",
        "34, ERANGE",
        "35, EDEADLK",
        "61, ENODATA",
        "90, EMSGSIZE",
        "93, EPROTONOSUPPORT",
        "95, EOPNOTSUPP",
        "97, EAFNOSUPPORT",
        "99, EADDRNOTAVAIL",
        "101, ENETUNREACH",
        "105, ENOBUFS",
        "110, ETIMEDOUT",
        "113, EHOSTUNREACH",
        "524, ENOTSUPP"
    })
    void a_number_has_the_kernels_name(int number, String name) {
        assertThat(new Errno(number).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 41, 4242, 100_000, Integer.MAX_VALUE, -2, Integer.MIN_VALUE})
    void a_number_without_a_name_is_shown_as_a_number(int number) {
        assertThat(new Errno(number).name()).isEqualTo("errno " + number);
        assertThat(new Errno(number).description()).isEmpty();
        assertThat(new Errno(number)).hasToString("errno " + number);
    }

    @Test
    void the_constants_have_the_kernels_numbers() {
        assertThat(Errno.EOPNOTSUPP).isEqualTo(new Errno(95));
        assertThat(Errno.EAGAIN).isEqualTo(new Errno(11));
        assertThat(Errno.ENOBUFS).isEqualTo(new Errno(105));
        assertThat(Errno.ENOPROTOOPT).isEqualTo(new Errno(92));
    }

    @Test
    void the_text_has_name_and_description() {
        assertThat(Errno.ENOENT).hasToString("ENOENT (No such file or directory)");
        assertThat(Errno.EOPNOTSUPP).hasToString("EOPNOTSUPP (Operation not supported)");
        assertThat(new Errno(524).toString()).startsWith("ENOTSUPP");
    }
}
