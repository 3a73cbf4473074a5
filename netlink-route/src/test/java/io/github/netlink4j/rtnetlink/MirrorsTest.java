package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.connection.Mirror;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.address.AddressFlags;
import io.github.netlink4j.rtnetlink.address.AddressSpec;
import io.github.netlink4j.rtnetlink.link.ExistingLink;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourState;
import io.github.netlink4j.rtnetlink.route.NextHop;
import io.github.netlink4j.rtnetlink.route.RouteSpec;
import io.github.netlink4j.rtnetlink.rule.RuleSpec;
import io.github.netlink4j.testsupport.NeedsRoot;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** After a thousand random changes a mirror has what a list has. */
@NeedsRoot
@Timeout(120)
class MirrorsTest {
    private static final int OPERATIONS = 1000;
    private static final int OPERATIONS_PER_COMPARISON = 50;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @RegisterExtension
    private final LiveRtnl live = new LiveRtnl();

    private final Random random = new Random(7);

    @BeforeEach
    void add_links_without_addresses() {
        for (int i = 0; i < 4; i++) {
            live.rtnl().links().add(LinkSpec.ifb("i" + i));
            // No link-local address, which the kernel would add from a work queue.
            live.namespace().ip("link set i" + i + " addrgenmode none");
            live.rtnl().links().change("i" + i, ExistingLink::up);
        }
    }

