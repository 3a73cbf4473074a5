package io.github.netlink4j.core.testing;

import io.github.netlink4j.core.error.NetlinkUnavailableException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.wire.NetlinkProtocol;

/**
 * A program that opens a socket twice, because the JVM does not repeat a failed class initialisation; it prints the
 * socket, or the error. In a package that the library does not have, so that it can be outside the library's module.
 */
public final class OpenSocket {
    private OpenSocket() {}

    public static void main(String[] arguments) {
        open();
        open();
    }

    private static void open() {
        try (NetlinkSocket socket = NetlinkSocket.open(NetlinkProtocol.ROUTE)) {
            System.out.println(socket);
        } catch (NetlinkUnavailableException | SystemCallException e) {
            System.out.println(e.getMessage());
        }
    }
}
