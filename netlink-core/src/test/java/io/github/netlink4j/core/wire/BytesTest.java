package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class BytesTest {
    private static final int LENGTH = 16;

    @Test
    void unsigned_numbers_are_read_as_unsigned() {
        ByteBuffer memory = Hex.buffer("ff ff ff ff ff ff ff ff");
        assertThat(Bytes.u8(memory, 0)).isEqualTo(255);
        assertThat(Bytes.u16(memory, 0)).isEqualTo(65_535);
        assertThat(Bytes.be16(memory, 0)).isEqualTo(65_535);
        assertThat(Bytes.u32(memory, 0)).isEqualTo(4_294_967_295L);
        assertThat(Bytes.s32(memory, 0)).isEqualTo(-1);
        assertThat(Bytes.u64(memory, 0)).isEqualTo(-1L);
    }

    @Test
    void written_values_are_read_at_every_offset_and_in_every_kind_of_memory() {
        ByteBuffer parent = ByteBuffer.allocateDirect(LENGTH + 3);
        for (ByteBuffer memory : new ByteBuffer[] {
            ByteBuffer.allocate(LENGTH), ByteBuffer.allocateDirect(LENGTH), parent.slice(3, LENGTH)
        }) {
            for (int offset = 0; offset <= LENGTH - Long.BYTES; offset++) {
                Bytes.putU64(memory, offset, 0x8877_6655_4433_2211L);
                assertThat(Bytes.u64(memory, offset)).isEqualTo(0x8877_6655_4433_2211L);
                Bytes.putU32(memory, offset, 0xfedc_ba98L);
                assertThat(Bytes.u32(memory, offset)).isEqualTo(0xfedc_ba98L);
                Bytes.putU16(memory, offset, 0xfffe);
                assertThat(Bytes.u16(memory, offset)).isEqualTo(0xfffe);
                Bytes.putU8(memory, offset, 0xfe);
                assertThat(Bytes.u8(memory, offset)).isEqualTo(0xfe);
            }
        }
    }

    @Test
    void only_the_low_bits_are_written() {
        ByteBuffer memory = ByteBuffer.allocate(LENGTH);
        Bytes.putU8(memory, 0, 0x1_02);
        Bytes.putU16(memory, 4, 0x5_0000 | 0x0303);
        Bytes.putU32(memory, 8, 0x7_0000_0000L | 0x0404_0404);
        assertThat(Hex.of(memory, LENGTH)).isEqualTo("02000000" + "03030000" + "04040404" + "00000000");
    }

    @Test
    void the_buffers_order_and_position_are_not_used_and_not_changed() {
        ByteBuffer memory = Hex.buffer("12 34 56 78 9a bc de f0").position(5);
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            memory.order(order);
            assertThat(Bytes.be16(memory, 0)).isEqualTo(0x1234);
            assertThat(Bytes.u16(memory, 0))
                    .isEqualTo(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 0x3412 : 0x1234);
            assertThat(memory.position()).isEqualTo(5);
            assertThat(memory.order()).isEqualTo(order);
        }
    }

    @Test
    void nothing_beyond_the_limit_is_read_or_written() {
        ByteBuffer memory = ByteBuffer.allocate(LENGTH).limit(8);
        assertThat(Bytes.u32(memory, 4)).isZero();
        assertThatThrownBy(() -> Bytes.u32(memory, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Bytes.u16(memory, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Bytes.putU64(memory, 1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void read_only_memory_can_be_read_and_not_written() {
        ByteBuffer memory = Hex.buffer("2a 00 00 00").asReadOnlyBuffer();
        assertThat(Bytes.u32(memory, 0)).isEqualTo(42);
        assertThatThrownBy(() -> Bytes.putU32(memory, 0, 1)).isInstanceOf(ReadOnlyBufferException.class);
    }
}
