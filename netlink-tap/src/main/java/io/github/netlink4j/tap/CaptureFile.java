package io.github.netlink4j.tap;

import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.pcap.CaptureException;
import io.github.netlink4j.pcap.CaptureListener;
import io.github.netlink4j.pcap.CaptureReader;
import io.github.netlink4j.pcap.CapturedPacket;
import io.github.netlink4j.pcap.CustomBlock;
import io.github.netlink4j.pcap.LinkType;
import io.github.netlink4j.pcap.NetlinkFrame;
import io.github.netlink4j.pcap.TruncatedCaptureException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a capture file, pcap or pcapng, of an nlmon device. Packets of other devices are counted and left out; they have
 * numbers, too, so that a frame's number is that of other programs. One thread reads; any thread may close.
 */
public final class CaptureFile implements TapSource {
    private final String name;
    private final CaptureReader reader;
    private final NetlinkFrame packet = new NetlinkFrame();
    private final TapFrame frame = new TapFrame();
    private long packets;
    private long others;
    private @Nullable LinkType otherType;
    private boolean isEnded;
    private volatile boolean isClosed;

    private CaptureFile(String name, CaptureReader reader) {
        this.name = name;
        this.reader = reader;
    }

    /**
     * Opens a file.
     *
     * @throws TruncatedCaptureException if it ends inside its header
     * @throws CaptureException if it cannot be opened, is empty, or is not a capture file
     */
    public static CaptureFile open(Path file) {
        return new CaptureFile(file.toString(), CaptureReader.open(file));
    }

    /**
     * Reads a capture from a channel, such as a pipe.
     *
     * @param name what errors call it
     * @param channel is closed with this source, and if it is not a capture
     * @throws TruncatedCaptureException if it ends inside its header
     * @throws CaptureException if it cannot be read, is empty, or is not a capture file
     */
    public static CaptureFile read(String name, ReadableByteChannel channel) {
        return new CaptureFile(name, CaptureReader.read(name, channel));
    }

    /**
     * Sets what is told the names of generic netlink families that a pcapng file has, each before the frames that need it.
     *
     * @param listener gets the id and the name
     */
    public void onFamily(BiConsumer<Integer, String> listener) {
        reader.listener(new CaptureListener() {
            @Override
            public void customBlock(CustomBlock block) {
                FamilyBlock.families(block).forEach(listener);
            }
        });
    }

    /**
     * Delivers the next frame.
     *
     * @throws SocketClosedException if the source is closed
     * @throws CaptureException if the file cannot be read, is malformed or cut off; all frames before that were whole
     */
    @Override
    public boolean poll(Duration timeout, Consumer<? super TapEvent> handler) {
        if (isClosed) {
            throw new SocketClosedException();
        }
        while (reader.next()) {
            packets++;
            if (wrap(reader.packet())) {
                handler.accept(frame);
                return true;
            }
        }
        isEnded = true;
        return false;
    }

    private boolean wrap(CapturedPacket captured) {
        if (!packet.wrap(captured)) {
            others++;
            otherType = captured.linkType();
            return false;
        }
        int header = captured.length() - packet.length();
        frame.set(packet.protocol(), captured.memory(), packet.offset(), packet.length(), packet.order())
                .setOriginalLength(captured.originalLength() - header)
                .setNumber(packets);
        setTime(captured.time());
        setDirection(packet.direction());
        return true;
    }

    private void setTime(@Nullable Instant time) {
        if (time != null) {
            frame.setTime(time.getEpochSecond(), time.getNano());
        }
    }

    private void setDirection(NetlinkFrame.Direction direction) {
        switch (direction) {
            case TO_KERNEL -> frame.setDirection(Direction.TO_KERNEL);
            case TO_USER ->
                frame.setDirection(
                        frame.protocol() == NetlinkProtocol.USERSOCK.number()
                                ? Direction.USER_TO_USER
                                : Direction.TO_USER);
            case UNKNOWN -> {
                // The rule's direction stays.
            }
        }
    }

    @Override
    public boolean isEnded() {
        return isEnded;
    }

    @Override
    public void forEach(Consumer<? super TapEvent> handler) {
        while (!isEnded && !isClosed) {
            poll(Duration.ZERO, handler);
        }
    }

    /** Packets that were read, with those of other devices. */
    public long packets() {
        return packets;
    }

    /** Packets among them that are not netlink. */
    public long otherPackets() {
        return others;
    }

    /** What the last packet that is not netlink is; {@code null} if there is none. */
    public @Nullable LinkType otherType() {
        return otherType;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        isClosed = true;
        reader.close();
    }
}
