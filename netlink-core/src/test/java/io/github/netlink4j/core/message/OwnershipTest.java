package io.github.netlink4j.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Allocation;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Borrowed and owned messages, and their memory. */
class OwnershipTest {
    /** A link of 44 bytes. */
    private static final String LINK = """
            2c 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00   # 44 bytes, RTM_NEWLINK
            00 00 01 00 02 00 00 00 43 10 01 00 00 00 00 00   # ifinfomsg: index 2
            09 00 03 00 65 74 68 30 00 00 00 00               # IFLA_IFNAME "eth0"
            """;

    /** A route of 36 bytes: {@code default dev eth0}. */
    private static final String ROUTE = """
            24 00 00 00 18 00 00 00 00 00 00 00 00 00 00 00   # 36 bytes, RTM_NEWROUTE
            02 00 00 00 fe 03 fd 01 00 00 00 00               # rtmsg: AF_INET, main table, RTPROT_BOOT, link, unicast
            08 00 04 00 02 00 00 00                           # RTA_OIF 2
            """;

    private static final class Route extends NetlinkMessage<Route> {
        static final MessageSchema SCHEMA = new MessageSchema(
                StructSchema.builder("rtmsg").pad(12).build(),
                AttributeSet.builder("RTA")
                        .add(4, "RTA_OIF", Types.S32)
                        .add(30, "RTA_NH_ID", Types.U32)
                        .build());

        private static final MessageTable TABLE =
                MessageTable.ofProtocol(0).add(24, "RTM_NEWROUTE", SCHEMA).build();

        Route() {
            super(TABLE, SCHEMA);
        }

        @Override
        protected Route create() {
            return new Route();
        }
    }

    @Test
    void a_copy_of_a_link_of_44_bytes_allocates_less_than_300_bytes() {
        SampleLink link = new SampleLink().wrap(Hex.message(LINK));
        assertThat(link.toBytes()).hasSize(44);
        assertThat(Allocation.bytesPerCall(link::copy)).isBetween(44L, 299L);
    }

    @Test
    void a_copy_of_a_route_of_36_bytes_allocates_less_than_300_bytes() {
        Route route = new Route().wrap(Hex.message(ROUTE));
        assertThat(route.toBytes()).hasSize(36);
        assertThat(Allocation.bytesPerCall(route::copy)).isBetween(36L, 299L);
    }

    @Test
    void wrapping_a_message_and_reading_its_numbers_allocates_nothing() {
        MessageCursor message = Hex.message(SampleLink.veth());
        SampleLink link = new SampleLink();
        Allocation.assertNone(() -> {
            link.wrap(message);
            return link.index() + link.mtu() + link.queueLength() + link.operState();
        });
    }

    @Test
    void releasing_and_wrapping_again_allocates_nothing() {
        MessageCursor message = Hex.message(SampleLink.veth());
        SampleLink link = new SampleLink();
        Allocation.assertNone(() -> {
            long mtu = link.wrap(message).mtu();
            link.release();
            return mtu;
        });
    }

    @Test
    void reading_a_nest_through_a_view_that_is_reused_allocates_nothing() {
        SampleLink link = new SampleLink().wrap(Hex.message(SampleLink.veth()));
        AttributeView info = new AttributeView(SampleLink.INFO);
        Allocation.assertNone(() -> link.nested(SampleLink.IFLA_LINKINFO, info).length(SampleLink.IFLA_INFO_KIND));
    }

    @Test
    void reading_an_attribute_through_a_cursor_that_is_reused_allocates_nothing() {
        SampleLink link = new SampleLink().wrap(Hex.message(SampleLink.veth()));
        AttributeCursor cursor = new AttributeCursor();
        Allocation.assertNone(
                () -> link.attribute(SampleLink.IFLA_ADDRESS, cursor).length());
    }

