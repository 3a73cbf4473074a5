package io.github.netlink4j.tap.redact;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.Frames;
import io.github.netlink4j.tap.TapFrame;
import java.util.Arrays;

class FrameRedactorFuzzTest {
    private static final int PROTOCOLS = 32;

    /** One for all inputs, because it loads the tables; it keeps the families that inputs name. */
    private static final FrameRedactor REDACTOR = new FrameRedactor(Dissector.create());

    /** The first byte is the protocol, the others are the frame. */
    @FuzzTest
    void of_any_frame_each_byte_stays_or_is_zero(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        TapFrame frame = Frames.of(bytes[0] & (PROTOCOLS - 1), Arrays.copyOfRange(bytes, 1, bytes.length));
        TapFrame copy = REDACTOR.redact(frame);
        if (copy.length() != frame.length()) {
            throw new AssertionError("another length: " + copy.length());
        }
        for (int i = 0; i < copy.length(); i++) {
            int value = copy.memory().get(copy.offset() + i);
            if (value != 0 && value != frame.memory().get(frame.offset() + i)) {
                throw new AssertionError("another byte at " + i);
            }
        }
    }
}
