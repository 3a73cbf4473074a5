package io.github.netlink4j.tools;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_IN_PORT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PORT_NETDEV_IFINDEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterfaceNamesTest {
    /** The destination of the packet, whose input interface has the index 2. */
    private static final String DESTINATION = "76:5a:08:63:6b:80";

    private final PacketAlert alert = Alerts.packet(Alerts.NO_SOCKET);

    /** Laid out as {@code /sys/class/net}. */
    @TempDir
    private Path folder;

    private void device(String name, int index, String mac) throws IOException {
        Path device = Files.createDirectory(folder.resolve(name));
        Files.writeString(device.resolve("ifindex"), index + "\n");
        Files.writeString(device.resolve("address"), mac + "\n");
    }

    private static PacketAlert receivedBy(int index) {
        return Alerts.packet(
                m -> m.nest(NET_DM_ATTR_IN_PORT, port -> port.u32(NET_DM_ATTR_PORT_NETDEV_IFINDEX, index)));
    }

    @Test
    void the_interface_of_the_index_that_has_the_packets_destination_is_named() throws IOException {
        device("veth9", 9, DESTINATION);
        device("veth2", 2, DESTINATION);
        assertThat(new InterfaceNames(folder).nameOf(alert)).isEqualTo("veth2");
    }

    @Test
    void an_interface_with_another_hardware_address_may_be_of_another_namespace_and_is_not_named() throws IOException {
        device("veth2", 2, "76:5a:08:63:6b:81");
        assertThat(new InterfaceNames(folder).nameOf(alert)).isNull();
    }

    @Test
    void an_index_that_does_not_exist_here_has_no_name() throws IOException {
        device("veth9", 9, DESTINATION);
        assertThat(new InterfaceNames(folder).nameOf(alert)).isNull();
    }

    @Test
    void a_packet_without_an_ethernet_header_has_no_name() throws IOException {
        device("tun7", 7, "");
        assertThat(new InterfaceNames(folder).nameOf(receivedBy(7))).isNull();
    }

    @Test
    void index_1_is_the_loopback_device_in_every_namespace() {
        assertThat(new InterfaceNames(folder).nameOf(receivedBy(1))).isEqualTo("lo");
        assertThat(new InterfaceNames().nameOf(receivedBy(1))).isEqualTo("lo");
    }

    @Test
    void a_packet_without_an_input_interface_has_no_name() {
        assertThat(new InterfaceNames(folder).nameOf(receivedBy(0))).isNull();
    }

    @Test
    void a_name_that_the_kernel_sent_is_used() {
        assertThat(new InterfaceNames(folder).nameOf(Alerts.hardware("l3_drops", "blackhole_route", "eni1np1")))
                .isEqualTo("eni1np1");
    }

    @Test
    void other_files_in_the_folder_are_ignored() throws IOException {
        for (String file : new String[] {"bonding_masters", "a", "zz"}) {
            Files.writeString(folder.resolve(file), "bond0\n");
        }
        device("veth2", 2, DESTINATION);
        assertThat(new InterfaceNames(folder).nameOf(alert)).isEqualTo("veth2");
    }

    @Test
    void an_interface_that_was_read_stays_known() throws IOException {
        device("veth2", 2, DESTINATION);
        InterfaceNames names = new InterfaceNames(folder);
        assertThat(names.nameOf(alert)).isEqualTo("veth2");
        Files.delete(folder.resolve("veth2/ifindex"));
        assertThat(names.nameOf(alert)).isEqualTo("veth2");
    }
}
