package io.github.netlink4j.rtnetlink.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.rtnetlink.IpJson;
import io.github.netlink4j.rtnetlink.LiveRtnl;
import io.github.netlink4j.rtnetlink.Rejected;
import io.github.netlink4j.rtnetlink.RtnlBatch;
import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.Scope;
import io.github.netlink4j.testsupport.NeedsRoot;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsRoot
class AddressesTest {
    @RegisterExtension
    private final LiveRtnl live = new LiveRtnl();

    @BeforeEach
    void add_a_pair() {
        live.rtnl().links().add(LinkSpec.veth("a0", "b0").up());
    }

    private Addresses addresses() {
        return live.rtnl().addresses();
    }

    private List<String> prefixes(ObjectFilter<AddressMessage> filter) {
        return addresses().list(filter).stream().map(a -> a.prefix().toString()).toList();
    }

    /** {@code ifindex local/prefixlen scope} of each address that ip shows. */
    private Stream<String> ofIp() {
        return IpJson.list(live.namespace(), "address show").stream()
                .flatMap(link -> StreamSupport.stream(link.get("addr_info").spliterator(), false)
                        .map(a -> link.get("ifindex").asInt() + " " + IpPrefix.of(text(a)) + " "
                                + a.get("scope").asText()));
    }

    private static String text(JsonNode address) {
        return address.get("local").asText() + "/" + address.get("prefixlen").asInt();
    }

    private static String scope(AddressMessage address) {
        return address.scope().equals(Scope.UNIVERSE)
                ? "global"
                : address.scope().toString().replace("RT_SCOPE_", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void addresses_are_what_ip_shows() {
        live.namespace().ip("link set lo up");
        live.namespace().ip("address add 192.0.2.7/24 broadcast + dev a0 label a0:x");
        live.namespace().ip("address add 10.0.0.1 peer 10.0.0.2/30 dev b0");
        live.namespace().ip("address add 2001:db8::7/64 nodad dev a0");
        assertThat(addresses().list())
                .extracting(a -> a.interfaceIndex() + " " + a.prefix() + " " + scope(a))
                .containsExactlyInAnyOrderElementsOf(ofIp().toList());
    }

    @Test
    void addresses_are_added_replaced_and_deleted() {
        addresses()
                .add(AddressSpec.of("192.0.2.7/24")
                        .on("a0")
                        .broadcast("192.0.2.255")
                        .label("a0:x"));
        addresses().add(AddressSpec.of("10.0.0.1/32").peer("10.0.0.2").on("b0").metric(7));
        addresses().add(AddressSpec.of("2001:db8::7/64").on("a0").flags(AddressFlags.IFA_F_NODAD));
        addresses().replace(AddressSpec.of("2001:db8::7/64").on("a0").flags(AddressFlags.IFA_F_NODAD));
        AddressMessage first = addresses().list(AddressFilter.link("a0")).get(0);
        assertThat(first.label()).isEqualTo("a0:x");
        assertThat(first.broadcast()).isEqualTo(IpPrefix.address("192.0.2.255"));
        AddressMessage peer = addresses().list(AddressFilter.link("b0")).get(0);
        assertThat(peer.address()).isEqualTo(IpPrefix.address("10.0.0.1"));
        assertThat(peer.peer()).isEqualTo(IpPrefix.address("10.0.0.2"));
        assertThat(peer.metric()).isEqualTo(7);
        addresses().delete(AddressSpec.of("192.0.2.7/24").on("a0"));
        assertThat(prefixes(ObjectFilter.family(AddressFamily.INET))).containsExactly("10.0.0.1/32");
    }

    /** The kernel counts the seconds down. */
    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7/24", "2001:db8::7/64"})
    void an_address_has_the_lifetimes_that_were_set(String prefix) {
        AddressSpec address = AddressSpec.of(prefix).on("a0").validLifetime(Duration.ofHours(1));
        addresses().add(address.preferredLifetime(Duration.ofMinutes(30)));
        assertThat(added(prefix).validLifetime()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        assertThat(added(prefix).preferredLifetime()).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        addresses().replace(address.preferredLifetime(Duration.ZERO));
        assertThat(added(prefix).preferredLifetime()).isZero();
        addresses().replace(AddressSpec.of(prefix).on("a0"));
        assertThat(added(prefix).validLifetime()).isEqualTo(AddressMessage.FOREVER);
        assertThat(added(prefix).preferredLifetime()).isEqualTo(AddressMessage.FOREVER);
    }

    @Test
    void the_preferred_lifetime_is_the_valid_one_by_default() {
        addresses().add(AddressSpec.of("192.0.2.7/24").on("a0").validLifetime(Duration.ofHours(1)));
        AddressMessage address = added("192.0.2.7/24");
        assertThat(address.preferredLifetime()).isEqualTo(address.validLifetime());
    }

    private AddressMessage added(String prefix) {
        return addresses().list(AddressFilter.link("a0")).stream()
                .filter(a -> a.prefix().equals(IpPrefix.of(prefix)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_lifetime_that_the_kernel_cannot_count_is_an_illegal_argument() {
        AddressSpec address = AddressSpec.of("192.0.2.7/24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address.validLifetime(Duration.ZERO))
                .withMessage("valid lifetime 0: must be 1 to 4294967295");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address.preferredLifetime(Duration.ofSeconds(-1)))
                .withMessage("preferred lifetime -1: must be 0 to 4294967295");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address.preferredLifetime(Duration.ofMillis(1500)))
                .withMessage("preferred lifetime PT1.5S: must be whole seconds");
    }

    @Test
    void the_kernel_filters_by_link_and_by_family() {
        addresses().add(AddressSpec.of("192.0.2.7/24").on("a0"));
        addresses().add(AddressSpec.of("192.0.2.8/24").on("b0"));
        addresses().add(AddressSpec.of("2001:db8::7/64").on("a0").flags(AddressFlags.IFA_F_NODAD));
        assertThat(prefixes(AddressFilter.link("b0"))).contains("192.0.2.8/24").doesNotContain("192.0.2.7/24");
        assertThat(prefixes(AddressFilter.link("a0").and(ObjectFilter.family(AddressFamily.INET))))
                .containsExactly("192.0.2.7/24");
        assertThat(prefixes(ObjectFilter.family(AddressFamily.INET6)))
                .contains("2001:db8::7/64")
                .doesNotContain("192.0.2.7/24");
    }

    @Test
    void an_address_that_the_link_has_is_rejected() {
        AddressSpec address = AddressSpec.of("192.0.2.7/24").on("a0");
        addresses().add(address);
        assertThatThrownBy(() -> addresses().add(address))
                .satisfies(Rejected.with("EEXIST"))
                .hasMessageStartingWith("RTM_NEWADDR 192.0.2.7/24: EEXIST");
    }

    @Test
    void an_address_that_the_link_does_not_have_is_not_deleted() {
        assertThatThrownBy(
                        () -> addresses().delete(AddressSpec.of("192.0.2.7/24").on("a0")))
                .satisfies(Rejected.with("EADDRNOTAVAIL"))
                .hasMessageStartingWith("RTM_DELADDR 192.0.2.7/24: EADDRNOTAVAIL");
    }

    /** The kernel would add an address that does not exist. */
    @Test
    void a_batch_does_not_change_addresses() {
        RtnlBatch batch = live.rtnl().batch();
        AddressSpec address = AddressSpec.of("192.0.2.7/24").on("a0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.change(address))
                .withMessage("192.0.2.7/24: RTM_NEWADDR would add an address that does not exist: use replace");
    }
}
