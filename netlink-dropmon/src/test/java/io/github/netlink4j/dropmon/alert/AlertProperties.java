package io.github.netlink4j.dropmon.alert;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_ALERT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_PACKET_ALERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import io.github.netlink4j.dropmon.testsupport.AnyNetDm;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Of any bytes, every accessor of an alert returns a value or throws that they are malformed. */
class AlertProperties {
    private static final List<Consumer<PacketAlert>> PACKET = List.of(
            PacketAlert::origin,
            PacketAlert::address,
            PacketAlert::symbol,
            PacketAlert::location,
            PacketAlert::reason,
            PacketAlert::timeNanos,
            PacketAlert::time,
            PacketAlert::interfaceIndex,
            PacketAlert::interfaceName,
            PacketAlert::protocol,
            PacketAlert::length,
            PacketAlert::originalLength,
            PacketAlert::packet,
            PacketAlert::headers,
            PacketAlert::flow,
            PacketAlert::trap,
            PacketAlert::trapGroup,
            PacketAlert::command,
            PacketAlert::version);

    private final PacketAlert packet = new PacketAlert();
    private final SummaryAlert summary = new SummaryAlert();

    @Provide
    Arbitrary<byte[]> messages() {
        return AnyNetDm.messages();
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return AnyNetDm.damaged(Arbitraries.of(Alerts.NO_SOCKET, Alerts.NETFILTER_DROP, Alerts.TWO_LOCATIONS));
    }

    @Property
    void any_bytes_are_read_or_malformed(@ForAll("messages") byte[] bytes) {
        readAll(bytes);
    }

    @Property(tries = 5000)
    void a_real_alert_with_any_damage_is_read_or_malformed(@ForAll("damaged") byte[] bytes) {
        readAll(bytes);
    }

    private void readAll(byte[] bytes) {
        AnyNetDm.each(bytes, NET_DM_CMD_PACKET_ALERT, this::readPacket);
        AnyNetDm.each(bytes, NET_DM_CMD_ALERT, this::readSummary);
    }

    private void readPacket(MessageCursor message) {
        packet.wrap(message);
        PACKET.forEach(accessor -> AnyNetDm.readOrMalformed(() -> accessor.accept(packet)));
        assertThat(packet.toString()).startsWith("NET_DM_CMD_PACKET_ALERT {").endsWith("}");
        assertThat(packet.copy()).hasToString(packet.toString());
    }

    private void readSummary(MessageCursor message) {
        summary.wrap(message);
        SummaryAlert copy = summary.copy();
        assertThat(summary.size()).isBetween(0, message.length() / 12);
        for (int point = 0; point < summary.size(); point++) {
            assertThat(summary.count(point)).isBetween(0L, 0xffff_ffffL);
            assertThat(copy.address(point)).isEqualTo(summary.address(point));
        }
        assertThatThrownBy(() -> summary.count(summary.size())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> summary.address(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        AnyNetDm.readOrMalformed(summary::traps);
        assertThat(summary.toString()).startsWith("NET_DM_CMD_ALERT {").endsWith("}");
    }
}
