package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.Outcome;
import io.github.netlink4j.rtnetlink.address.AddressFilter;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.testsupport.NeedsRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One connection that several threads use at the same time, some of them wrongly. */
@NeedsRoot
@Timeout(60)
class SharedRtnlConnectionTest {
    private static final int ROUNDS = 200;

    @RegisterExtension
    private final LiveRtnl live = new LiveRtnl();

    @BeforeEach
    void add_a_link() {
        live.rtnl().links().add(LinkSpec.ifb("i0").up());
    }

    private static void inParallel(List<Runnable> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Callable<Object>> calls = new ArrayList<>();
            tasks.forEach(task -> calls.add(Executors.callable(() -> repeat(task))));
            for (Future<Object> ended : threads.invokeAll(calls)) {
                ended.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void repeat(Runnable task) {
        for (int i = 0; i < ROUNDS; i++) {
            task.run();
        }
    }

    private void addAndDelete(String prefix) {
        AddressSpec address = AddressSpec.of(prefix).on("i0");
        live.rtnl().addresses().add(address);
        assertThat(live.rtnl().addresses().list(AddressFilter.link("i0")))
                .anyMatch(a -> IpPrefix.of(prefix).equals(a.prefix()));
        live.rtnl().addresses().delete(address);
    }

    private void lookUpNothing() {
        assertThatThrownBy(() -> live.rtnl().links().get("nosuch0"))
                .satisfies(Rejected.with("ENODEV"))
                .hasMessageStartingWith("RTM_GETLINK \"nosuch0\"");
        assertThatThrownBy(() -> live.rtnl()
                        .addresses()
                        .add(AddressSpec.of("192.0.2.7/24").on("nosuch1")))
                .hasMessage("RTM_NEWADDR 192.0.2.7/24: ENODEV: there is no link \"nosuch1\"");
        assertThatThrownBy(() -> live.rtnl().routes().add(RouteSpec.to("10.9.0.0/16")))
                .isInstanceOf(IllegalStateException.class);
    }

    private void batchWithMistakes(int number) {
        RouteSpec route = RouteSpec.to("10." + number + ".0.0/16").blackhole();
        List<Outcome> outcomes = live.rtnl()
                .batch()
                .add(route)
                .add(route)
                .add(RouteSpec.to("10.8.0.0/16").on("nosuch2"))
                .delete(route)
                .execute()
                .outcomes();
        assertThat(outcomes)
                .extracting(outcome -> outcome instanceof Outcome.Acknowledged)
                .containsExactly(true, false, false, true);
    }

    @Test
    void each_thread_gets_its_own_replies_and_its_own_errors() throws Exception {
        inParallel(List.of(
                () -> addAndDelete("192.0.2.1/24"),
                () -> addAndDelete("198.51.100.1/24"),
                this::lookUpNothing,
                () -> batchWithMistakes(1),
                () -> batchWithMistakes(2)));
        assertThat(live.rtnl().connection().lateReplies()).isZero();
    }

    @Test
    void an_owned_link_is_read_by_several_threads() throws Exception {
        LinkMessage link = live.rtnl().links().get("i0");
        String text = link.toString();
        String values = Accessors.of(link);
        Runnable reader = () -> {
            assertThat(link.name()).isEqualTo("i0");
            assertThat(link.kindName()).isEqualTo("ifb");
            assertThat(link.toString()).isEqualTo(text);
            assertThat(Accessors.of(link)).isEqualTo(values);
        };
        inParallel(List.of(reader, reader, reader));
    }
}
