package io.github.netlink4j.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.netlink4j.testsupport.Hex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureErrorsTest {
    private static final String SECTION = """
            0a 0d 0d 0a  1c 00 00 00  4d 3c 2b 1a  01 00 00 00  ff ff ff ff ff ff ff ff  1c 00 00 00
            """;
    private static final String INTERFACE = """
            01 00 00 00  14 00 00 00  fd 00 00 00  00 00 00 00  14 00 00 00
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a file that is empty            |                         | the file is empty
            a file of another format        | 7f 45 4c 46 02          | neither pcap nor pcapng: the file begins with 0x7f454c46
            a compressed file               | 1f 8b 08 00             | the file is compressed by gzip: unpack it first
            too few bytes for a format      | d4 c3                   | the file is cut off: 2 of the 4 bytes of the file header
            a pcap header that is cut off   | d4 c3 b2 a1 02 00       | the file is cut off: 6 of the 24 bytes of the file header
            a pcapng block that is cut off  | 0a 0d 0d 0a 1c 00       | the file is cut off: 6 of the 12 bytes of a block
            """)
    void a_file_without_a_whole_header_is_rejected_when_it_is_opened(String what, String bytes, String problem) {
        assertThatThrownBy(() -> Capture.reader(Hex.bytes(bytes == null ? "" : bytes)))
                .isInstanceOf(CaptureException.class)
                .hasMessage("test.pcap: " + problem);
    }

    @Test
    void another_version_of_pcap_is_rejected() {
        byte[] file = Hex.bytes("d4 c3 b2 a1  03 00 01 00  00 00 00 00  00 00 00 00  00 00 04 00  fd 00 00 00");
        assertThatThrownBy(() -> Capture.reader(file))
                .isInstanceOf(CaptureException.class)
                .hasMessageEndingWith("pcap version 3.1 is not known");
    }

    @Test
    void a_packet_that_claims_gigabytes_is_malformed_and_takes_no_memory() {
        byte[] file = Hex.bytes("""
                d4 c3 b2 a1  02 00 04 00  00 00 00 00  00 00 00 00  00 00 04 00  fd 00 00 00
                00 00 00 00  00 00 00 00  ff ff ff ff  ff ff ff ff
                """);
        CaptureReader reader = Capture.reader(file);
        assertThatThrownBy(reader::next)
                .isInstanceOf(CaptureException.class)
                .hasMessage("test.pcap: offset 24: a packet has 4294967311 bytes; at most 16777216 are possible");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            06 00 00 00  08 00 00 00  00 00 00 00                                     | a block of 8 bytes: must be a multiple of 4, at least 12
            06 00 00 00  0d 00 00 00  00 00 00 00                                     | a block of 13 bytes: must be a multiple of 4, at least 12
            bb 00 00 00  10 00 00 00  00 00 00 00  14 00 00 00                        | a block of 16 bytes, but of 20 at its end
            bb 00 00 00  00 00 00 02  00 00 00 00                                     | a block has 33554432 bytes; at most 16777216 are possible
            06 00 00 00  10 00 00 00  00 00 00 00  10 00 00 00                        | a packet in a block of 16 bytes: must be at least 32
            03 00 00 00  0c 00 00 00  0c 00 00 00                                     | a simple packet in a block of 12 bytes: must be at least 16
            01 00 00 00  10 00 00 00  fd 00 00 00  10 00 00 00                        | an interface description in a block of 16 bytes: must be at least 20
            06 00 00 00  20 00 00 00  01 00 00 00  00 00 00 00 00 00 00 00  00 00 00 00  00 00 00 00  20 00 00 00 | a packet of interface 1; the section has 1
            06 00 00 00  20 00 00 00  00 00 00 00  00 00 00 00 00 00 00 00  01 00 00 00  01 00 00 00  20 00 00 00 | a packet of 1 bytes in a block of 32
            05 00 00 00  10 00 00 00  00 00 00 00  10 00 00 00                        | statistics in a block of 16 bytes: must be at least 24
            05 00 00 00  18 00 00 00  01 00 00 00  00 00 00 00 00 00 00 00  18 00 00 00 | statistics of interface 1; the section has 1
            ad 0b 00 00  0c 00 00 00  0c 00 00 00                                     | a custom block in a block of 12 bytes: must be at least 16
            0a 0d 0d 0a  1c 00 00 00  4d 3c 2b 1b  01 00 00 00  ff ff ff ff ff ff ff ff  1c 00 00 00 | a section whose byte order is not known
            0a 0d 0d 0a  1c 00 00 00  4d 3c 2b 1a  02 00 00 00  ff ff ff ff ff ff ff ff  1c 00 00 00 | pcapng version 2.0 is not known
            01 00 00 00  1c 00 00 00  fd 00 00 00  00 00 00 00  09 00 01 00  7f 00 00 00  1c 00 00 00 | an interface with if_tsresol 127, which no clock has
            """)
    void a_malformed_block_is_rejected_with_its_offset(String block, String problem) {
        CaptureReader reader = Capture.reader(Hex.bytes(SECTION + INTERFACE + block));
        assertThatThrownBy(reader::next)
                .isInstanceOf(CaptureException.class)
                .hasMessage("test.pcap: offset 48: " + problem);
    }

    @Test
    void a_block_that_is_cut_off_ends_the_file() {
        CaptureReader reader = Capture.reader(Hex.bytes(SECTION + "06 00 00 00  40 00 00 00  00 00 00 00"));
        assertThatThrownBy(reader::next)
                .isInstanceOf(TruncatedCaptureException.class)
                .hasMessage("test.pcap: offset 28: the file is cut off: 12 of the 64 bytes of a block");
    }

    @Test
    void an_exception_has_file_offset_and_problem() {
        CaptureException e = catchThrowableOfType(
                CaptureException.class,
                () -> Capture.reader(Hex.bytes(SECTION + "00")).next());
        assertThat(e.file()).isEqualTo("test.pcap");
        assertThat(e.offset()).isEqualTo(28);
        assertThat(e.problem()).isEqualTo("the file is cut off: 1 of the 12 bytes of a block");
    }

    @Test
    void a_file_that_does_not_exist_is_named() {
        Path file = folder.resolve("nosuch.pcap");
        assertThatThrownBy(() -> CaptureReader.open(file))
                .isInstanceOf(CaptureException.class)
                .hasMessage(file + ": there is no such file");
    }

    @Test
    void a_folder_is_no_capture() {
        assertThatThrownBy(() -> CaptureReader.open(folder))
                .isInstanceOf(CaptureException.class)
                .hasMessageStartingWith(folder + ": cannot be read: ");
    }

    @Test
    void a_failed_read_is_reported() {
        ReadableByteChannel broken = Channels.newChannel(new BrokenPipe());
        assertThatThrownBy(() -> CaptureReader.read("-", broken))
                .isInstanceOf(CaptureException.class)
                .hasMessage("-: cannot be read: the pipe broke")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void the_channel_of_a_file_that_is_rejected_is_closed() {
        ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(Hex.bytes("7f 45 4c 46")));
        assertThatThrownBy(() -> CaptureReader.read("elf", channel)).isInstanceOf(CaptureException.class);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void closing_the_reader_closes_the_channel() {
        ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(Hex.bytes(SECTION)));
        CaptureReader.read("open", channel).close();
        assertThat(channel.isOpen()).isFalse();
    }

    private static final class BrokenPipe extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the pipe broke");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }
}
