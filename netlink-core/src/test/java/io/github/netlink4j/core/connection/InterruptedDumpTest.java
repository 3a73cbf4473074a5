package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thousand addresses are dumped while another socket adds and removes one more. */
@NeedsRoot
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedDumpTest {
    private static final int RTM_NEWADDR = 20;
    private static final int RTM_DELADDR = 21;
    private static final int RTM_GETADDR = 22;
    private static final int IFADDRMSG_LENGTH = 8;
    private static final int IFA_LOCAL = 2;
    private static final int AF_INET = 2;
    private static final int LOOPBACK = 1;
    private static final int ADDRESSES = 1000;
    private static final long FIRST = 0x0a000000; // 10.0.0.0

    private static final Request DUMP =
            Request.dump("RTM_GETADDR", RTM_GETADDR, m -> m.header(new byte[] {AF_INET, 0, 0, 0, 0, 0, 0, 0}));

    private final TestNamespace namespace = TestNamespace.create();
    private final NetlinkConnection route = open();
    private final AtomicInteger changes = new AtomicInteger();
    private final Thread changer = new Thread(this::changer, "changer");
    private volatile boolean stopped;

    private NetlinkConnection open() {
        return NetlinkConnection.over(
                NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                        .namespace(namespace.namespace())
                        .open(),
                NetlinkConnection.DEFAULT_TIMEOUT);
    }

    private static Request address(String name, int type, long address) {
        return Request.of(
                name,
                type,
                type == RTM_NEWADDR ? NLM_F_CREATE : 0,
                m -> m.headerU8(AF_INET)
                        .headerU8(32)
                        .headerU16(0)
                        .headerU32(LOOPBACK)
                        .be32(IFA_LOCAL, address));
    }

    @BeforeEach
    void addAddresses() {
        Batch batch = route.batch();
        IntStream.range(0, ADDRESSES).forEach(i -> batch.add(address("RTM_NEWADDR", RTM_NEWADDR, FIRST + i)));
        batch.execute().orThrow();
        changer.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        stopChanges();
        route.close();
        namespace.close();
    }

    private void changer() {
        long address = FIRST + ADDRESSES;
        try (NetlinkConnection other = open()) {
            while (!stopped) {
                other.execute(address("RTM_NEWADDR", RTM_NEWADDR, address));
                other.execute(address("RTM_DELADDR", RTM_DELADDR, address));
                changes.incrementAndGet();
            }
        }
    }

    private void stopChanges() throws InterruptedException {
        stopped = true;
        changer.join();
    }

    /** During a dump: waits until a change has been made. */
    private void awaitChange() {
        int before = changes.get();
        while (changes.get() < before + 2) {
            Thread.onSpinWait();
        }
    }

    private static long addressOf(MessageCursor reply) {
        AttributeCursor attributes = reply.attributes(IFADDRMSG_LENGTH);
        while (attributes.next()) {
            if (attributes.type() == IFA_LOCAL) {
                return attributes.be32();
            }
        }
        throw new AssertionError("an address without IFA_LOCAL");
    }

    @Test
    void an_interrupted_dump_is_reported_and_all_that_came_is_delivered() {
        List<Long> addresses = new ArrayList<>();
        Result result = route.execute(DUMP, reply -> {
            if (addresses.isEmpty()) {
                awaitChange();
            }
            addresses.add(addressOf(reply));
        });
        assertThat(result.interrupted()).isTrue();
        assertThat(result.messages()).isEqualTo(addresses.size()).isGreaterThanOrEqualTo(ADDRESSES);
    }

    @Test
    void the_dump_is_repeated_until_the_changes_end() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Dump<Set<Long>> dump = route.collect(
                DUMP,
                5,
                () -> {
                    if (attempts.incrementAndGet() == 3) {
                        stopChangesNow();
                    }
                    return new HashSet<>();
                },
                (addresses, reply) -> {
                    if (addresses.isEmpty() && !stopped) {
                        awaitChange();
                    }
                    addresses.add(addressOf(reply));
                });
        assertThat(dump.attempts()).isEqualTo(3);
        assertThat(dump.interrupted()).isFalse();
        assertThat(dump.result().messages()).isEqualTo(dump.content().size());
        assertThat(dump.content())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ADDRESSES).mapToObj(i -> FIRST + i).toList());
    }

    private void stopChangesNow() {
        try {
            stopChanges();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
