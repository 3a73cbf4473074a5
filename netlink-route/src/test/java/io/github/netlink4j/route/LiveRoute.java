package io.github.netlink4j.route;

import io.github.netlink4j.core.testing.TestNamespace;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A namespace of a test's own, and a connection in it. */
final class LiveRoute implements BeforeEachCallback, AfterEachCallback {
    private TestNamespace namespace;
    private RouteConnection route;

    @Override
    public void beforeEach(ExtensionContext context) {
        namespace = TestNamespace.create();
        route = RouteConnection.open(namespace.namespace());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        route.close();
        namespace.close();
    }

    TestNamespace namespace() {
        return namespace;
    }

    RouteConnection route() {
        return route;
    }
}
