package io.github.netlink4j.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Another process that sends datagrams to a netlink socket of this process, to test their rejection. Needs root. */
public final class OtherProcess {
    private static final String SCRIPT = """
            import socket, sys
            protocol, port, count, data = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), bytes.fromhex(sys.argv[4])
            s = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, protocol)
            for _ in range(count):
                s.sendto(data, (port, 0))
            """;

    private OtherProcess() {}

    /** Sends the same datagram {@code count} times, and returns when all are sent. */
    public static void send(int protocol, int portId, int count, byte[] datagram) {
        try {
            Process python = new ProcessBuilder(
                            "python3",
                            "-c",
                            SCRIPT,
                            String.valueOf(protocol),
                            Integer.toUnsignedString(portId),
                            String.valueOf(count),
                            Hex.of(datagram))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (python.waitFor() != 0) {
                throw new IllegalStateException("the datagram was not sent: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
