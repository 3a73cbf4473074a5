package io.github.netlink4j.rtnetlink.link.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.link.Links;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The links of a network namespace of the test's own, and what the kernel reports of settings there. */
final class LiveLinks implements BeforeEachCallback, AfterEachCallback {
    private TestNamespace namespace;
    private RtnlConnection rtnl;

    @Override
    public void beforeEach(ExtensionContext context) {
        namespace = TestNamespace.create();
        rtnl = RtnlConnection.open(namespace.namespace());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        rtnl.close();
        namespace.close();
    }

    TestNamespace namespace() {
        return namespace;
    }

    Links links() {
        return rtnl.links();
    }

    LinkMessage get(String name) {
        return links().get(name);
    }

    /** Adds pairs of links that are up; the peer of {@code a0} is {@code a0p}. */
    void addPairs(String... names) {
        for (String name : names) {
            links().add(LinkSpec.veth(name, name + "p").up());
            links().change(name + "p", peer -> peer.up());
        }
    }

    /** Adds a link with settings, and asserts that it has them. */
    void assertAdded(KindSpec<?> spec, Settings settings) {
        assertAdded("x0", spec, settings, link -> link);
    }

    /** Adds a link with settings, and asserts that it has them. */
    void assertAdded(String name, KindSpec<?> spec, Settings settings, UnaryOperator<LinkSpec> more) {
        links().add(more.apply(LinkSpec.of(name, settings.on(spec))));
        settings.assertReadBack(get(name).kind(), this::indexOf);
    }

    /** Adds a link with settings, asserts that it has them, and deletes it. */
    void assertAddedAndDelete(KindSpec<?> spec, Settings settings) {
        assertAdded(spec, settings);
        links().delete("x0");
    }

    /** Changes settings of a link, and asserts that it has them. */
    void assertChanged(String name, KindSpec<?> spec, Settings settings) {
        links().change(name, link -> link.kind(settings.on(spec)));
        settings.assertReadBack(get(name).kind(), this::indexOf);
    }

    /** Changes settings of a port, and asserts that it has them. */
    void assertPortChanged(String name, PortSpec<?> spec, Settings settings) {
        links().change(name, link -> link.port(settings.on(spec)));
        settings.assertReadBack(get(name).port(), this::indexOf);
    }

    /** Asserts that the kernel does not have a kind. */
    void assertUnknown(KindSpec<?> spec) {
        assertThatThrownBy(() -> links().add(LinkSpec.of("x0", spec)))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EOPNOTSUPP))
                .hasMessageContaining("Unknown device type");
    }

    private int indexOf(String name) {
        return get(name).index();
    }
}
