package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.ExistingLink;
import io.github.netlink4j.rtnetlink.link.HardwareType;
import io.github.netlink4j.rtnetlink.link.LinkFilter;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.link.OperState;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourState;
import io.github.netlink4j.rtnetlink.route.EncapType;
import io.github.netlink4j.rtnetlink.route.NextHop;
import io.github.netlink4j.rtnetlink.route.RouteFilter;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import io.github.netlink4j.rtnetlink.uapi.Scope;
import java.net.InetAddress;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that would become other values in a request, or no request at all. */
class BadInputTest {
    private static RouteSpec route() {
        return RouteSpec.to("10.1.0.0/16");
    }

    private static Arguments illegal(String message, ThrowingCallable call) {
        return arguments(message, call);
    }

    static Stream<Arguments> numbers_out_of_range() {
        String u32 = ": must be 0 to 4294967295";
        String table = ": must be 1 to 4294967295";
        String u8 = ": must be 0 to 255";
        return Stream.of(
                illegal("IFLA_MTU -1" + u32, () -> LinkSpec.bridge("b").mtu(-1)),
                illegal("IFLA_MTU 4294967296" + u32, () -> LinkSpec.bridge("b").mtu(1L << 32)),
                illegal("IFLA_GROUP -1" + u32, () -> LinkSpec.bridge("b").group(-1)),
                illegal(
                        "IFLA_TXQLEN -1" + u32,
                        () -> LinkSpec.veth("a", "b").peer(peer -> peer.transmitQueueLength(-1))),
                illegal("table 0" + table, () -> route().table(0)),
                illegal("table -1" + table, () -> route().table(-1)),
                illegal("table 4294967296" + table, () -> route().table(1L << 32)),
                illegal("table 0" + table, () -> RouteFilter.table(0)),
                illegal("table -1" + table, () -> RouteFilter.table(-1)),
                illegal("RTA_PRIORITY -1" + u32, () -> route().metric(-1)),
                illegal("mtu -1" + u32, () -> route().mtu(-1)),
                illegal(
                        "IFA_RT_PRIORITY -1" + u32,
                        () -> AddressSpec.of("192.0.2.7/24").metric(-1)),
                illegal("weight 0: must be 1 to 256", () -> NextHop.via("192.0.2.1", 0)),
                illegal("weight 257: must be 1 to 256", () -> NextHop.via("192.0.2.1", 257)),
                illegal("flags 256" + u8, () -> new NextHop(1, null, 1, 256)),
                illegal("flags -1" + u8, () -> NeighbourSpec.of("192.0.2.1").flags(-1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers_out_of_range")
    void a_number_that_does_not_fit_its_field_is_an_illegal_argument(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256})
    void a_value_of_8_bits_is_0_to_255(int number) {
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

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void a_value_of_16_bits_is_0_to_65535(int number) {
        String range = " " + number + ": must be 0 to 65535";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NeighbourState(number))
                .withMessage("state of a neighbour" + range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HardwareType(number))
                .withMessage("hardware type" + range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EncapType(number))
                .withMessage("type of an encapsulation" + range);
    }

    @Test
    void an_address_of_another_family_is_an_illegal_argument() {
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

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void an_index_of_a_link_is_1_or_more(int index) {
        String message = "not an index of a link: " + index + ": must be 1 or more";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExistingLink.ofIndex(index))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkFilter.master(index))
                .withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(() -> route().on(index)).withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextHop.via("192.0.2.1", 1).on(index))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b"})
    void a_name_that_no_link_can_have_is_an_illegal_argument(String name) {
        String message = "not a name of a link: \"" + name + '"';
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExistingLink.named(name))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkSpec.bridge("b").master(name))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeighbourSpec.of("192.0.2.1").on(name))
                .withMessage(message);
    }

    @Test
    void null_is_rejected_where_it_is_set() {
        assertThatNullPointerException()
                .isThrownBy(() -> RtnlConnection.open((NetworkNamespace) null))
                .withMessage("namespace");
        assertThatNullPointerException()
                .isThrownBy(() -> LinkSpec.veth("a", "b").peer(peer -> peer.inNamespace(null)))
                .withMessage("IFLA_NET_NS_FD");
        assertThatNullPointerException()
                .isThrownBy(() -> LinkSpec.bridge("b").with(null))
                .withMessage("attribute");
        assertThatNullPointerException()
                .isThrownBy(() -> ExistingLink.named("b").kind(null))
                .withMessage("settings");
        assertThatNullPointerException()
                .isThrownBy(() -> LinkSpec.bridge("b").hardwareAddress((HardwareAddress) null))
                .withMessage("IFLA_ADDRESS");
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
        assertThatNullPointerException()
                .isThrownBy(() -> NeighbourSpec.of("192.0.2.7").state(null))
                .withMessage("state");
    }

    @Test
    void an_operation_that_an_object_does_not_have_is_an_illegal_argument() {
        try (RtnlConnection rtnl = new ScriptedLinks(Map.of()).connect()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rtnl.batch().change(LinkSpec.bridge("b")))
                    .withMessage("\"b\" (bridge): a LinkSpec can be added and deleted; ExistingLink is for changes");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rtnl.batch().add(ExistingLink.named("b")))
                    .withMessage("\"b\": an existing link can be changed and deleted; LinkSpec is for links to add");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LinkSpec.bridge("b").peer("c", peer -> {}))
                    .withMessage("\"b\" (bridge): links of this kind have no peer");
        }
    }

    @Test
    void a_subscription_to_no_objects_is_an_illegal_argument() {
        try (RtnlConnection rtnl = new ScriptedLinks(Map.of()).connect()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rtnl.subscribe(SubscribeOptions.DEFAULT))
                    .withMessage("a subscription to no objects");
        }
    }
}
