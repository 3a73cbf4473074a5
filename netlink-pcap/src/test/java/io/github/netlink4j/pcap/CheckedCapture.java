package io.github.netlink4j.pcap;

import io.github.netlink4j.core.wire.MessageCursor;

/** Reads any file to its end or its first error, with all that can be read of each packet. */
final class CheckedCapture {
    private static final int MIN_RECORD = 12;

    private CheckedCapture() {}

    /** Fails if a packet does not lie inside the file, or if there are more packets than the file has room for. */
    static void read(byte[] file) {
        NetlinkFrame frame = new NetlinkFrame();
        int packets = 0;
        try (CaptureReader reader = Capture.reader(file)) {
            while (reader.next()) {
                packets++;
                check(reader.packet(), file.length);
                if (frame.wrap(reader.packet())) {
                    check(frame);
                }
            }
        } catch (CaptureException e) {
            require(e.offset() >= 0 && e.offset() <= file.length, "the offset of an error", e.offset());
        }
        require(packets <= file.length / MIN_RECORD, "the number of packets", packets);
    }

    private static void check(CapturedPacket packet, int fileLength) {
        require(packet.toBytes().length == packet.length(), "the length of a packet", packet.length());
        require(packet.fileOffset() + packet.length() <= fileLength, "the offset of a packet", packet.fileOffset());
        require(packet.time() == null || packet.time().toString() != null, "the time of a packet", packet.fileOffset());
        OptionCursor options = packet.options();
        while (options.next()) {
            require(options.bytes().length == options.length(), "the length of an option", options.code());
            require(options.text() != null, "the text of an option", options.code());
            options.number();
        }
    }

    private static void check(NetlinkFrame frame) {
        MessageCursor messages = frame.messages();
        int walked = 0;
        while (messages.next()) {
            walked += messages.length();
        }
        require(walked <= frame.length(), "the messages of a frame", walked);
    }

    private static void require(boolean holds, String what, long where) {
        if (!holds) {
            throw new AssertionError(what + ": " + where);
        }
    }
}
