package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.testsupport.Allocation;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the numbers of messages, open types among them, allocates nothing: a dump of a million routes is no garbage. */
class AllocationTest {
    private final MessageCursor cursor = new MessageCursor();
    private final RouteMessage route = new RouteMessage();
    private final LinkMessage link = new LinkMessage();
    private final AddressMessage address = new AddressMessage();
    private final NeighbourMessage neighbour = new NeighbourMessage();

    /** The bytes as a socket receives them, in direct memory, or on the heap. */
    private static ByteBuffer memory(String captured, boolean direct) {
        byte[] bytes = Captured.bytes(captured);
        return direct ? ByteBuffer.allocateDirect(bytes.length).put(0, bytes) : ByteBuffer.wrap(bytes);
    }

    private MessageCursor first(ByteBuffer memory) {
        if (!cursor.wrap(memory, 0, memory.limit()).next()) {
            throw new AssertionError("no message");
        }
        return cursor;
    }

    private static long numbersOf(RouteMessage m) {
        return m.destinationLength()
                + m.sourceLength()
                + m.tos()
                + m.table()
                + m.flags()
                + m.outputInterface()
                + m.inputInterface()
                + m.metric()
                + m.mtu()
                + m.nextHopId()
                + m.family().number()
                + m.type().number()
                + m.protocol().number()
                + m.scope().number()
                + m.encapType().number();
    }

    private static long numbersOf(LinkMessage m) {
        return m.hardwareType().number()
                + m.index()
                + m.flags()
                + (m.isUp() && m.hasCarrier() && !m.isDeleted() ? 1 : 0)
                + m.mtu()
                + m.master()
                + m.parent()
                + m.group()
                + m.promiscuity()
                + m.transmitQueueLength()
                + m.carrierChanges()
                + m.operState().number();
    }

    private static long numbersOf(AddressMessage m) {
        return m.prefixLength()
                + m.flags()
                + m.interfaceIndex()
                + m.metric()
                + m.validLifetime()
                + m.scope().number();
    }

    private static long numbersOf(NeighbourMessage m) {
        return (long) m.interfaceIndex()
                + m.state().number()
                + m.flags()
                + m.extendedFlags()
                + m.probes()
                + m.master()
                + m.vlan();
    }

    @Test
    void an_allocation_is_detected() {
        ByteBuffer memory = memory("request-route", false);
        Allocation.assertSome(() -> numbersOf(route.wrap(first(memory)).copy()));
    }

    @ParameterizedTest(name = "direct memory: {0}")
    @ValueSource(booleans = {true, false})
    void the_numbers_of_a_route_allocate_nothing(boolean direct) {
        ByteBuffer memory = memory("request-route", direct);
        Allocation.assertNone(() -> numbersOf(route.wrap(first(memory))));
    }

    @ParameterizedTest(name = "direct memory: {0}")
    @ValueSource(booleans = {true, false})
    void the_numbers_of_a_link_allocate_nothing(boolean direct) {
        ByteBuffer memory = memory("link-bridge-port", direct);
        Allocation.assertNone(() -> numbersOf(link.wrap(first(memory))));
    }

    @ParameterizedTest(name = "direct memory: {0}")
    @ValueSource(booleans = {true, false})
    void the_numbers_of_an_address_allocate_nothing(boolean direct) {
        ByteBuffer memory = memory("addresses", direct);
        Allocation.assertNone(() -> numbersOf(address.wrap(first(memory))));
    }

    @ParameterizedTest(name = "direct memory: {0}")
    @ValueSource(booleans = {true, false})
    void the_numbers_of_a_neighbour_allocate_nothing(boolean direct) {
        ByteBuffer memory = memory("neighbours", direct);
        Allocation.assertNone(() -> numbersOf(neighbour.wrap(first(memory))));
    }
}
