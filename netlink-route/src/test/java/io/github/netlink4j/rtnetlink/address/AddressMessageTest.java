package io.github.netlink4j.rtnetlink.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.rtnetlink.Captured;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.testsupport.Hex;
import java.net.Inet6Address;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressMessageTest {
    private final List<AddressMessage> addresses = Captured.addresses("addresses");

    private static AddressMessage address(String bytes) {
        return new AddressMessage().wrap(Hex.message(bytes));
    }

    @Test
    void addresses_are_those_that_ip_shows() {
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
    void a_link_local_address_has_its_link_as_scope_id() {
        assertThat(addresses.get(3).address()).isInstanceOfSatisfying(Inet6Address.class, a -> {
            assertThat(a.getScopeId()).isEqualTo(8);
            assertThat(a.getHostAddress()).isEqualTo("fe80:0:0:0:fc05:b9ff:fe8e:c1f7%8");
        });
        assertThat(addresses.get(3).peer())
                .isInstanceOfSatisfying(
                        Inet6Address.class, a -> assertThat(a.getScopeId()).isEqualTo(8));
    }

    @Test
    void an_address_of_another_scope_has_no_scope_id() {
        assertThat(addresses.get(2).address()).isInstanceOfSatisfying(Inet6Address.class, a -> {
            assertThat(a.getScopeId()).isZero();
            assertThat(a.getHostAddress()).isEqualTo("0:0:0:0:0:0:0:1");
        });
    }

    @Test
    void a_link_local_multicast_address_has_its_link_as_scope_id() {
        assertThat(address("""
                2c 00 00 00 38 00 00 00 00 00 00 00 00 00 00 00   # RTM_NEWMULTICAST
                0a 80 80 fd 08 00 00 00                           # AF_INET6, /128, link scope, index 8
                14 00 07 00 ff 02 00 00 00 00 00 00 00 00 00 00 00 00 00 01   # IFA_MULTICAST ff02::1
                """).multicast())
                .isInstanceOfSatisfying(
                        Inet6Address.class, a -> assertThat(a.getScopeId()).isEqualTo(8));
    }

    @Test
    void a_multicast_address_that_was_left_is_deleted() {
        AddressMessage left = address("""
                20 00 00 00 39 00 00 00 00 00 00 00 00 00 00 00   # RTM_DELMULTICAST
                02 20 80 fd 08 00 00 00                           # AF_INET, /32, link scope, index 8
                08 00 07 00 e0 00 00 fb                           # IFA_MULTICAST 224.0.0.251
                """);
        assertThat(left.isDeleted()).isTrue();
    }

    @Test
    void flags_above_8_bits_are_in_an_attribute() {
        assertThat(address("""
                20 00 00 00 14 00 00 00 00 00 00 00 00 00 00 00
                0a 40 80 00 08 00 00 00   # ifa_flags IFA_F_PERMANENT
                08 00 08 00 80 02 00 00   # IFA_FLAGS IFA_F_PERMANENT | IFA_F_NOPREFIXROUTE
                """).flags()).isEqualTo(AddressFlags.IFA_F_PERMANENT | AddressFlags.IFA_F_NOPREFIXROUTE);
        assertThat(address("""
                18 00 00 00 14 00 00 00 00 00 00 00 00 00 00 00
                0a 40 80 00 08 00 00 00
                """).flags()).isEqualTo(AddressFlags.IFA_F_PERMANENT);
    }

    @Test
    void lifetimes_are_read() {
        AddressMessage address = address("""
                2c 00 00 00 14 00 00 00 00 00 00 00 00 00 00 00
                02 18 00 00 08 00 00 00
                14 00 06 00 08 07 00 00 10 0e 00 00               # IFA_CACHEINFO ifa_prefered 1800, ifa_valid 3600
                            01 00 00 00 02 00 00 00               # cstamp, tstamp
                """);
        assertThat(address.preferredLifetime()).isEqualTo(Duration.ofMinutes(30));
        assertThat(address.validLifetime()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_prefix_that_is_longer_than_its_address_is_malformed() {
        AddressMessage address = address("""
                20 00 00 00 14 00 00 00 00 00 00 00 00 00 00 00
                02 21 00 00 08 00 00 00   # ifa_prefixlen 33
                08 00 02 00 c0 00 02 01   # IFA_LOCAL 192.0.2.1
                """);
        assertThatThrownBy(address::prefix)
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("ifa_prefixlen: 192.0.2.1/33: the length of a prefix is 0 to 32");
    }

    @Test
    void everything_is_shown_by_name() {
        assertThat(addresses.get(1).toString())
                .startsWith("RTM_NEWADDR {ifa_family=AF_INET, ifa_prefixlen=24, ifa_flags=IFA_F_PERMANENT, "
                        + "ifa_scope=RT_SCOPE_UNIVERSE, ifa_index=8, IFA_ADDRESS=192.0.2.1/24, IFA_LOCAL=192.0.2.1, ")
                .contains("IFA_FLAGS=IFA_F_PERMANENT, IFA_CACHEINFO={ifa_prefered=4294967295, ifa_valid=4294967295, ")
                .doesNotContain("malformed");
    }
}
