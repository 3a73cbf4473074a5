package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.testsupport.Allocation;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the numbers of messages allocates nothing: a dump of a million routes leaves no garbage. */
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
                + m.outputInterfaceIndex()
                + m.inputInterfaceIndex()
                + m.metric()
                + m.mtu()
                + m.nextHopId();
    }

    private static long numbersOf(LinkMessage m) {
        return (long) m.index()
                + m.flags()
                + (m.isUp() && m.hasCarrier() && !m.isDeleted() ? 1 : 0)
                + m.mtu()
                + m.masterIndex()
                + m.parentIndex()
                + m.group()
                + m.promiscuity()
                + m.transmitQueueLength()
                + m.carrierChanges();
    }

    private static long numbersOf(AddressMessage m) {
        return m.prefixLength() + m.flags() + m.interfaceIndex() + m.metric();
    }

    private static long numbersOf(NeighbourMessage m) {
        return (long) m.interfaceIndex() + m.flags() + m.extendedFlags() + m.probes() + m.masterIndex() + m.vlan();
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

    static Stream<Arguments> open_types() {
        RouteMessage route = new RouteMessage().wrap(Captured.message("request-route"));
        LinkMessage link = Captured.link("link-bridge-port");
        NeighbourMessage neighbour = new NeighbourMessage().wrap(Captured.message("neighbours"));
        return Stream.of(
                open("rtm_family", () -> route.family().number()),
                open("rtm_type", () -> route.type().number()),
                open("rtm_protocol", () -> route.protocol().number()),
                open("rtm_scope", () -> 1 + route.scope().number()),
                open("RTA_ENCAP_TYPE", () -> 1 + route.encapType().number()),
                open("ifi_type", () -> link.hardwareType().number()),
                open("IFLA_OPERSTATE", () -> link.operState().number()),
                open("ndm_state", () -> neighbour.state().number()));
    }

    private static Arguments open(String field, LongSupplier number) {
        return Arguments.arguments(field, number);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("open_types")
    void the_number_of_an_open_type_allocates_nothing(String field, LongSupplier number) {
        Allocation.assertNone(number);
    }
}
