package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.TrapCount;

import io.github.netlink4j.dropmon.alert.SummaryAlert;

import io.github.netlink4j.dropmon.alert.NetDm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SummaryAlertTest {
    static final String TWO_PLACES = """
            34 00 00 00  20 00  00 00  00 00 00 00  00 00 00 00   # nlmsghdr: 52 bytes, type 32 (NET_DM), flags, seq, pid 0
            01 02 00 00                                           # genlmsghdr: NET_DM_CMD_ALERT, version 2
            20 00 00 00                                           # nlattr: 32 bytes, type 0 (NET_DM_ATTR_UNSPEC)
            02 00 00 00                                           # entries: 2
            2b 47 66 b6 ff ff ff ff  03 00 00 00                  # pc, count: 3 drops
            f2 63 6b b6 ff ff ff ff  ff ff ff ff                  # pc, count: 4,294,967,295 drops
            """;

    private static SummaryAlert alert(String bytes) {
        return new SummaryAlert().wrap(Hex.message(bytes));
    }

    private static SummaryAlert alertOf(byte[] points) {
        MessageBuilder message = MessageBuilder.allocate(1024)
                .message(32, 0)
                .headerU8(NetDm.NET_DM_CMD_ALERT)
                .headerU8(2)
                .headerU16(0)
                .bytes(NetDm.NET_DM_ATTR_UNSPEC, points)
                .end();
        MessageCursor cursor = new MessageCursor().wrap(message.memory(), 0, message.length());
        assertThat(cursor.next()).isTrue();
        return new SummaryAlert().wrap(cursor).copy();
    }

    @Test
    void each_place_has_an_address_and_a_count() {
        SummaryAlert alert = alert(TWO_PLACES);
        assertThat(alert.size()).isEqualTo(2);
        assertThat(alert.address(0)).isEqualTo(0xffffffffb666472bL);
        assertThat(alert.count(0)).isEqualTo(3);
        assertThat(alert.address(1)).isEqualTo(0xffffffffb66b63f2L);
        assertThat(alert.traps()).isEmpty();
    }

    @Test
    void counts_are_unsigned() {
        assertThat(alert(TWO_PLACES).count(1)).isEqualTo(4_294_967_295L);
    }

    @Test
    void there_is_no_place_beyond_the_last() {
        assertThatThrownBy(() -> alert(TWO_PLACES).count(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void the_number_of_entries_is_not_believed_beyond_the_attributes_length() {
        SummaryAlert alert = alert(TWO_PLACES.replace("02 00 00 00    ", "ff ff ff ff    "));
        assertThat(alert.size()).isEqualTo(2);
    }

    @Test
    void an_attribute_too_short_for_its_count_has_no_places() {
        assertThat(alertOf(new byte[2]).size()).isZero();
    }

    @Test
    void a_full_alert_says_that_places_may_be_missing() {
        byte[] full = new byte[4 + SummaryAlert.MAX_POINTS * 12];
        ByteBuffer.wrap(full).order(java.nio.ByteOrder.nativeOrder()).putInt(0, SummaryAlert.MAX_POINTS);
        assertThat(alertOf(full).isSaturated()).isTrue();
        assertThat(alert(TWO_PLACES).isSaturated()).isFalse();
    }

    @Test
    void a_summary_of_hardware_drops_counts_by_trap() {
        MessageBuilder message = MessageBuilder.allocate(256)
                .message(32, 0)
                .headerU8(NetDm.NET_DM_CMD_ALERT)
                .headerU8(2)
                .headerU16(0)
                .bytes(NetDm.NET_DM_ATTR_UNSPEC, new byte[4])
                .nest(
                        NetDm.NET_DM_ATTR_HW_ENTRIES,
                        entries -> entries.nest(
                                NetDm.NET_DM_ATTR_HW_ENTRY,
                                entry -> entry.string(NetDm.NET_DM_ATTR_HW_TRAP_NAME, "blackhole_route")
                                        .u32(NetDm.NET_DM_ATTR_HW_TRAP_COUNT, 10)))
                .end();
        MessageCursor cursor = new MessageCursor().wrap(message.memory(), 0, message.length());
        assertThat(cursor.next()).isTrue();
        SummaryAlert alert = new SummaryAlert().wrap(cursor);
        assertThat(alert.size()).isZero();
        assertThat(alert.traps()).containsExactly(new TrapCount("blackhole_route", 10));
        assertThat(alert.toString()).contains("NET_DM_ATTR_HW_TRAP_NAME=\"blackhole_route\"");
    }
}
