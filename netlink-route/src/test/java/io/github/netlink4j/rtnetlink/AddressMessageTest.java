package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.rtnetlink.address.AddressFlags;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressMessageTest {
    private final List<AddressMessage> addresses = Golden.addresses("addresses");

    @Test
    void the_addresses_are_those_that_ip_shows() {
        assertThat(addresses)
                .extracting(a -> a.interfaceIndex() + " " + a.prefix() + " " + a.scope())
                .containsExactly(
                        "1 127.0.0.1/8 RT_SCOPE_HOST",
                        "8 192.0.2.1/24 RT_SCOPE_UNIVERSE",
                        "1 ::1/128 RT_SCOPE_HOST",
                        "8 fe80::fc05:b9ff:fe8e:c1f7/64 RT_SCOPE_LINK");
        assertThat(addresses).allSatisfy(a -> {
            assertThat(a.validLifetime()).isEqualTo(AddressMessage.FOREVER);
            assertThat(a.preferredLifetime()).isEqualTo(AddressMessage.FOREVER);
            assertThat(a.flags()).isEqualTo(AddressFlags.IFA_F_PERMANENT);
            assertThat(a.isDeleted()).isFalse();
        });
    }

    @Test
    void an_ipv4_address_has_a_label() {
        AddressMessage address = addresses.get(1);
        assertThat(address.family()).isEqualTo(AddressFamily.INET);
        assertThat(address.label()).isEqualTo("d0");
        assertThat(address.peer()).isEqualTo(address.address());
        assertThat(address.broadcast()).isNull();
        assertThat(address.anycast()).isNull();
        assertThat(address.multicast()).isNull();
        assertThat(address.metric()).isZero();
    }

    @Test
    void all_of_it_is_shown_by_name() {
        assertThat(addresses.get(1).toString())
                .startsWith("RTM_NEWADDR {ifa_family=AF_INET, ifa_prefixlen=24, ifa_flags=IFA_F_PERMANENT, "
                        + "ifa_scope=RT_SCOPE_UNIVERSE, ifa_index=8, IFA_ADDRESS=192.0.2.1, IFA_LOCAL=192.0.2.1, ")
                .contains("IFA_FLAGS=IFA_F_PERMANENT, IFA_CACHEINFO={ifa_prefered=4294967295, ifa_valid=4294967295, ")
                .doesNotContain("malformed");
    }
}
