package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.SummaryAlert;

import io.github.netlink4j.dropmon.alert.PacketAlert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.AnyBytes;
import io.github.netlink4j.testsupport.Hex;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Of any bytes, every accessor of every message reads something or finds them malformed. */
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
    private final ConfigurationMessage configuration = new ConfigurationMessage();
    private final StatisticsMessage statistics = new StatisticsMessage();

    @Provide
    Arbitrary<byte[]> messages() {
        return AnyBytes.messages();
    }

    @Provide
    Arbitrary<String> recorded() {
        return Arbitraries.of(
                PacketAlertTest.NETFILTER_DROP,
                SummaryAlertTest.TWO_PLACES,
                ControlMessagesTest.CONFIGURATION,
                ControlMessagesTest.STATISTICS);
    }

    @Property
    void any_bytes_are_read_or_malformed(@ForAll("messages") byte[] bytes) {
        readAll(bytes);
    }

    /** Most of it stays well-formed, so that the damage is met deep inside. */
    @Property(tries = 5000)
    void a_real_message_with_any_damage_is_read_or_malformed(
            @ForAll("recorded") String message,
            @ForAll @IntRange(max = 300) int at,
            @ForAll @Size(min = 1, max = 16) byte[] damage) {
        byte[] bytes = Hex.bytes(message);
        int start = at % (bytes.length - damage.length);
        readAll(ByteBuffer.wrap(bytes).put(start, damage).array());
    }

    private void readAll(byte[] bytes) {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(bytes));
        while (cursor.next()) {
            readPacket(cursor);
            readSummary(cursor);
            readOnlyMalformed(configuration.wrap(cursor)::configuration);
            readOnlyMalformed(statistics.wrap(cursor)::statistics);
            assertThat(configuration.toString()).startsWith("NET_DM").endsWith("}");
            assertThat(statistics.toString()).startsWith("NET_DM").endsWith("}");
        }
    }

    private void readPacket(MessageCursor message) {
        packet.wrap(message);
        PACKET.forEach(accessor -> readOnlyMalformed(() -> accessor.accept(packet)));
        assertThat(packet.toString()).startsWith("NET_DM").endsWith("}");
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
        readOnlyMalformed(summary::traps);
        assertThat(summary.toString()).startsWith("NET_DM").endsWith("}");
    }

    private static void readOnlyMalformed(Runnable accessor) {
        try {
            accessor.run();
        } catch (MalformedMessageException expected) {
            // The only exception that a message may throw: any other fails the property.
        }
    }
}
