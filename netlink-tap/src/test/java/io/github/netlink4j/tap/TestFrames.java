package io.github.netlink4j.tap;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Frames of bytes in a test; little-endian. */
public final class TestFrames {
    private TestFrames() {}

    /** A frame with the direction of its flags. */
    public static TapFrame of(int protocol, String hex) {
        byte[] bytes = Hex.bytes(hex);
        return new TapFrame().set(protocol, ByteBuffer.wrap(bytes), 0, bytes.length, ByteOrder.LITTLE_ENDIAN);
    }
}
