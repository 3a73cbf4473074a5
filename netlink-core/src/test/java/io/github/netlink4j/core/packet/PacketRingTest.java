package io.github.netlink4j.core.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cursor over a ring, with blocks as the kernel fills them. */
class PacketRingTest {
    private static final int BLOCK = 1 << 16;
    private static final RingLayout LAYOUT = new RingLayout(2, BLOCK, 50);
    private static final int BLOCK_STATUS = 8;
    private static final int KERNEL = 0;
    private static final int USER = 1;
    private static final int USER_AFTER_TIMEOUT = 0x21;

    private final ByteBuffer memory = ByteBuffer.allocateDirect(LAYOUT.length()).order(ByteOrder.nativeOrder());
    private final PacketRing ring = new PacketRing(memory, LAYOUT);

    /** {@code struct tpacket_block_desc}: version, offset_to_priv, block_status, num_pkts, offset_to_first_pkt. */
    private void block(int index, int status, int packets) {
        int at = index * BLOCK;
        memory.putInt(at, 2)
                .putInt(at + 4, 48)
                .putInt(at + BLOCK_STATUS, status)
                .putInt(at + 12, packets);
        memory.putInt(at + 16, 48);
    }

    /** {@code struct tpacket3_hdr} and {@code struct sockaddr_ll}, with the data at 96. */
    private void frame(int at, int next, int length, int protocol, int packetType, int firstByte) {
        memory.putInt(at, next).putInt(at + 4, 1_700_000_000).putInt(at + 8, 123_456_789);
        memory.putInt(at + 12, length).putInt(at + 16, length + 4).putInt(at + 20, 1);
        memory.putShort(at + 24, (short) 96).putShort(at + 26, (short) 96);
        memory.putShort(at + 48, (short) 17).put(at + 50, (byte) 0).put(at + 51, (byte) protocol);
        memory.putShort(at + 56, (short) 824).put(at + 58, (byte) packetType);
        memory.put(at + 96, (byte) firstByte);
    }

    private int status(int block) {
        return memory.getInt(block * BLOCK + BLOCK_STATUS);
    }

    private List<Integer> firstBytes() {
        List<Integer> bytes = new ArrayList<>();
        while (ring.next()) {
            bytes.add((int) memory.get(ring.offset()));
        }
        return bytes;
    }

    @Test
    void a_block_of_the_kernel_is_not_opened() {
        block(0, KERNEL, 1);
        assertThat(ring.open()).isFalse();
    }

    @Test
    void a_frame_has_bytes_lengths_time_protocol_and_packet_type() {
        block(0, USER, 1);
        frame(48, 0, 20, 16, 7, 0x14);
        assertThat(ring.open()).isTrue();
        assertThat(ring.next()).isTrue();
        assertThat(memory.get(ring.offset())).isEqualTo((byte) 0x14);
        assertThat(ring.length()).isEqualTo(20);
        assertThat(ring.originalLength()).isEqualTo(24);
        assertThat(ring.epochSecond()).isEqualTo(1_700_000_000L);
        assertThat(ring.nano()).isEqualTo(123_456_789);
        assertThat(ring.protocol()).isEqualTo(16);
        assertThat(ring.packetType()).isEqualTo(7);
    }

    @Test
    void the_number_of_frames_ends_a_block_whatever_the_last_ones_offset_is() {
        block(0, USER, 2);
        frame(48, 128, 20, 0, 7, 1);
        frame(48 + 128, 144, 20, 0, 6, 2);
        frame(48 + 128 + 144, 0, 20, 0, 6, 3);
        ring.open();
        assertThat(firstBytes()).containsExactly(1, 2);
    }

    @Test
    void a_block_is_the_kernels_again_behind_its_last_frame_and_not_before() {
        block(0, USER_AFTER_TIMEOUT, 1);
        frame(48, 0, 20, 0, 7, 1);
        ring.open();
        assertThat(ring.next()).isTrue();
        assertThat(status(0)).isEqualTo(USER_AFTER_TIMEOUT);
        assertThat(ring.next()).isFalse();
        assertThat(status(0)).isEqualTo(KERNEL);
    }

    @Test
    void an_open_block_stays_open_at_its_frame() {
        block(0, USER, 2);
        frame(48, 128, 20, 0, 7, 1);
        frame(48 + 128, 0, 20, 0, 6, 2);
        ring.open();
        ring.next();
        assertThat(ring.open()).isTrue();
        assertThat(firstBytes()).containsExactly(2);
    }

    @Test
    void an_empty_block_is_released() {
        block(0, USER, 0);
        block(1, USER, 1);
        frame(BLOCK + 48, 0, 20, 0, 7, 1);
        assertThat(ring.open()).isTrue();
        assertThat(ring.next()).isFalse();
        assertThat(status(0)).isEqualTo(KERNEL);
        assertThat(ring.open()).isTrue();
        assertThat(firstBytes()).containsExactly(1);
    }

    @Test
    void the_first_block_follows_the_last() {
        for (int round = 1; round <= 3; round++) {
            for (int i = 0; i < 2; i++) {
                block(i, USER, 1);
                frame(i * BLOCK + 48, 0, 20, 0, 7, 10 * round + i);
                assertThat(ring.open()).isTrue();
                assertThat(firstBytes()).containsExactly(10 * round + i);
            }
        }
        assertThat(ring.open()).isFalse();
    }

    @Test
    void numbers_that_are_no_ring_are_rejected() {
        assertThatThrownBy(() -> new RingLayout(1, BLOCK, 50)).hasMessage("a ring of 1 blocks: must be 2 or more");
        assertThatThrownBy(() -> new RingLayout(2, 3 * BLOCK, 50))
                .hasMessage("blocks of 196608 bytes: must be a power of two, 65,536 or more");
        assertThatThrownBy(() -> new RingLayout(2, BLOCK / 2, 50)).hasMessageContaining("65,536 or more");
        assertThatThrownBy(() -> new RingLayout(1025, 1 << 20, 50)).hasMessageContaining("at most 1 GiB");
        assertThatThrownBy(() -> new RingLayout(2, BLOCK, 0)).hasMessage("a latency of 0 ms: must be 1 to 10,000");
        assertThat(new RingLayout(1024, 1 << 20, 50).length()).isEqualTo(1 << 30);
    }
}
