package io.github.netlink4j.pcap;

import com.code_intelligence.jazzer.junit.FuzzTest;

class CaptureFuzzTest {
    /** Longer input is slower and covers no more cases. */
    private static final int LIMIT = 4096;

    @FuzzTest
    void any_file_is_read_to_its_end_or_its_first_error(byte[] bytes) {
        if (bytes.length <= LIMIT) {
            CheckedCapture.read(bytes);
            CopiedCapture.check(bytes);
        }
    }
}
