package io.github.netlink4j.core.bpf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.testsupport.AnyBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Properties of any program, and of any bytes read as one. */
class BpfProperties {
    /** The codes that the kernel allows. */
    private static final int[] CODES = IntStream.of(
                    0x20, 0x28, 0x30, 0x40, 0x48, 0x50, 0x00, 0x60, 0x80, 0x01, 0x61, 0x81, 0xb1, 0x02, 0x03, 0x04,
                    0x0c, 0x14, 0x1c, 0x24, 0x2c, 0x34, 0x3c, 0x44, 0x4c, 0x54, 0x5c, 0x64, 0x6c, 0x74, 0x7c, 0x84,
                    0x94, 0x9c, 0xa4, 0xac, 0x05, 0x15, 0x1d, 0x25, 0x2d, 0x35, 0x3d, 0x45, 0x4d, 0x06, 0x16, 0x07,
                    0x87)
            .toArray();

    @Provide
    Arbitrary<byte[]> attributes() {
        return AnyBytes.attributes();
    }

    /** Instructions, most of them valid individually. */
    @Provide
    Arbitrary<byte[]> programs() {
        Arbitrary<Integer> codes =
                Arbitraries.integers().between(0, CODES.length - 1).map(i -> CODES[i]);
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 17);
        return Combinators.combine(codes, small, small, Arbitraries.oneOf(small, Arbitraries.integers()))
                .as((code, jt, jf, k) -> new int[] {code, jt % 4, jf % 4, k})
                .list()
                .ofMaxSize(12)
                .map(BpfProperties::bytes);
    }

    private static byte[] bytes(List<int[]> rows) {
        ByteBuffer memory = ByteBuffer.allocate(8 * rows.size() + 8).order(ByteOrder.nativeOrder());
        for (int[] row : rows) {
            memory.putShort((short) row[0])
                    .put((byte) row[1])
                    .put((byte) row[2])
                    .putInt(row[3]);
        }
        return memory.putShort((short) 6).array();
    }

    @Property
    void bytes_are_rejected_or_read_as_a_program_that_writes_the_same_bytes(@ForAll("programs") byte[] bytes) {
        BpfProgram program;
        try {
            program = BpfProgram.read(ByteBuffer.wrap(bytes), 0, bytes.length);
        } catch (IllegalArgumentException rejected) {
            assertThat(rejected).hasMessageContaining("instruction");
            return;
        }
        byte[] written = new byte[bytes.length];
        program.writeTo(ByteBuffer.wrap(written), 0);
        assertThat(written).isEqualTo(bytes);
        assertThat(program.disassemble().lines()).hasSize(program.length());
    }

    @Property
    void random_bytes_are_rejected_with_the_location_or_read_as_a_program(@ForAll @Size(max = 64) byte[] bytes) {
        int whole = bytes.length & ~7;
        try {
            assertThat(BpfProgram.read(ByteBuffer.wrap(bytes), 0, whole).length())
                    .isEqualTo(whole / 8);
        } catch (IllegalArgumentException rejected) {
            assertThat(rejected).hasMessageContaining("instruction");
        }
    }

    /**
     * A chain of conditional jumps to labels at any distance: the program must reach the labels at every
     * distance.
     */
    @Property
    void conditional_jumps_reach_labels_at_any_distance(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 400) Integer> gaps,
            @ForAll @Size(min = 24, max = 24) List<@IntRange(max = 12) Integer> targets,
            @ForAll @Size(min = 12, max = 12) List<Boolean> holds) {
        int blocks = gaps.size();
        BpfAssembler assembler = new BpfAssembler();
        for (int block = 0; block < blocks; block++) {
            assembler.label("block" + block).ldi(block);
            if (block < blocks - 1) {
                assembler.jeq(
                        holds.get(block) ? block : -1,
                        "block" + ahead(block, targets.get(2 * block), blocks),
                        "block" + ahead(block, targets.get(2 * block + 1), blocks));
            }
            for (int i = 0; i < gaps.get(block); i++) {
                assembler.retA();
            }
        }
        int reached = 0;
        while (reached < blocks - 1) {
            reached = ahead(reached, targets.get(2 * reached + (holds.get(reached) ? 0 : 1)), blocks);
        }
        assertThat(BpfMachine.run(assembler.retA().assemble(), new byte[0])).isEqualTo(reached);
    }

    private static int ahead(int block, int target, int blocks) {
        return block + 1 + target % (blocks - 1 - block);
    }

    @Property
    void a_filter_finds_the_attribute_that_a_cursor_finds(
            @ForAll("attributes") byte[] bytes, @ForAll @IntRange(max = 52) int type) {
        BpfProgram filter = new BpfAssembler()
                .ldi(4)
                .ldxi(type)
                .ld(BpfAncillary.NLATTR)
                .retA()
                .assemble();
        byte[] packet = ByteBuffer.allocate(4 + bytes.length).put(4, bytes).array();
        AttributeCursor cursor = new AttributeCursor().wrap(ByteBuffer.wrap(packet), 4, bytes.length);
        assertThat(BpfMachine.run(filter, packet)).isEqualTo(offsetOf(cursor, type));
    }

    @Property
    void a_filter_finds_the_nested_attribute_that_a_cursor_finds(
            @ForAll("attributes") byte[] bytes, @ForAll @IntRange(max = 52) int inner) {
        AttributeCursor cursor = new AttributeCursor().wrap(ByteBuffer.wrap(bytes), 0, bytes.length);
        while (cursor.next()) {
            BpfProgram filter = new BpfAssembler()
                    .ldi(cursor.offset() - 4)
                    .ldxi(inner)
                    .ld(BpfAncillary.NLATTR_NEST)
                    .retA()
                    .assemble();
            assertThat(BpfMachine.run(filter, bytes)).isEqualTo(offsetOf(cursor.nested(), inner));
        }
    }

    private static int offsetOf(AttributeCursor cursor, int type) {
        while (cursor.next()) {
            if (cursor.type() == type) {
                return cursor.offset() - 4;
            }
        }
        return 0;
    }

    @Property
    void the_load_of_a_field_gives_the_byte_swapped_constant(@ForAll int value) {
        byte[] field = ByteBuffer.allocate(4)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
        assertThat(BpfMachine.run(new BpfAssembler().ld(0).retA().assemble(), field))
                .isEqualTo(BpfFilters.hostU32(value));
        byte[] half = ByteBuffer.allocate(2)
                .order(ByteOrder.nativeOrder())
                .putShort((short) value)
                .array();
        assertThat(BpfMachine.run(new BpfAssembler().ldh(0).retA().assemble(), half))
                .isEqualTo(BpfFilters.hostU16(value & 0xffff));
    }
}
