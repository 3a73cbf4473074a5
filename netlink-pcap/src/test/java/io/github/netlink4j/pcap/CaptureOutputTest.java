package io.github.netlink4j.pcap;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Allocation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How writers use files and pipes, and what is left when these fail. */
class CaptureOutputTest {
    private static final CaptureInterface NLMON = CaptureInterface.of(LinkType.NETLINK);
    private static final PcapHeader HEADER = PcapHeader.of(LinkType.NETLINK);
    private static final ByteBuffer BYTES = ByteBuffer.allocateDirect(1 << 20);

    @TempDir
    private Path folder;

    private static void write(CaptureWriter writer, int length) {
        writer.packet(NLMON, 1, 2).write(BYTES, 0, length);
    }

    private static List<Integer> lengths(Path file) {
        try (CaptureReader reader = CaptureReader.open(file)) {
            return Capture.rest(reader, CapturedPacket::length);
        }
    }

    @Test
    void a_file_has_its_packets_when_it_is_closed() {
        Path file = folder.resolve("a.pcap");
        try (PcapWriter writer = PcapWriter.create(file, HEADER)) {
            write(writer, 10);
            assertThat(file).isEmptyFile();
        }
        assertThat(lengths(file)).containsExactly(10);
    }

    @Test
    void packets_that_are_flushed_are_in_the_file() {
        Path file = folder.resolve("a.pcapng");
        try (PcapngWriter writer = PcapngWriter.create(file)) {
            write(writer, 10);
            writer.flush();
            assertThat(lengths(file)).containsExactly(10);
            write(writer, 20);
        }
        assertThat(lengths(file)).containsExactly(10, 20);
    }

    @Test
    void packets_may_be_larger_than_the_memory_before() {
        Path file = folder.resolve("a.pcapng");
        try (PcapngWriter writer = PcapngWriter.create(file)) {
            CaptureInterface unlimited = NLMON.snapLength(0);
            for (int length : List.of(1, 70_000, 2, 1_000_000, 3)) {
                writer.packet(unlimited, 0, 0).write(BYTES, 0, length);
            }
        }
        assertThat(lengths(file)).containsExactly(1, 70_000, 2, 1_000_000, 3);
    }

    @Test
    void a_packet_that_no_reader_accepts_is_rejected() {
        Path file = folder.resolve("a.pcapng");
        ByteBuffer large = ByteBuffer.allocate(CaptureInput.MAX_RECORD);
        try (PcapngWriter writer = PcapngWriter.create(file)) {
            PacketBuilder packet = writer.packet(NLMON.snapLength(0), 0, 0);
            assertThatThrownBy(() -> packet.write(large, 0, large.capacity()))
                    .isInstanceOf(CaptureException.class)
                    .hasMessageEndingWith("a record of 16777248 bytes; at most 16777216 are possible");
            write(writer, 4);
        }
        assertThat(lengths(file)).containsExactly(4);
    }

