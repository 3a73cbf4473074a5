package io.github.netlink4j.dropmon.alert;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_ENTRIES;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_ENTRY;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_COUNT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_NAME;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_UNSPEC;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_ALERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SummaryAlertTest {
    private static SummaryAlert recorded(String bytes) {
        return new SummaryAlert().wrap(Hex.message(bytes));
    }

    @Test
    void each_location_has_an_address_and_a_count() {
        SummaryAlert alert = recorded(Alerts.TWO_LOCATIONS);
        assertThat(alert.size()).isEqualTo(2);
        assertThat(alert.address(0)).isEqualTo(0xffffffffb666472bL);
        assertThat(alert.count(0)).isEqualTo(3);
        assertThat(alert.address(1)).isEqualTo(0xffffffffb66b63f2L);
        assertThat(alert.traps()).isEmpty();
    }

    @Test
    void counts_are_unsigned() {
        assertThat(recorded(Alerts.TWO_LOCATIONS).count(1)).isEqualTo(4_294_967_295L);
    }

    @Test
    void an_index_beyond_the_last_location_is_rejected() {
        assertThatThrownBy(() -> recorded(Alerts.TWO_LOCATIONS).count(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_number_of_entries_beyond_the_attributes_length_is_cut() {
        SummaryAlert alert = recorded(Alerts.TWO_LOCATIONS.replace("02 00 00 00    ", "ff ff ff ff    "));
        assertThat(alert.size()).isEqualTo(2);
    }

    @Test
    void an_attribute_too_short_for_its_count_has_no_locations() {
        assertThat(Alerts.summary(m -> m.bytes(NET_DM_ATTR_UNSPEC, new byte[2])).size())
                .isZero();
    }

    @Test
    void a_full_alert_says_that_locations_may_be_missing() {
        assertThat(Alerts.summary(new long[2 * SummaryAlert.MAX_POINTS]).isSaturated())
                .isTrue();
        assertThat(recorded(Alerts.TWO_LOCATIONS).isSaturated()).isFalse();
    }

    @Test
    void a_capture_of_another_byte_order_is_read_in_its_order() {
        ByteOrder other =
                ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        byte[] points = Alerts.points(other, 0xffffffffb666472bL, 3);
        ByteBuffer memory = ByteBuffer.allocate(24 + points.length).order(other);
        memory.putInt(memory.capacity()).putShort((short) Alerts.NET_DM).putShort((short) 0); // nlmsg_len, type, flags
        memory.putInt(0).putInt(0); // nlmsg_seq, pid
        memory.put((byte) NET_DM_CMD_ALERT).put((byte) 2).putShort((short) 0); // genlmsghdr
        memory.putShort((short) (4 + points.length))
                .putShort((short) NET_DM_ATTR_UNSPEC)
                .put(points);
        MessageCursor message = new MessageCursor().wrap(memory, 0, memory.capacity(), other);
        assertThat(message.next()).isTrue();
        SummaryAlert alert = new SummaryAlert().wrap(message);
        assertThat(alert.size()).isEqualTo(1);
        assertThat(alert.address(0)).isEqualTo(0xffffffffb666472bL);
        assertThat(alert.count(0)).isEqualTo(3);
        assertThat(alert.copy().count(0)).isEqualTo(3);
    }

    @Test
    void a_summary_of_hardware_drops_counts_by_trap() {
        SummaryAlert alert = Alerts.trapSummary("blackhole_route", 10);
        assertThat(alert.size()).isZero();
        assertThat(alert.traps()).containsExactly(new TrapCount("blackhole_route", 10));
        assertThat(alert.toString())
                .contains("NET_DM_ATTR_HW_ENTRIES={NET_DM_ATTR_HW_ENTRY={NET_DM_ATTR_HW_TRAP_NAME=\"blackhole_route\"");
    }

    @Test
    void of_two_counts_of_one_trap_entry_the_last_counts() {
        SummaryAlert twice = Alerts.summary(m -> m.nest(
                NET_DM_ATTR_HW_ENTRIES,
                entries -> entries.nest(
                        NET_DM_ATTR_HW_ENTRY,
                        entry -> entry.string(NET_DM_ATTR_HW_TRAP_NAME, "first")
                                .u32(NET_DM_ATTR_HW_TRAP_COUNT, 1)
                                .string(NET_DM_ATTR_HW_TRAP_NAME, "last")
                                .u32(NET_DM_ATTR_HW_TRAP_COUNT, 2))));
        assertThat(twice.traps()).containsExactly(new TrapCount("last", 2));
    }

    @Test
    void an_entry_that_is_no_trap_is_not_counted_as_one() {
        SummaryAlert newer = Alerts.summary(m -> m.nest(
                NET_DM_ATTR_HW_ENTRIES, entries -> entries.nest(99, entry -> entry.u32(NET_DM_ATTR_HW_TRAP_COUNT, 1))));
        assertThat(newer.traps()).isEmpty();
    }

    @Test
    void a_copy_outlives_the_memory_of_the_view() {
        byte[] memory = Hex.bytes(Alerts.TWO_LOCATIONS);
        SummaryAlert copy = new SummaryAlert().wrap(Hex.message(memory)).copy();
        Arrays.fill(memory, (byte) 0);
        assertThat(copy.size()).isEqualTo(2);
        assertThat(copy.count(0)).isEqualTo(3);
    }

    @Test
    void a_summary_is_not_read_from_a_packet_alert() {
        assertThatThrownBy(() -> recorded(Alerts.NO_SOCKET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SummaryAlert is not for NET_DM_CMD_PACKET_ALERT messages");
    }
}
