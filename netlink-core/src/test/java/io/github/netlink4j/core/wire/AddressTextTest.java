package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Hex;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {
    /** The examples of RFC 5952, section 4. */
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,                   192.0.2.1",
        "0:0:0:0:0:0:0:0,             ::",
        "0:0:0:0:0:0:0:1,             ::1",
        "fe80:0:0:0:0:0:0:0,          fe80::",
        "2001:DB8:0:0:0:0:0:1,        2001:db8::1",
        "2001:db8:0:1:1:1:1:1,        2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1,          2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1,        2001:db8::1:0:0:1",
    })
    void an_ip_address_has_the_form_of_rfc_5952(String address, String text) throws UnknownHostException {
        assertThat(AddressText.of(InetAddress.getByName(address))).isEqualTo(text);
    }

    @Test
    void an_ethernet_address_is_separated_by_colons() {
        assertThat(AddressText.mac(Hex.buffer("ff 76 5a 08 63 6b 80"), 1)).isEqualTo("76:5a:08:63:6b:80");
    }
}
