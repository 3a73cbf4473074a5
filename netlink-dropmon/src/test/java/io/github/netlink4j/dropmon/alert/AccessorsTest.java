package io.github.netlink4j.dropmon.alert;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_PACKET_ALERT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.AccessorTypes;
import org.junit.jupiter.api.Test;

/** The accessors have the types of the table. */
class AccessorsTest {
    @Test
    void the_accessors_of_a_packet_alert_have_the_types_of_its_table() {
        assertThat(AccessorTypes.ofCommand(new PacketAlert(), NetDm.PACKET_ALERT, NET_DM_CMD_PACKET_ALERT)
                        .check())
                .contains(
                        "address", "origin", "originalLength", "protocol", "symbol", "timeNanos", "trap", "trapGroup");
    }
}
