package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.rtnetlink.rule.RuleMessage;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import io.github.netlink4j.testsupport.AccessorTypes;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each accessor reads the attribute or the header field with the type that the table has. */
class AccessorsTest {
    /** The accessors that return something other than the value of one field. */
    private static Set<String> others(
            RtnlMessage<?> message, MessageSchema schema, int type, AddressFamily family, String... malformed) {
        Set<String> names = Accessors.names(message.getClass());
        names.removeAll(AccessorTypes.of(message, schema, type, family.number())
                .except(malformed)
                .check());
        return names;
    }

    @Test
    void of_a_link() {
        assertThat(others(new LinkMessage(), LinkMessage.SCHEMA, Rtm.RTM_NEWLINK, AddressFamily.UNSPEC))
                .containsExactlyInAnyOrder(
                        "alternativeNames", "hasCarrier", "isDeleted", "isRunning", "isUp", "kind", "kindName", "port");
    }

    @Test
    void of_an_address() {
        assertThat(others(new AddressMessage(), AddressMessage.SCHEMA, Rtm.RTM_NEWADDR, AddressFamily.INET6))
                .containsExactlyInAnyOrder("isDeleted", "preferredLifetime", "validLifetime");
    }

    /** A prefix of 255 bits is malformed. */
    @Test
    void of_a_route() {
        assertThat(others(
                        new RouteMessage(),
                        RouteMessage.SCHEMA,
                        Rtm.RTM_NEWROUTE,
                        AddressFamily.INET,
                        "destination",
                        "source"))
                .containsExactlyInAnyOrder("destination", "source", "isDeleted", "mtu", "nextHops");
    }

    @Test
    void of_a_neighbour() {
        assertThat(others(new NeighbourMessage(), NeighbourMessage.SCHEMA, Rtm.RTM_NEWNEIGH, AddressFamily.INET))
                .containsExactlyInAnyOrder("isDeleted");
    }

    @Test
    void of_a_rule() {
        assertThat(others(new RuleMessage(), RuleMessage.SCHEMA, Rtm.RTM_NEWRULE, AddressFamily.INET))
                .containsExactlyInAnyOrder("isDeleted", "isInverted");
    }
}
