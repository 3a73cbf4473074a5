package io.github.netlink4j.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of whole netlink messages of one type, one after another; paths are relative to the module's directory. */
public enum Recording {
    /** The dump of {@link RouteTable#RECORDED_ROUTES} routes, recorded on this machine. */
    ROUTE_DUMP("target/recordings/route-dump.nlmsgs", Rtnetlink.RTMSG),
    /** {@code RTM_NEWROUTE} of the captures. */
    ROUTES("src/recordings/routes.nlmsgs", Rtnetlink.RTMSG),
    /** {@code RTM_NEWLINK} of the captures. */
    LINKS("src/recordings/links.nlmsgs", Rtnetlink.IFINFOMSG),
    /** {@code RTM_NEWADDR} of the captures. */
    ADDRESSES("src/recordings/addresses.nlmsgs", Rtnetlink.IFADDRMSG),
    /** {@code RTM_NEWNEIGH} of the captures. */
    NEIGHBOURS("src/recordings/neighbours.nlmsgs", Rtnetlink.NDMSG);

    private final String path;
    private final int headerLength;

    Recording(String path, int headerLength) {
        this.path = path;
        this.headerLength = headerLength;
    }

    /** Its path. */
    public Path path() {
        return Path.of(path);
    }

    /** Length in bytes of the family's header, between {@code nlmsghdr} and the attributes. */
    public int headerLength() {
        return headerLength;
    }

    /** Whether the file exists. */
    public boolean exists() {
        return Files.exists(path());
    }

    /** Its content, in direct memory like the buffer of a socket. */
    public ByteBuffer load() {
        try (FileChannel file = FileChannel.open(path())) {
            ByteBuffer memory = ByteBuffer.allocateDirect((int) file.size());
            while (memory.hasRemaining() && file.read(memory) >= 0) {}
            return memory.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