    @Test
    void a_view_changes_with_the_memory_and_a_copy_does_not() {
        ByteBuffer memory = ByteBuffer.wrap(SampleLink.veth());
        MessageCursor cursor = MessageCursor.of(memory);
        assertThat(cursor.next()).isTrue();
        SampleLink view = new SampleLink().wrap(cursor);
        SampleLink copy = view.copy();
        memory.put(36, (byte) 'x'); // the first letter of IFLA_IFNAME
        Bytes.putU32(memory, 20, 12); // ifi_index
        assertThat(view.name()).isEqualTo("x0");
        assertThat(view.index()).isEqualTo(12);
        assertThat(copy.name()).isEqualTo("v0");
        assertThat(copy.index()).isEqualTo(11);
    }

    @Test
    void a_copy_does_not_change_when_its_view_is_wrapped_again() {
        SampleLink view = new SampleLink().wrap(Hex.message(LINK));
        SampleLink copy = view.copy();
        SampleLink none = new SampleLink()
                .wrap(Hex.message("20 00 00 00 10 00 00 00" + "00".repeat(24)))
                .copy();
        view.wrap(Hex.message(SampleLink.veth()));
        assertThat(copy.name()).isEqualTo("eth0");
        assertThat(copy.has(SampleLink.IFLA_MTU)).isFalse();
        assertThat(none.has(SampleLink.IFLA_MTU)).isFalse();
    }

    @Test
    void a_copy_of_a_message_without_attributes_has_none_when_its_view_has_some() {
        SampleLink view = new SampleLink().wrap(Hex.message("20 00 00 00 10 00 00 00" + "00".repeat(24)));
        SampleLink copy = view.copy();
        view.wrap(Hex.message(SampleLink.veth()));
        assertThat(copy.has(SampleLink.IFLA_IFNAME)).isFalse();
        assertThat(copy.name()).isNull();
    }

    @Test
    void wrapping_a_view_again_resets_it() {
        SampleLink view = new SampleLink().wrap(Hex.message(SampleLink.veth()));
        view.wrap(Hex.message("20 00 00 00 10 00 00 00" + "00".repeat(24)));
        assertThat(view.name()).isNull();
        assertThat(view.has(SampleLink.IFLA_MTU)).isFalse();
    }

    @Test
    void an_owned_message_cannot_be_wrapped() {
        SampleLink copy = new SampleLink().wrap(Hex.message(LINK)).copy();
        assertThatThrownBy(() -> copy.wrap(Hex.message(SampleLink.veth())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("SampleLink: an owned message does not change");
        assertThat(copy.name()).isEqualTo("eth0");
    }

    @Test
    void releasing_an_owned_message_has_no_effect() {
        SampleLink copy = new SampleLink().wrap(Hex.message(LINK)).copy();
        copy.release();
        assertThat(copy.name()).isEqualTo("eth0");
    }

    @Test
    void a_copy_of_an_owned_message_is_that_message() {
        SampleLink copy = new SampleLink().wrap(Hex.message(LINK)).copy();
        assertThat(copy.copy()).isSameAs(copy);
    }

    @Test
    void a_released_message_cannot_be_read() {
        SampleLink view = new SampleLink().wrap(Hex.message(LINK));
        view.release();
        assertReleased(view::name);
        assertReleased(view::index);
        assertReleased(view::mtu);
        assertReleased(view::messageType);
        assertReleased(() -> view.has(9999));
        assertReleased(view::attributes);
        assertReleased(view::copy);
        assertReleased(view::toBytes);
        assertThat(view).hasToString("SampleLink {}");
    }

    private static void assertReleased(Runnable read) {
        assertThatThrownBy(read::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("SampleLink: the borrowed message is no longer valid: use copy() to keep a message");
    }

    @Test
    void a_released_message_can_be_read_after_it_is_wrapped_again() {
        SampleLink view = new SampleLink().wrap(Hex.message(LINK));
        view.release();
        assertThat(view.wrap(Hex.message(SampleLink.veth())).name()).isEqualTo("v0");
    }
}
