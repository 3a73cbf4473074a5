package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Captures that are read while they are written. */
@Timeout(60)
class CapturePipeTest {
    private static final CaptureInterface NLMON = CaptureInterface.of(LinkType.NETLINK);

    enum Format {
        PCAP,
        PCAPNG;

        byte[] file(int... lengths) {
            return this == PCAP
                    ? Written.pcap(PcapHeader.of(LinkType.NETLINK), file -> write(file, lengths))
                    : Written.pcapng(ByteOrder.nativeOrder(), file -> write(file, lengths));
        }

        private static void write(CaptureWriter file, int... lengths) {
            for (int length : lengths) {
                file.packet(NLMON, 0, 0).write(ByteBuffer.allocate(length), 0, length);
            }
        }
    }

    /** The reader would wait for ever for a byte more than the packet's last one. */
    @ParameterizedTest
    @EnumSource
    void a_packet_is_read_as_soon_as_its_last_byte_is_there(Format format) throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SinkChannel sink = pipe.sink()) {
            sink.write(ByteBuffer.wrap(format.file(10, 20)));
            try (CaptureReader reader = CaptureReader.read("pipe", pipe.source())) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.next()).isTrue();
                assertThat(reader.packet().length()).isEqualTo(20);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_packet_of_a_stream_is_read_as_soon_as_its_last_byte_is_there(Format format) throws IOException {
        try (PipedOutputStream out = new PipedOutputStream()) {
            PipedInputStream in = new PipedInputStream(out, 4096);
            out.write(format.file(10, 20));
            out.flush();
            try (CaptureReader reader = CaptureReader.read("-", Channels.newChannel(in))) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.next()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_packet_that_arrives_in_bytes_is_read_whole(Format format) throws Exception {
        byte[] file = format.file(10);
        Pipe pipe = Pipe.open();
        CompletableFuture<Integer> length = CompletableFuture.supplyAsync(() -> {
            try (CaptureReader reader = CaptureReader.read("pipe", pipe.source())) {
                return reader.next() ? reader.packet().length() : -1;
            }
        });
        for (byte each : file) {
            assertThat(length).isNotDone();
            pipe.sink().write(ByteBuffer.wrap(new byte[] {each}));
        }
        assertThat(length.get(60, TimeUnit.SECONDS)).isEqualTo(10);
        pipe.sink().close();
    }

    @Test
    void packets_that_are_flushed_are_read_while_the_writer_is_open() throws IOException {
        Pipe pipe = Pipe.open();
        CaptureSection section = Written.section(ByteOrder.nativeOrder());
        try (PcapngWriter writer = PcapngWriter.over("sink", pipe.sink(), section)) {
            Written.write(writer.packet(NLMON, 1, 2), 7);
            writer.flush();
            try (CaptureReader reader = CaptureReader.read("source", pipe.source())) {
                assertThat(reader.next()).isTrue();
                Written.write(writer.packet(NLMON, 1, 3), 8);
                writer.flush();
                assertThat(reader.next()).isTrue();
                assertThat(reader.packet().toBytes()).containsExactly(8);
            }
        }
    }
}
