package io.github.netlink4j.rtnetlink.uapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpPrefixTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16,     10.1.0.0/16,          10.1.0.0/16",
        "192.0.2.7/24,    192.0.2.7/24,         192.0.2.0/24",
        "192.0.2.7/31,    192.0.2.7/31,         192.0.2.6/31",
        "192.0.2.7,       192.0.2.7/32,         192.0.2.7/32",
        "255.255.255.255/0, 255.255.255.255/0,  0.0.0.0/0",
        "2001:db8::7/61,  2001:db8::7/61,          2001:db8::/61",
        "::1,             ::1/128,                 ::1/128",
        "::ffff:192.0.2.1/128, ::ffff:c000:201/128, ::ffff:c000:201/128",
    })
    void a_prefix_has_a_text_and_a_network(String text, String shown, String network) {
        IpPrefix prefix = IpPrefix.of(text);
        assertThat(prefix).hasToString(shown);
        assertThat(prefix.network()).hasToString(network);
        assertThat(prefix.isNetwork()).isEqualTo(shown.equals(network));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/24",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/+8",
                "10.0.0.0/08",
                "10.0.0/8",
                "10.0.0.256",
                "10.0.0.01",
                "0x0a.0.0.0",
                " 10.0.0.0/8",
                "10.0.0.0/8 ",
                "localhost",
                "example.org/8",
                "::/129",
                "::1%lo",
                ":::",
                "[::1]",
                "1:2:3:4:5:6:7:8:9",
                "10.0.0.0/8/8",
                "٢.0.0.0",
                "default",
            })
    void any_other_text_is_an_illegal_argument(String text) {
        assertThatThrownBy(() -> IpPrefix.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_ipv4_mapped_address_stays_an_ipv6_address() {
        assertThat(IpPrefix.address("::ffff:192.0.2.1")).isInstanceOf(Inet6Address.class);
    }

    @Test
    void the_error_text_says_what_is_wrong() {
        assertThatThrownBy(() -> IpPrefix.of("10.0.0.0/33"))
                .hasMessage("10.0.0.0/33: the length of a prefix is 0 to 32");
        assertThatThrownBy(() -> IpPrefix.of("localhost")).hasMessage("not an IP address: \"localhost\"");
        assertThatThrownBy(() -> IpPrefix.of("10.0.0.0/x"))
                .hasMessage("not an IP prefix: \"10.0.0.0/x\": \"x\" is not a length");
    }
}