    private RtnlConnection rtnl() {
        return live.rtnl();
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private String link() {
        return "i" + below(4);
    }

    /** Carries out an operation that may be for an object that does not exist, or exists already. */
    private static void attempt(Runnable operation) {
        try {
            operation.run();
        } catch (KernelException e) {
            assertThat(e.errno().name())
                    .isIn(
                            "EEXIST",
                            "ENOENT",
                            "ESRCH",
                            "ENODEV",
                            "EADDRNOTAVAIL",
                            "ENETUNREACH",
                            "ENETDOWN",
                            "EINVAL",
                            "EOPNOTSUPP",
                            "EBUSY",
                            "ELOOP",
                            "EHOSTUNREACH");
        }
    }

    /**
     * Compares a mirror with lists.
     *
     * @param delay how long after an acknowledgement the kernel may send a notification
     * @param text the fields to compare; empty for an object that is not compared
     */
    private <K, V> void compare(
            Mirror<K, V> mirror,
            Duration delay,
            Function<V, String> text,
            IntConsumer operation,
            Supplier<List<V>> list) {
        try (mirror) {
            assertThat(mirror.awaitSynced(LIMIT)).isTrue();
            for (int i = 1; i <= OPERATIONS; i++) {
                attempt(() -> operation.accept(below(100)));
                if (i % OPERATIONS_PER_COMPARISON == 0) {
                    compare(mirror, delay, text, list);
                }
            }
        }
    }

    private static <K, V> void compare(
            Mirror<K, V> mirror, Duration delay, Function<V, String> text, Supplier<List<V>> list) {
        long end = System.nanoTime() + delay.toNanos();
        List<String> mirrored;
        List<String> listed;
        do {
            assertThat(mirror.refresh(LIMIT)).isTrue();
            mirrored = texts(mirror.snapshot().values(), text);
            listed = texts(list.get(), text);
        } while (!mirrored.equals(listed) && System.nanoTime() < end);
        assertThat(mirrored).isEqualTo(listed);
    }

    /** The texts that are not empty. */
    private static <V> List<String> texts(Collection<V> objects, Function<V, String> text) {
        return objects.stream().map(text).filter(t -> !t.isEmpty()).sorted().toList();
    }

    @Test
    void a_mirror_of_links_has_the_links_of_a_list() {
        compare(
                rtnl().links().mirror(),
                Duration.ZERO,
                link -> link.index() + " " + link.name() + " " + link.mtu() + " " + link.isUp() + " "
                        + link.masterIndex(),
                this::changeLinks,
                () -> rtnl().links().list());
    }

    private void changeLinks(int kind) {
        String name = "x" + below(5);
        if (kind < 20) {
            rtnl().links().add(LinkSpec.bridge(name));
        } else if (kind < 30) {
            rtnl().links().add(LinkSpec.ifb(name).master("x" + below(5)));
        } else if (kind < 45) {
            rtnl().links().delete(name);
        } else if (kind < 60) {
            rtnl().links().change(link(), link -> link.mtu(1000 + below(500)));
        } else if (kind < 75) {
            rtnl().links().change(link(), link -> link.flag(1, random.nextBoolean()));
        } else if (kind < 85) {
            rtnl().links().change(link(), link -> link.master(name));
        } else if (kind < 90) {
            rtnl().links().change(name, link -> link.name("x" + below(5)));
        } else {
            rtnl().links().change(link(), ExistingLink::noMaster);
        }
    }

    @Test
    void a_mirror_of_addresses_has_the_addresses_of_a_list() {
        compare(
                rtnl().addresses().mirror(),
                LIMIT, // IPv6 sends notifications of addresses from a work queue
                a -> a.interfaceIndex() + " " + a.prefix() + " " + a.peer() + " " + a.flags() + " " + a.metric(),
                this::changeAddresses,
                () -> rtnl().addresses().list());
    }

    private AddressSpec address() {
        String ipv4 = "192.0." + below(3) + "." + (1 + below(5)) + "/24";
        String ipv6 = "2001:db8:" + below(3) + "::" + (1 + below(5)) + "/64";
        return random.nextBoolean()
                ? AddressSpec.of(ipv4).on(link())
                : AddressSpec.of(ipv6).on(link()).flags(AddressFlags.IFA_F_NODAD);
    }

    private void changeAddresses(int kind) {
        if (kind < 40) {
            rtnl().addresses().add(address());
        } else if (kind < 60) {
            rtnl().addresses().replace(address().metric(below(5)));
        } else if (kind < 90) {
            rtnl().addresses().delete(address());
        } else {
            rtnl().links().change(link(), link -> link.flag(1, random.nextBoolean()));
        }
    }

    @Test
    void a_mirror_of_routes_has_the_routes_of_a_list() {
        compare(
                rtnl().routes().mirror(m -> m.interval(Duration.ofMillis(10))),
                Duration.ZERO,
                r -> r.table() + " " + r.type() + " " + r.destination() + " " + r.gateway() + " "
                        + r.outputInterfaceIndex() + " " + r.metric() + " " + r.nextHops(),
                this::changeRoutes,
                () -> rtnl().routes().list());
    }

    private RouteSpec route() {
        RouteSpec route = random.nextBoolean()
                ? RouteSpec.to("10." + below(10) + ".0.0/16")
                : RouteSpec.to("2001:db8:" + below(10) + "::/48");
        return route.metric(1 + below(2));
    }

    private RouteSpec leading(RouteSpec route) {
        return switch (below(3)) {
            case 0 -> route.blackhole();
            case 1 -> route.on(link());
            default ->
                route.toString().contains(":")
                        ? route.nextHop(NextHop.via("fe80::1", 1).on(link()))
                                .nextHop(NextHop.via("fe80::2", 2).on(link()))
                        : route.nextHop(NextHop.via("192.0.0.99", 1)).nextHop(NextHop.via("192.0.1.99", 2));
        };
    }

    private void changeRoutes(int kind) {
        if (kind < 40) {
            rtnl().routes().add(leading(route()));
        } else if (kind < 55) {
            rtnl().routes().replace(leading(route()));
        } else if (kind < 75) {
            rtnl().routes().delete(route());
        } else if (kind < 80) {
            rtnl().addresses().add(AddressSpec.of("192.0." + below(2) + ".1/24").on(link()));
        } else if (kind < 85) {
            rtnl().addresses()
                    .delete(AddressSpec.of("192.0." + below(2) + ".1/24").on(link()));
        } else {
            rtnl().links().change(link(), link -> link.flag(1, random.nextInt(3) > 0));
        }
    }

    @Test
    void a_mirror_of_neighbours_has_the_permanent_neighbours_of_a_list() {
        compare(
                rtnl().neighbours().mirror(),
                Duration.ZERO,
                n -> n.state().equals(NeighbourState.PERMANENT)
                        ? n.interfaceIndex() + " " + n.address() + " " + n.hardwareAddress()
                        : "",
                this::changeNeighbours,
                () -> rtnl().neighbours().list());
    }

    private void changeNeighbours(int kind) {
        String address = random.nextBoolean() ? "192.0.2." + (1 + below(9)) : "2001:db8::" + (1 + below(9));
        HardwareAddress at = HardwareAddress.of("02:00:00:00:00:0" + (1 + below(9)));
        NeighbourSpec neighbour = NeighbourSpec.of(address).on(link());
        if (kind < 40) {
            rtnl().neighbours().add(neighbour.hardwareAddress(at));
        } else if (kind < 60) {
            rtnl().neighbours().replace(neighbour.hardwareAddress(at));
        } else if (kind < 65) {
            rtnl().neighbours().add(neighbour.proxy());
        } else if (kind < 70) {
            rtnl().neighbours().delete(neighbour.proxy());
        } else if (kind < 95) {
            rtnl().neighbours().delete(neighbour);
        } else {
            rtnl().links().change(link(), link -> link.flag(1, random.nextBoolean()));
        }
    }

    @Test
    void a_mirror_of_rules_has_the_rules_of_a_list() {
        compare(
                rtnl().rules().mirror(),
                Duration.ZERO,
                r -> r.family() + " " + r.priority() + " " + r.source() + " " + r.table() + " " + r.mark() + " "
                        + r.action(),
                this::changeRules,
                () -> rtnl().rules().list());
    }

    private void changeRules(int kind) {
        RuleSpec rule = RuleSpec.priority(100 + below(5)).mark(below(2)).lookup(100 + below(3));
        RuleSpec ofFamily =
                random.nextBoolean() ? rule.ipv6() : rule.from("192.0." + below(3) + ".0/" + (24 + below(3)));
        if (kind < 50) {
            rtnl().rules().add(ofFamily);
        } else {
            rtnl().rules().delete(ofFamily);
        }
    }
}
