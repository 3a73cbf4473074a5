package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardwareAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "02", "02:00:5e:00:53:ff"})
    void text_is_parsed_and_printed_in_the_same_form(String text) {
        assertThat(HardwareAddress.of(text)).hasToString(text);
    }

    @Test
    void the_address_of_a_tunnel_is_printed_as_ip_address() {
        assertThat(HardwareAddress.of("7f:00:00:01")).hasToString("127.0.0.1");
        assertThat(HardwareAddress.of("20:01:0d:b8" + ":00".repeat(11) + ":09")).hasToString("2001:db8::9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "02:", "02:0", "02-00-00-00-00-01", "zz:00:00:00:00:00", " 02:00"})
    void other_text_is_rejected_and_quoted(String text) {
        assertThatThrownBy(() -> HardwareAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a link-layer address: \"" + text + "\"");
    }

    @Test
    void more_than_32_bytes_are_rejected() {
        assertThatThrownBy(() -> HardwareAddress.of(new byte[33]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a link-layer address has at most 32 bytes, not 33");
    }

    @Test
    void equality_is_by_value_and_arrays_are_copied() {
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
