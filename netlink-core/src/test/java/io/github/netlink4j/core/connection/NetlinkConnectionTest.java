package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_IFNAME;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_INFO_KIND;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_LINKINFO;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_NOOP;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetlinkOption;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.socket.NetlinkTransport;
import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.Hex;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NetlinkConnectionTest {
    private static final int RTM_NEWTCLASS = 40;
    private static final Request LINKS = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));

    /** The kernel ignores control messages, and acknowledges them only with {@code NLM_F_ACK}, which a dump does not have. */
    private static final Request NEVER_ANSWERED = Request.dump("NLMSG_NOOP", NLMSG_NOOP, m -> {});

    private static Request linkNamed(String name) {
        return Request.of(
                "RTM_GETLINK", RTM_GETLINK, 0, m -> m.reserve(SampleLink.HEADER).string(IFLA_IFNAME, name));
    }

    private static NetlinkConnection open() {
        return NetlinkConnection.open(NetlinkProtocol.ROUTE);
    }

    private static NetlinkConnection openIn(TestNamespace namespace) {
        return NetlinkConnection.over(
                NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                        .namespace(namespace.namespace())
                        .open(),
                NetlinkConnection.DEFAULT_TIMEOUT);
    }

    private static NetlinkConnection withTimeout(Duration timeout) {
        return NetlinkConnection.over(NetlinkSocket.open(NetlinkProtocol.ROUTE), timeout);
    }

    private static void addVethPairs(TestNamespace namespace, int count) {
        namespace.ipBatch(IntStream.range(0, count)
                .mapToObj(i -> "link add a" + i + " type veth peer name b" + i)
                .toList());
    }

    private static List<String> names(NetlinkConnection route) {
        List<String> names = new ArrayList<>();
        SampleLink link = new SampleLink();
        route.execute(LINKS, reply -> names.add(link.wrap(reply).name()));
        return names;
    }

    @Test
    void a_dump_of_links_names_the_loopback_device() {
        try (NetlinkConnection route = open()) {
            assertThat(names(route)).contains("lo");
        }
    }

    @Test
    void a_request_counts_its_replies_and_not_the_acknowledgement() {
        try (NetlinkConnection route = open()) {
            List<String> names = new ArrayList<>();
            Result result = route.execute(
                    linkNamed("lo"),
                    reply -> names.add(new SampleLink().wrap(reply).name()));
            assertThat(names).containsExactly("lo");
            assertThat(result.messages()).isEqualTo(1);
            assertThat(result.interrupted()).isFalse();
            assertThat(result.warning()).isEmpty();
        }
    }

    @Test
    void a_rejected_request_has_the_error_number() {
        try (NetlinkConnection route = open()) {
            assertThatThrownBy(() -> route.execute(linkNamed("nosuch0")))
                    .isInstanceOfSatisfying(
                            KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENODEV))
                    .hasMessageStartingWith("RTM_GETLINK: ENODEV");
        }
    }

    @Test
    @NeedsRoot
    void a_link_of_unknown_kind_is_rejected_with_the_kernels_text() {
        Request unknown = Request.of(
                "RTM_NEWLINK",
                RTM_NEWLINK,
                NLM_F_CREATE | NLM_F_EXCL,
                m -> m.reserve(SampleLink.HEADER).nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, "nosuch")));
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection route = openIn(namespace)) {
            assertThatThrownBy(() -> route.execute(unknown))
                    .isInstanceOfSatisfying(KernelException.class, e -> {
                        assertThat(e.errno()).isEqualTo(Errno.EOPNOTSUPP);
                        assertThat(e.kernelMessage()).contains("Unknown device type");
                    })
                    .hasMessage("RTM_NEWLINK: EOPNOTSUPP: Unknown device type");
        }
    }

    @Test
    void a_rejected_dump_has_the_kernels_text() {
        Request strict = Request.dump(
                "RTM_GETLINK",
                RTM_GETLINK,
                m -> m.headerU32(0)
                        .headerU32(0)
                        .headerU32(1) // ifi_flags, which no dump looks at
                        .headerU32(0));
        try (NetlinkConnection route = open()) {
            assertThatThrownBy(() -> route.execute(strict)).isInstanceOfSatisfying(KernelException.class, e -> {
                assertThat(e.errno()).isEqualTo(Errno.EINVAL);
                assertThat(e.kernelMessage()).contains("Invalid values in header for link dump request");
            });
        }
    }

    @Test
    @NeedsRoot
    void a_success_may_carry_a_warning() {
        Request tooFast = Request.of(
                "RTM_NEWTCLASS",
                RTM_NEWTCLASS,
                NLM_F_CREATE | NLM_F_EXCL,
                m -> m.headerU32(0)
                        .headerU32(1) // lo
                        .headerU32(0x1_0001)
                        .headerU32(0x1_0000)
                        .headerU32(0)
                        .string(1, "htb")
                        .nest(2, options -> options.bytes(1, htbOptions())));
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection route = openIn(namespace)) {
            namespace.run("tc qdisc add dev lo root handle 1: htb", "");
            assertThat(route.execute(tooFast).warning())
                    .hasValueSatisfying(warning -> assertThat(warning).contains("quantum of class 10001 is big"));
        }
    }

    /** {@code struct tc_htb_opt}: rate and ceiling of 4 GiB/s, some buffer. */
    private static byte[] htbOptions() {
        return Hex.bytes("""
                00 01 00 00 00 00 00 00 ff ff ff ff
                00 01 00 00 00 00 00 00 ff ff ff ff
                e8 03 00 00 e8 03 00 00 00 00 00 00 00 00 00 00 00 00 00 00
                """);
    }

    @Test
    @NeedsRoot
    void a_dump_of_many_datagrams_is_delivered_whole() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection route = openIn(namespace)) {
            addVethPairs(namespace, 60);
            assertThat(names(route)).hasSize(121).doesNotHaveDuplicates().contains("lo", "a0", "b59");
        }
    }

    @Test
    @NeedsRoot
    void a_dump_that_raced_with_a_change_is_interrupted_and_delivers_all_that_came() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection route = openIn(namespace)) {
            addVethPairs(namespace, 60);
            List<MessageCursor> once = new ArrayList<>();
            Result result = route.execute(LINKS, reply -> {
                if (once.isEmpty()) {
                    once.add(reply);
                    namespace.ip("link add raced type veth peer name with");
                }
            });
            assertThat(result.interrupted()).isTrue();
            assertThat(result.messages()).isGreaterThanOrEqualTo(121);
            assertThat(route.execute(LINKS).interrupted()).isFalse();
        }
    }

    @Test
    @NeedsRoot
    void an_exception_of_a_consumer_is_thrown_when_the_dump_has_been_read() {
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection route = openIn(namespace)) {
            addVethPairs(namespace, 60);
            List<Throwable> thrown = List.of(new IllegalStateException("stop"), new AssertionError("stop"));
            for (Throwable stop : thrown) {
                int[] calls = new int[1];
                assertThatThrownBy(() -> route.execute(LINKS, reply -> {
                            calls[0]++;
                            throwUnchecked(stop);
                        }))
                        .isSameAs(stop);
                assertThat(calls[0]).isEqualTo(1);
                assertThat(names(route)).as("the connection works").hasSize(121);
            }
            assertThat(route.lateReplies()).isZero();
        }
    }

    private static void throwUnchecked(Throwable unchecked) {
        if (unchecked instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) unchecked;
    }

    @Test
    @NeedsRoot
    void a_dump_whose_datagrams_are_longer_than_the_buffer_is_complete() {
        int iflaExtMask = 29;
        int rtextFilterVf = 1; // makes the kernel measure its links, and send datagrams as long as the longest
        Request full = Request.dump(
                "RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER).u32(iflaExtMask, rtextFilterVf));
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkSocket small = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                        .namespace(namespace.namespace())
                        .datagramCapacity(4096)
                        .open();
                NetlinkConnection route = NetlinkConnection.over(small, Duration.ofSeconds(5))) {
            addVethPairs(namespace, 30);
            namespace.ipBatch(IntStream.range(0, 60)
                    .mapToObj(i -> "link property add dev lo altname " + "x".repeat(110) + i)
                    .toList());
            assertThat(route.execute(full).messages()).isEqualTo(61);
        }
    }

    @Test
    void a_consumer_cannot_use_the_connection_that_calls_it() {
        try (NetlinkConnection route = open();
                NetlinkConnection other = open()) {
            assertThatThrownBy(() -> route.execute(LINKS, reply -> route.execute(linkNamed("lo"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("RTM_GETLINK")
                    .hasMessageContaining("open another one");
            assertThat(route.execute(LINKS, reply -> other.execute(linkNamed("lo")))
                            .messages())
                    .isPositive();
        }
    }

    @Test
    void a_request_without_a_reply_is_a_timeout_and_the_connection_stays_usable() {
        try (NetlinkConnection route = withTimeout(Duration.ofMillis(50))) {
            assertThatThrownBy(() -> route.execute(NEVER_ANSWERED))
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessage("NLMSG_NOOP: no reply within 50 ms");
            assertThat(names(route)).contains("lo");
        }
    }

    @Test
    void a_request_that_waits_too_long_for_other_threads_is_a_timeout_and_not_sent() throws Exception {
        try (NetlinkConnection route = withTimeout(Duration.ofMillis(50))) {
            CountDownLatch entered = new CountDownLatch(1);
            CountDownLatch leave = new CountDownLatch(1);
            Thread holder = new Thread(() -> route.execute(linkNamed("lo"), reply -> {
                entered.countDown();
                awaitUninterruptibly(leave);
            }));
            holder.start();
            entered.await();
            assertThatThrownBy(() -> route.execute(LINKS))
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessage("RTM_GETLINK: not sent, other threads used the connection for 50 ms");
            leave.countDown();
            holder.join();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_interrupted_thread_gets_a_reply_that_is_there_without_waiting_and_stays_interrupted() {
        try (NetlinkConnection route = open()) {
            Thread.currentThread().interrupt();
            assertThat(route.execute(linkNamed("lo")).messages()).isEqualTo(1);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_timeout_may_be_endless() {
        try (NetlinkConnection route = withTimeout(ChronoUnit.FOREVER.getDuration())) {
            assertThat(names(route)).contains("lo");
        }
    }

    @Test
    void replies_to_no_request_are_skipped_and_counted() {
        try (NetlinkConnection route = open()) {
            route.transport().send(LinkRequests.rejected(-7, 16)); // as if its request had timed out
            assertThat(route.execute(linkNamed("lo")).messages()).isEqualTo(1);
            assertThat(route.lateReplies()).isEqualTo(1);
        }
    }

    @Test
    void a_body_that_throws_leaves_the_connection_usable() {
        Request broken = Request.of("RTM_GETLINK", RTM_GETLINK, 0, m -> {
            throw new IllegalArgumentException("no such body");
        });
        try (NetlinkConnection route = open()) {
            assertThatThrownBy(() -> route.execute(broken)).hasMessage("no such body");
            assertThat(names(route)).contains("lo");
        }
    }

    @Test
    void a_request_larger_than_the_builders_first_memory_is_sent_whole() {
        Request large = Request.of(
                "RTM_GETLINK",
                RTM_GETLINK,
                0,
                m -> m.reserve(SampleLink.HEADER).bytes(999, new byte[5000]).string(IFLA_IFNAME, "nosuch0"));
        try (NetlinkConnection route = open()) {
            route.transport().set(NetlinkOption.GET_STRICT_CHK, false);
            assertThatThrownBy(() -> route.execute(large)).hasMessageStartingWith("RTM_GETLINK: ENODEV");
        }
    }

    @Test
    void the_memory_of_a_large_request_is_not_kept() throws InterruptedException {
        int length = 16 << 20;
        Request large = Request.of("RTM_NEWLINK", RTM_NEWLINK, 0, m -> m.header(new byte[length]));
        try (NetlinkConnection route = open()) {
            route.execute(linkNamed("lo"));
            long before = directMemory();
            assertThatThrownBy(() -> route.execute(large)).hasMessageContaining("EMSGSIZE");
            for (int i = 0; i < 200 && directMemory() > before; i++) {
                System.gc();
                Thread.sleep(10);
            }
            assertThat(directMemory()).isLessThan(before + length);
            assertThat(route.execute(linkNamed("lo")).messages()).isEqualTo(1);
        }
    }

    private static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    @Test
    void a_socket_whose_options_cannot_be_set_is_closed() {
        AtomicInteger closed = new AtomicInteger();
        SystemCallException failure = new SystemCallException("setsockopt", Errno.EPERM);
        InvocationHandler methods = (socket, method, arguments) -> switch (method.getName()) {
            case "receiveBufferSize" -> 212_992;
            case "set" -> throw failure;
            case "close" -> {
                closed.incrementAndGet();
                yield null;
            }
            default -> throw new AssertionError(method);
        };
        NetlinkTransport socket = (NetlinkTransport) Proxy.newProxyInstance(
                NetlinkTransport.class.getClassLoader(), new Class<?>[] {NetlinkTransport.class}, methods);
        assertThatThrownBy(() -> NetlinkConnection.over(socket, Duration.ofSeconds(1)))
                .isSameAs(failure);
        assertThat(closed).hasValue(1);
    }

    @Test
    void a_request_that_does_not_fit_a_header_is_rejected() {
        assertThatThrownBy(() -> Request.of("RTM_GETLINK", 70_000, 0, m -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RTM_GETLINK: type 70000 is not within 0 to 65,535");
        assertThatThrownBy(() -> new Request("RTM_GETLINK", RTM_GETLINK, 0, true, null, m -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RTM_GETLINK: a dump without NLM_F_DUMP");
    }

    @Test
    void a_closed_connection_throws_socket_closed() {
        NetlinkConnection route = open();
        route.close();
        assertThatThrownBy(() -> route.execute(LINKS)).isInstanceOf(SocketClosedException.class);
    }

    @Test
    void close_ends_a_request_under_way() throws Exception {
        NetlinkConnection route = withTimeout(Duration.ofSeconds(100));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        CountDownLatch begun = new CountDownLatch(1);
        Request request = Request.dump("NLMSG_NOOP", NLMSG_NOOP, m -> begun.countDown());
        Future<?> waiting = thread.submit(
                () -> assertThatThrownBy(() -> route.execute(request)).isInstanceOf(SocketClosedException.class));
        begun.await();
        route.close();
        waiting.get(20, TimeUnit.SECONDS);
        thread.shutdown();
    }
}
