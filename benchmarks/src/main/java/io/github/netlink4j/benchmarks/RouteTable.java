package io.github.netlink4j.benchmarks;

import static io.github.netlink4j.benchmarks.Rtnetlink.RTM_GETROUTE;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTM_NEWROUTE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Routes in this process's network namespace, which must be a separate one: bin/bench creates it. */
final class RouteTable {
    /** Number of routes of {@link Recording#ROUTE_DUMP}. */
    static final int RECORDED_ROUTES = 100_000;
    /** Number of routes that are dumped live. */
    static final int LIVE_ROUTES = 65_536;

    static final int AF_INET = 2;

    private RouteTable() {}

    /** Adds host routes from 10.0.0.0 up, each of five attributes: table, destination, gateway, interface, metric. */
    static void fill(int routes) throws IOException, InterruptedException {
        Process ip = new ProcessBuilder("ip", "-batch", "-")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (PrintWriter commands = new PrintWriter(ip.getOutputStream(), false, StandardCharsets.UTF_8)) {
            commands.println("link add bench0 type veth peer name bench1");
            commands.println("link set bench0 up");
            commands.println("address add 192.0.2.1/24 dev bench0");
            for (int i = 0; i < routes; i++) {
                commands.printf(
                        "route add 10.%d.%d.%d/32 via 192.0.2.2 dev bench0 metric 50%n",
                        i >> 16, i >> 8 & 0xff, i & 0xff);
            }
        }
        int status = ip.waitFor();
        if (status != 0) {
            throw new IOException("ip -batch, which adds " + routes + " routes, ended with status " + status);
        }
    }

    /** A request for all IPv4 routes. */
    static MessageBuilder dumpRequest() {
        return MessageBuilder.allocate(64)
                .message(RTM_GETROUTE, NLM_F_REQUEST | NLM_F_DUMP)
                .headerU8(AF_INET)
                .headerU8(0)
                .headerU16(0)
                .reserve(Rtnetlink.RTMSG - 4)
                .end();
    }

    /** Writes the kernel's replies to a dump to {@link Recording#ROUTE_DUMP}. */
    static void record() throws IOException {
        Path target = Recording.ROUTE_DUMP.path();
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (NetlinkSocket socket = NetlinkSocket.open(NetlinkProtocol.ROUTE);
                FileChannel file = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            socket.send(dumpRequest());
            while (write(socket.receive(), file)) {}
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes the routes of a datagram; whether more follow. */
    private static boolean write(MessageCursor messages, FileChannel file) throws IOException {
        while (messages.next()) {
            if (messages.type() != RTM_NEWROUTE) {
                return false;
            }
            ByteBuffer message = messages.memory().slice(messages.offset(), Netlink.align(messages.length()));
            while (message.hasRemaining()) {
                file.write(message);
            }
        }
        return true;
    }
}