    /** As it would be after a header without its bytes. */
    @Test
    void bytes_that_do_not_exist_leave_the_file_as_it_was() {
        Path file = folder.resolve("a.pcapng");
        try (PcapngWriter writer = PcapngWriter.create(file)) {
            PacketBuilder packet = writer.packet(NLMON, 0, 0);
            assertThatThrownBy(() -> packet.write(ByteBuffer.allocate(8), 4, 5))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> packet.write(ByteBuffer.allocate(8), 0, 8, 7))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an original length of 7: must be 8 to 4294967279");
            write(writer, 4);
        }
        assertThat(lengths(file)).containsExactly(4);
    }

    @Test
    void a_file_that_exists_is_replaced() throws IOException {
        Path file = folder.resolve("a.pcap");
        Files.write(file, new byte[1000]);
        PcapWriter.create(file, HEADER).close();
        assertThat(file).hasSize(24);
    }

    @Test
    void a_file_in_a_folder_that_does_not_exist_is_named() {
        Path file = folder.resolve("nosuch").resolve("a.pcap");
        assertThatThrownBy(() -> PcapWriter.create(file, HEADER))
                .isInstanceOf(CaptureException.class)
                .hasMessage(file + ": there is no such folder");
    }

    @Test
    void a_folder_cannot_be_written() {
        assertThatThrownBy(() -> PcapngWriter.create(folder))
                .isInstanceOf(CaptureException.class)
                .hasMessageStartingWith(folder + ": cannot be created: ");
    }

    /** Each packet of 100 bytes has 116 bytes in the file, after 24 bytes of header. */
    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(longs = {0, 23, 24, 25, 139, 140, 141, 255, 256, 70_000, 131_072, 150_000})
    void a_full_disk_leaves_the_whole_packets_that_it_has_room_for(long room) throws IOException {
        Path file = folder.resolve("a.pcap");
        PcapWriter writer = PcapWriter.over("a.pcap", new FullDisk(file, room), HEADER);
        assertThatThrownBy(() -> writeUntilFull(writer))
                .isInstanceOf(CaptureException.class)
                .hasMessageContaining("cannot be written: No space left on device")
                .hasCauseInstanceOf(IOException.class);
        writer.close();
        long packets = (room - 24) / 116;
        assertThat(file).hasSize(room < 24 ? 0 : 24 + packets * 116);
    }

    private static void writeUntilFull(PcapWriter writer) {
        for (int i = 0; i < 2000; i++) {
            write(writer, 100);
        }
        writer.flush();
    }

    @Test
    void after_an_error_nothing_more_is_written() {
        PcapWriter writer = PcapWriter.create(Path.of("/dev/full"), HEADER);
        write(writer, 1);
        assertThatThrownBy(writer::flush)
                .isInstanceOf(CaptureException.class)
                .hasMessageStartingWith("/dev/full: cannot be written: ");
        assertThatThrownBy(() -> write(writer, 1))
                .isInstanceOf(CaptureException.class)
                .hasMessageStartingWith("/dev/full: cannot be written: ");
        writer.close();
    }

    @Test
    void closing_tells_that_the_last_packets_cannot_be_written() {
        PcapWriter writer = PcapWriter.create(Path.of("/dev/full"), HEADER);
        assertThatThrownBy(writer::close).isInstanceOf(CaptureException.class);
        writer.close();
    }

    @Test
    void a_pipe_that_nobody_reads_ends_the_capture() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().close();
        PcapWriter writer = PcapWriter.over("standard output", pipe.sink(), HEADER);
        assertThatThrownBy(writer::flush)
                .isInstanceOf(CaptureException.class)
                .hasMessage("standard output: cannot be written: Broken pipe");
        writer.close();
        assertThat(pipe.sink().isOpen()).isFalse();
    }

    @Test
    void a_closed_channel_is_named_though_its_exception_has_no_text() throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("a.pcap"), CREATE, WRITE);
        PcapWriter writer = PcapWriter.over("a.pcap", channel, HEADER);
        channel.close();
        assertThatThrownBy(writer::close)
                .isInstanceOf(CaptureException.class)
                .hasMessage("a.pcap: cannot be written: ClosedChannelException");
    }

    @Test
    void a_closed_writer_is_named() {
        PcapWriter writer = PcapWriter.over("out", Channels.newChannel(OutputStream.nullOutputStream()), HEADER);
        writer.close();
        writer.close();
        assertThatThrownBy(() -> write(writer, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("out is closed");
    }

    @Test
    void a_section_that_cannot_be_written_closes_the_channel() throws IOException {
        Pipe pipe = Pipe.open();
        CaptureSection section = CaptureSection.of("x".repeat(65_536));
        assertThatThrownBy(() -> PcapngWriter.over("pipe", pipe.sink(), section))
                .isInstanceOf(CaptureException.class);
        assertThat(pipe.sink().isOpen()).isFalse();
        pipe.source().close();
    }

    /** As after the interrupt that ends a capture. */
    @Test
    void a_thread_that_was_interrupted_still_writes_its_packets() {
        Path file = folder.resolve("a.pcap");
        PcapWriter writer = PcapWriter.create(file, HEADER);
        write(writer, 10);
        Thread.currentThread().interrupt();
        writer.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(lengths(file)).containsExactly(10);
    }

    @Test
    void writing_a_packet_allocates_nothing() {
        PcapngWriter writer = PcapngWriter.over(
                "null", Channels.newChannel(OutputStream.nullOutputStream()), Written.section(ByteOrder.nativeOrder()));
        Allocation.assertNone(() -> {
            writer.packet(NLMON, 1, 2)
                    .netlink(0, NetlinkFrame.Direction.TO_USER)
                    .id(3)
                    .process(4)
                    .write(BYTES, 0, 100);
            return 1;
        });
    }

    @Test
    void copying_a_packet_allocates_nothing() {
        byte[] file = Written.pcapng(
                ByteOrder.nativeOrder(),
                writer -> Written.write(writer.packet(NLMON, 1, 2).comment("c"), 1, 2));
        CapturedPacket packet = Capture.first(file);
        PcapngWriter writer = PcapngWriter.over(
                "null", Channels.newChannel(OutputStream.nullOutputStream()), Written.section(ByteOrder.nativeOrder()));
        Allocation.assertNone(() -> {
            writer.write(packet);
            return 1;
        });
    }
}
