package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.testsupport.TestNamespace;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A network namespace for each test, and a connection in it. */
public final class LiveRtnl implements BeforeEachCallback, AfterEachCallback {
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

    public TestNamespace namespace() {
        return namespace;
    }

    public RtnlConnection rtnl() {
        return rtnl;
    }

    /** The index of the link of a name. */
    public int index(String name) {
        return rtnl.links().get(name).index();
    }
}
