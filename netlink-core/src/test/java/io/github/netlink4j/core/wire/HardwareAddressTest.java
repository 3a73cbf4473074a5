package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardwareAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "02", "7f:00:00:01", "02:00:5e:00:53:ff"})
    void a_text_is_read_and_shown_alike(String text) {
        assertThat(HardwareAddress.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "02:", "02:0", "02-00-00-00-00-01", "zz:00:00:00:00:00", " 02:00"})
    void what_is_no_address_is_refused_with_the_text(String text) {
        assertThatThrownBy(() -> HardwareAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no link-layer address: \"" + text + "\"");
    }

    @Test
    void more_than_32_bytes_are_refused() {
        assertThatThrownBy(() -> HardwareAddress.of(new byte[33]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a link-layer address has at most 32 bytes, not 33");
    }

    @Test
    void it_is_a_value_that_shares_no_array() {
        byte[] bytes = {2, 0, 0, 0, 0, 1};
        HardwareAddress address = HardwareAddress.of(bytes);
        bytes[0] = 4;
        address.toBytes()[0] = 6;
        assertThat(address).isEqualTo(HardwareAddress.of("02:00:00:00:00:01"));
        assertThat(address).hasSameHashCodeAs(HardwareAddress.of("02:00:00:00:00:01"));
        assertThat(address).isNotEqualTo(HardwareAddress.of("02:00:00:00:00:02"));
        assertThat(address.toBytes()).containsExactly(2, 0, 0, 0, 0, 1);
    }
}
