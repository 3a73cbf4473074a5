package io.github.netlink4j.tap;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Frames for tests: those of the captures beside them, and others from bytes. */
public final class Frames {
    private static final Path CAPTURED = Path.of("src/test/resources/captured");

    private Frames() {}

    /** All frames of a capture; owned. */
    public static List<TapFrame> captured(String file) {
        List<TapFrame> frames = new ArrayList<>();
        try (TapSource source = CaptureFile.open(CAPTURED.resolve(file))) {
            source.forEach(event -> frames.add(((TapFrame) event).copy()));
        }
        return frames;
    }

    /** A frame without time, whose direction is by the rule. */
    public static TapFrame of(int protocol, byte[]... messages) {
        ByteBuffer all = ByteBuffer.allocate(
                List.of(messages).stream().mapToInt(message -> message.length).sum());
        List.of(messages).forEach(all::put);
        return new TapFrame().set(protocol, all, 0, all.capacity(), ByteOrder.LITTLE_ENDIAN);
    }

    /** The same frame at a time in nanoseconds since 1970. */
    public static TapFrame at(long nanos, TapFrame frame) {
        return frame.setTime(nanos / 1_000_000_000, (int) (nanos % 1_000_000_000));
    }

    /** The same frame with the direction that its source knows. */
    public static TapFrame exact(Direction direction, TapFrame frame) {
        return frame.setDirection(direction);
    }

    /** A message with a payload in hexadecimal. */
    public static byte[] message(int type, int flags, int sequence, int portId, String payload) {
        byte[] bytes = Hex.bytes(payload);
        return ByteBuffer.allocate(16 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(16 + bytes.length)
                .putShort((short) type)
                .putShort((short) flags)
                .putInt(sequence)
                .putInt(portId)
                .put(bytes)
                .array();
    }
}
