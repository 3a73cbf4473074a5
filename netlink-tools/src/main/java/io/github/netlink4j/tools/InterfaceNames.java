package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.PacketAlert;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private record Interface(String name, String mac) {}

    private final Path interfaces;
    private final Map<Integer, @Nullable Interface> known = new HashMap<>();

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
        Interface here = known.computeIfAbsent(index, this::find);
        return here != null && here.mac().equals(alert.headers().destinationMac()) ? here.name() : null;
    }

    private @Nullable Interface find(int index) {
        // The file bonding_masters is there, too.
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(interfaces, Files::isDirectory)) {
            for (Path device : devices) {
                if (index == Integer.parseInt(read(device, "ifindex"))) {
                    return new Interface(String.valueOf(device.getFileName()), read(device, "address"));
                }
            }
        } catch (IOException e) {
            // An interface may go away while it is looked at: then its name is not known.
            return null;
        }
        return null;
    }

    private static String read(Path device, String attribute) throws IOException {
        return Files.readAllLines(device.resolve(attribute)).get(0);
    }
}
