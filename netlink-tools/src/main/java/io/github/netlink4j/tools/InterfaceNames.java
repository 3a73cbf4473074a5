package io.github.netlink4j.tools;

import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of the interfaces that dropped packets came in by. The kernel sends an index alone, and it counts in the packet's
 * own network namespace, which the kernel does not name. So a name is given only where it is certain: the kernel sent it,
 * it is the loopback device, or the packet is addressed to the hardware address of this namespace's interface of that
 * index.
 */
final class InterfaceNames {
    private static final Path INTERFACES = Path.of("/sys/class/net");
    private static final int LOOPBACK = 1;
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    private record Interface(String name, String mac) {}

    private final Path interfaces;
    private final Map<Integer, Interface> known = new HashMap<>();
    private Deadline nextLook = Deadline.after(Duration.ZERO);

    /** The names of this network namespace. */
    InterfaceNames() {
        this(INTERFACES);
    }

    /** The names in a folder such as {@code /sys/class/net}. */
    InterfaceNames(Path interfaces) {
        this.interfaces = interfaces;
    }

    @Nullable
    String nameOf(PacketAlert alert) {
        String sent = alert.interfaceName();
        int index = alert.interfaceIndex();
        if (sent != null || index == 0) {
            return sent;
        }
        if (index == LOOPBACK) {
            return "lo";
        }
        Interface here = find(index);
        return here != null && here.mac().equals(alert.headers().destinationMac()) ? here.name() : null;
    }

    /** Packets of other namespaces name indexes that are not here, many a second: a look for one is worth it now and then. */
    private @Nullable Interface find(int index) {
        if (!known.containsKey(index) && nextLook.isOver()) {
            nextLook = Deadline.after(LOOK_INTERVAL);
            look();
        }
        return known.get(index);
    }

    private void look() {
        // The file bonding_masters is there, too.
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(interfaces, Files::isDirectory)) {
            for (Path device : devices) {
                known.put(
                        Integer.parseInt(read(device, "ifindex")),
                        new Interface(String.valueOf(device.getFileName()), read(device, "address")));
            }
        } catch (IOException e) {
            // An interface may go away while it is looked at: then the others wait for the next look.
            return;
        }
    }

    private static String read(Path device, String attribute) throws IOException {
        return Files.readAllLines(device.resolve(attribute)).get(0);
    }
}
