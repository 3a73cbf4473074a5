package io.github.netlink4j.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The project's programs that cause the kernel to drop packets: {@code lab/traffic}. */
public final class Traffic {
    /**
     * The function, as a pattern, in which the kernel drops packets by a rule of nf_tables: newer kernels in {@code nft_do_chain}
     * of the module {@code nf_tables}, older ones (Debian's 6.1.0-50) in {@code nf_hook_slow}, which is in the kernel image.
     */
    public static final String NETFILTER_LOCATION = "nft_do_chain|nf_hook_slow";

    private static final int CLOSED_PORT = 9;

    private Traffic() {}

    /** Sends UDP packets to a port of the loopback device without a socket, without delay: {@code NO_SOCKET}. */
    public static void toClosedPort(int count) {
        try (DatagramSocket socket = new DatagramSocket()) {
            InetSocketAddress closed = new InetSocketAddress(InetAddress.getLoopbackAddress(), CLOSED_PORT);
            for (int i = 0; i < count; i++) {
                socket.send(new DatagramPacket(new byte[4], 4, closed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Causes drops, and returns after they occurred.
     *
     * @param count number of drops of each kind
     * @param kinds as {@code make-drops --list} shows them
     */
    public static void drops(int count, String... kinds) {
        List<String> command = new ArrayList<>(List.of(program("make-drops"), "--count", String.valueOf(count)));
        command.addAll(List.of(kinds));
        Program.succeed(command.toArray(String[]::new));
    }

    /** The module of a function that {@link #NETFILTER_LOCATION} matches; {@code null} if it is in the kernel image. */
    public static String netfilterModule(String symbol) {
        return symbol.equals("nft_do_chain") ? "nf_tables" : null;
    }

    /** Starts a program that causes hardware drops for a number of seconds. */
    public static Program hardwareDrops(int seconds) {
        return Program.start(program("make-hardware-drops"), "--for", String.valueOf(seconds));
    }

    private static String program(String name) {
        return Path.of(System.getenv("LAB_TESTS_ROOT"), "lab", "traffic", name).toString();
    }
}
