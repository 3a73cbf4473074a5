package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.link.OperState;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.route.NextHop;
import io.github.netlink4j.rtnetlink.route.RouteFilter;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import io.github.netlink4j.rtnetlink.uapi.Scope;
import java.net.InetAddress;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be something else to the kernel is refused here. */
class BadInputTest {
    private static RouteSpec route() {
        return RouteSpec.to("10.1.0.0/16");
    }

    private static Arguments refused(String message, ThrowingCallable call) {
        return arguments(message, call);
    }

    static Stream<Arguments> numbers_out_of_range() {
        String u32 = ": must be 0 to 4294967295";
        String table = ": must be 1 to 4294967295";
        String u8 = ": must be 0 to 255";
        return Stream.of(
                refused("mtu -1" + u32, () -> LinkSpec.bridge("b").mtu(-1)),
                refused("mtu 4294967296" + u32, () -> LinkSpec.bridge("b").mtu(1L << 32)),
                refused("group -1" + u32, () -> LinkSpec.bridge("b").group(-1)),
                refused(
                        "transmitQueueLength -1" + u32,
                        () -> LinkSpec.veth("a").peer("b", peer -> peer.transmitQueueLength(-1))),
                refused("table 0" + table, () -> route().table(0)),
                refused("table -1" + table, () -> route().table(-1)),
                refused("table 4294967296" + table, () -> route().table(1L << 32)),
                refused("table 0" + table, () -> RouteFilter.table(0)),
                refused("table -1" + table, () -> RouteFilter.table(-1)),
                refused("metric -1" + u32, () -> route().metric(-1)),
                refused("mtu -1" + u32, () -> route().mtu(-1)),
                refused("metric -1" + u32, () -> AddressSpec.of("192.0.2.7/24").metric(-1)),
                refused("weight 0: must be 1 to 256", () -> NextHop.via("192.0.2.1", 0)),
                refused("weight 257: must be 1 to 256", () -> NextHop.via("192.0.2.1", 257)),
                refused("flags 256" + u8, () -> new NextHop(1, null, 1, 256)),
                refused("flags -1" + u8, () -> NeighbourSpec.of("192.0.2.1").flags(-1)),
                refused(
                        "state 65536: must be 0 to 65535",
                        () -> NeighbourSpec.of("192.0.2.1").state(65_536)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers_out_of_range")
    void a_number_that_its_field_cannot_hold_is_refused(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256})
    void a_value_of_a_byte_is_0_to_255(int number) {
        String range = " " + number + ": must be 0 to 255";
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(number)).withMessage("scope" + range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteType(number))
                .withMessage("type of a route" + range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteProtocol(number))
                .withMessage("protocol of a route" + range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AddressFamily(number))
                .withMessage("address family" + range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperState(number))
                .withMessage("operational state" + range);
    }

    @Test
    void an_address_of_another_family_is_refused() {
        AddressSpec address = AddressSpec.of("203.0.113.1/24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address.broadcast("ff02::1"))
                .withMessage("broadcast ff02::1 is of AF_INET6, and 203.0.113.1/24 of AF_INET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address.peer("::1"))
                .withMessage("peer ::1 is of AF_INET6, and 203.0.113.1/24 of AF_INET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressSpec.of("2001:db8::1/64").peer("192.0.2.1"))
                .withMessage("peer 192.0.2.1 is of AF_INET, and 2001:db8::1/64 of AF_INET6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> route().preferredSource("::1"))
                .withMessage("preferred source ::1 is of AF_INET6, and 10.1.0.0/16 of AF_INET");
    }

    @Test
    void null_does_not_mean_that_nothing_is_said() {
        assertThatNullPointerException()
                .isThrownBy(() -> RtnlConnection.open((NetworkNamespace) null))
                .withMessage("namespace");
        assertThatNullPointerException()
                .isThrownBy(() -> LinkSpec.veth("a").inNamespace(null))
                .withMessage("namespace");
        assertThatNullPointerException()
                .isThrownBy(() -> LinkSpec.bridge("b").data(null))
                .withMessage("data");
        assertThatNullPointerException()
                .isThrownBy(() -> route().via((InetAddress) null))
                .withMessage("gateway");
        assertThatNullPointerException().isThrownBy(() -> route().type(null)).withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> route().protocol(null))
                .withMessage("protocol");
        assertThatNullPointerException().isThrownBy(() -> route().scope(null)).withMessage("scope");
        assertThatNullPointerException()
                .isThrownBy(() -> AddressSpec.of("192.0.2.7/24").scope(null))
                .withMessage("scope");
    }
}
