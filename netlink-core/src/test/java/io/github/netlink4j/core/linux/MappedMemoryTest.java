package io.github.netlink4j.core.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.error.Errno;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** mmap(2) of a descriptor, tried with a file of two pages. */
class MappedMemoryTest {
    private static final int LENGTH = 1 << 17;
    private static final int O_RDWR = 2;

    private final SystemCalls calls = Linux.calls();
    private Path file;
    private int fd;

    @BeforeEach
    void openFile(@TempDir Path directory) throws IOException {
        byte[] content = new byte[LENGTH];
        content[0] = 'a';
        content[LENGTH - 1] = 'z';
        file = Files.write(directory.resolve("mapped"), content);
        byte[] path = (file + "\0").getBytes(StandardCharsets.UTF_8);
        ByteBuffer name = ByteBuffer.allocateDirect(path.length).put(0, path);
        try {
            fd = calls.open(calls.address(name), O_RDWR);
        } finally {
            Reference.reachabilityFence(name);
        }
    }

    @AfterEach
    void closeFile() {
        calls.close(fd);
    }

    @Test
    void a_mapping_is_the_file_from_its_begin_in_both_directions() throws IOException {
        long address = calls.map(fd, LENGTH);
        ByteBuffer memory = calls.buffer(address, LENGTH);
        assertThat(memory.capacity()).isEqualTo(LENGTH);
        assertThat(memory.get(0)).isEqualTo((byte) 'a');
        assertThat(memory.get(LENGTH - 1)).isEqualTo((byte) 'z');
        memory.put(1, (byte) 'b');
        assertThat(Files.readAllBytes(file)[1]).isEqualTo((byte) 'b');
        assertThat(calls.munmap(address, LENGTH)).isZero();
    }

    @Test
    void nothing_mapped_over_it_reads_as_zeros_and_leaves_the_file_as_it_is() throws IOException {
        long address = calls.map(fd, LENGTH);
        ByteBuffer memory = calls.buffer(address, LENGTH);
        assertThat(calls.mapNothing(address, LENGTH)).isEqualTo(address);
        assertThat(memory.get(0)).isZero();
        memory.put(0, (byte) 'x');
        assertThat(Files.readAllBytes(file)[0]).isEqualTo((byte) 'a');
        assertThat(calls.munmap(address, LENGTH)).isZero();
    }

    @Test
    void a_descriptor_that_cannot_be_mapped_is_an_error_number() {
        assertThat(calls.map(-1, LENGTH)).isEqualTo(-9);
        assertThat(new Errno(9).name()).isEqualTo("EBADF");
    }
}
