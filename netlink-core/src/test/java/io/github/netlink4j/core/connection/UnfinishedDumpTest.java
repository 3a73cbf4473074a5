package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A dump of this kernel that ends early, because of a transport that fails once. The kernel has more of it to send, and rejects
 * another dump with EBUSY until it has sent all of it.
 */
@NeedsRoot
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnfinishedDumpTest {
    private static final int LINKS = 121;
    private static final Request DUMP = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));

    private final TestNamespace namespace = TestNamespace.create();
    /** What the next receive does instead. */
    private Callable<?> failure;

    private final NetlinkConnection connection = NetlinkConnection.over(failing(), NetlinkConnection.DEFAULT_TIMEOUT);

    private NetlinkTransport failing() {
        NetlinkSocket socket = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .namespace(namespace.namespace())
                .open();
        return (NetlinkTransport) Proxy.newProxyInstance(
                NetlinkTransport.class.getClassLoader(),
                new Class<?>[] {NetlinkTransport.class},
                (proxy, method, arguments) -> {
                    Callable<?> instead = failure;
                    if (method.getName().equals("receive") && instead != null) {
                        failure = null;
                        return instead.call();
                    }
                    try {
                        return method.invoke(socket, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @BeforeEach
    void addLinks() {
        namespace.ipBatch(IntStream.range(0, LINKS / 2)
                .mapToObj(i -> "link add a" + i + " type veth peer name b" + i)
                .toList());
    }

    @AfterEach
    void close() {
        connection.close();
        namespace.close();
    }

    private void endsEarly(Class<? extends NetlinkException> exception, Callable<?> reason) {
        int[] rows = new int[1];
        assertThatThrownBy(() -> connection.execute(DUMP, row -> {
                    if (rows[0]++ == 0) {
                        failure = reason;
                    }
                }))
                .isInstanceOf(exception);
        assertThat(rows[0]).as("the dump has begun").isBetween(1, LINKS - 1);
    }

    @Test
    void after_a_timeout_the_next_dump_is_complete() {
        endsEarly(RequestTimeoutException.class, () -> null);
        assertThat(connection.execute(DUMP).messages()).isEqualTo(LINKS);
        assertThat(connection.lateReplies()).isPositive();
    }

    @Test
    void after_an_interrupt_the_next_dump_is_complete() {
        endsEarly(InterruptedWaitException.class, () -> {
            throw new InterruptedWaitException("a wait");
        });
        assertThat(connection.execute(DUMP).messages()).isEqualTo(LINKS);
    }

    @Test
    void after_a_timeout_a_batch_is_carried_out() {
        endsEarly(RequestTimeoutException.class, () -> null);
        Request lo = Request.of(
                "RTM_GETLINK", RTM_GETLINK, 0, m -> m.headerU32(0).headerU32(1).reserve(8));
        assertThat(connection.batch().add(lo).execute().failures()).isEmpty();
        assertThat(connection.execute(DUMP).messages()).isEqualTo(LINKS);
    }
}
