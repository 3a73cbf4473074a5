package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.testsupport.TestNamespace;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A namespace of a test's own, and a connection in it. */
final class LiveRoute implements BeforeEachCallback, AfterEachCallback {
    private TestNamespace namespace;
    private RtnlConnection route;

    @Override
    public void beforeEach(ExtensionContext context) {
        namespace = TestNamespace.create();
        route = RtnlConnection.open(namespace.namespace());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        route.close();
        namespace.close();
    }

    TestNamespace namespace() {
        return namespace;
    }

    RtnlConnection route() {
        return route;
    }
}
