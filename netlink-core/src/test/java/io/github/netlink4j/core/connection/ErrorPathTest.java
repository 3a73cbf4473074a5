package io.github.netlink4j.core.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.socket.NetlinkProtocol;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The errors of this kernel, as a user sees them. */
@NeedsRoot
@Timeout(60)
class ErrorPathTest {
    private static Request newLink(Consumer<MessageBuilder> attributes) {
        return Request.of("RTM_NEWLINK", LinkRequests.RTM_NEWLINK, Netlink.NLM_F_CREATE | Netlink.NLM_F_EXCL, m -> {
                    m.reserve(SampleLink.HEADER);
                    attributes.accept(m);
                })
                .with(SampleLink.SCHEMA);
    }

    private static void assertRejected(Consumer<MessageBuilder> attributes, String message) {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection route = NetlinkConnection.over(
                        NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                                .namespace(namespace.namespace())
                                .open(),
                        NetlinkConnection.DEFAULT_TIMEOUT)) {
            assertThatThrownBy(() -> route.execute(newLink(attributes)))
                    .isInstanceOf(KernelException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void an_mtu_of_the_wrong_length_is_named_with_the_type_it_must_have() {
        assertRejected(
                m -> m.u16(SampleLink.IFLA_MTU, 1500),
                "RTM_NEWLINK: ERANGE: Attribute failed policy validation (at .IFLA_MTU = dc05, which must be u32)");
    }

    @Test
    void an_attribute_that_no_table_has_is_named_by_number_inside_the_nest_that_one_has() {
        int iflaInfoData = 2;
        int iflaBrForwardDelay = 1;
        assertRejected(
                m -> m.nest(
                        SampleLink.IFLA_LINKINFO,
                        info -> info.string(SampleLink.IFLA_INFO_KIND, "bridge")
                                .nest(iflaInfoData, data -> data.u16(iflaBrForwardDelay, 1))),
                "RTM_NEWLINK: ERANGE: Attribute failed policy validation"
                        + " (at .IFLA_LINKINFO.IFLA_INFO(2).attribute(1) = 0100, which must be u32)");
    }

    /** The kernel sends no offset here. */
    @Test
    void an_unknown_kind_is_reported_with_the_kernels_text() {
        assertRejected(
                m -> m.nest(SampleLink.IFLA_LINKINFO, info -> info.string(SampleLink.IFLA_INFO_KIND, "nosuch")),
                "RTM_NEWLINK: EOPNOTSUPP: Unknown device type");
    }
}
