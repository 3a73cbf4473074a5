package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeHeaderTest {
    private static int first(String bytes, ByteOrder order) {
        ByteBuffer memory = Hex.buffer(bytes);
        return AttributeHeader.at(memory, 0, memory.limit(), order);
    }

    @Test
    void length_and_number_are_in_one_int() {
        int header = first("07 00 03 80 6c 6f 00", ByteOrder.LITTLE_ENDIAN); // IFLA_IFNAME "lo", with NLA_F_NESTED
        assertThat(AttributeHeader.length(header)).isEqualTo(7);
        assertThat(AttributeHeader.type(header)).isEqualTo(3);
    }

    @Test
    void a_header_of_a_big_endian_machine_is_the_same_int() {
        assertThat(first("00 07 80 03 6c 6f 00", ByteOrder.BIG_ENDIAN))
                .isEqualTo(first("07 00 03 80 6c 6f 00", ByteOrder.LITTLE_ENDIAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "04 00 01", "00 00 01 00", "03 00 01 00", "05 00 01 00", "ff ff 01 00"})
    void the_header_is_0_if_no_whole_attribute_begins_there(String bytes) {
        assertThat(first(bytes, ByteOrder.LITTLE_ENDIAN)).isZero();
    }
}
