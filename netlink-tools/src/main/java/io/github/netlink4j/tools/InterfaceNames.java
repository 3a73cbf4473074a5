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
 * Names of the input interfaces of dropped packets. The kernel sends an index only, which is valid in the packet's own network
 * namespace, and the kernel does not say which that is. So a name is given only where it is certain: the kernel sent it, it is
 * the loopback device, or the packet is addressed to the hardware address of this namespace's interface of that index.
 */
final class InterfaceNames {
    private static final Path INTERFACES = Path.of("/sys/class/net");
    private static final int LOOPBACK = 1;
    private static final Duration READ_INTERVAL = Duration.ofSeconds(1);

    private record Interface(String name, String mac) {}

    private final Path interfaces;
    private final Map<Integer, Interface> known = new HashMap<>();
    private Deadline nextRead = Deadline.after(Duration.ZERO);

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

    /** Packets of other namespaces have indexes that are not here, often many a second: the folder is read once a second. */
    private @Nullable Interface find(int index) {
        if (!known.containsKey(index) && nextRead.isOver()) {
            nextRead = Deadline.after(READ_INTERVAL);
            readInterfaces();
        }
        return known.get(index);
    }

    private void readInterfaces() {
        // Besides interfaces the folder has the file bonding_masters.
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(interfaces, Files::isDirectory)) {
            for (Path device : devices) {
                known.put(
                        Integer.parseInt(read(device, "ifindex")),
                        new Interface(String.valueOf(device.getFileName()), read(device, "address")));
            }
        } catch (IOException e) {
            // An interface was deleted meanwhile: the others are read the next time.
            return;
        }
    }

    private static String read(Path device, String attribute) throws IOException {
        return Files.readAllLines(device.resolve(attribute)).get(0);
    }
}
