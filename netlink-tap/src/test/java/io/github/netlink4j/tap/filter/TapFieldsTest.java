package io.github.netlink4j.tap.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.filter.Filter;
import io.github.netlink4j.core.filter.FilterSyntaxException;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.Frames;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.testsupport.Hex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapFieldsTest {
    /** {@code ip link add eth0 mtu 1500 type dummy} as the kernel reports it, by port id 681. */
    private static final String NEW_LINK =
            "34 00 00 00  10 00  00 06  07 00 00 00  a9 02 00 00" // RTM_NEWLINK, CREATE|EXCL
                    + "00 00 01 00  02 00 00 00  83 00 00 00  00 00 00 00" // struct ifinfomsg: ARPHRD_ETHER, index 2
                    + "09 00 03 00  65 74 68 30 00 00 00 00" // IFLA_IFNAME eth0
                    + "08 00 04 00  dc 05 00 00"; // IFLA_MTU 1500

    private static final String ADDRESS = "20 00 00 00  14 00  00 00  01 00 00 00  00 00 00 00" // RTM_NEWADDR
            + "02 18 80 00  02 00 00 00" // struct ifaddrmsg: AF_INET, /24
            + "08 00 01 00  0a 01 02 03"; // IFA_ADDRESS 10.1.2.3

    private static final String EXISTS = "24 00 00 00  02 00  00 01  07 00 00 00  a9 02 00 00" // NLMSG_ERROR, CAPPED
            + "ef ff ff ff" // -EEXIST
            + "34 00 00 00  10 00  05 06  07 00 00 00  00 00 00 00"; // RTM_NEWLINK

    private static final String GET_FAMILY = "20 00 00 00  10 00  05 00  01 00 00 00  00 00 00 00" // nlctrl
            + "03 01 00 00" // CTRL_CMD_GETFAMILY
            + "0a 00 02 00  65 74 68 00 00 00 00 00"; // CTRL_ATTR_FAMILY_NAME

    private static boolean selects(String filter, int protocol, String hex) {
        Filter<TapMessage> parsed = TapFields.LANGUAGE.parse(filter);
        assertThat(TapFields.LANGUAGE.parse(parsed.toString())).isEqualTo(parsed);
        List<Boolean> found = new ArrayList<>();
        Dissector.create().forEach(Frames.of(protocol, Hex.bytes(hex)), message -> found.add(parsed.test(message)));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proto route and type RTM_NEWLINK and attr IFLA_IFNAME = \"eth0\"",
                "type 16 and pid 681 and seq 7 and len 52",
                "flags has 0x600 and not flags has NLM_F_REQUEST",
                "to-user and not to-kernel and not error",
                "attr IFLA_MTU > 1400 and attr IFLA_MTU <= 1500",
                "attr IFLA_IFNAME ~ \"^eth\"",
                "attr IFLA_MTU and not attr IFLA_ADDRESS"
            })
    void a_notification_of_a_link_is_selected_by(String filter) {
        assertThat(selects(filter, 0, NEW_LINK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proto generic",
                "type RTM_DELLINK",
                "attr IFLA_IFNAME eth1",
                "attr IFLA_MTU > 1500",
                "family nlctrl",
                "command 3",
                "error",
                "errno EEXIST"
            })
    void a_notification_of_a_link_is_not_selected_by(String filter) {
        assertThat(selects(filter, 0, NEW_LINK)).isFalse();
    }

    @Test
    void an_address_is_selected_by_its_network() {
        assertThat(selects("attr IFA_ADDRESS net 10.0.0.0/8", 0, ADDRESS)).isTrue();
        assertThat(selects("attr IFA_ADDRESS net 192.168.0.0/16", 0, ADDRESS)).isFalse();
    }

    @Test
    void an_error_is_selected_by_its_number() {
        assertThat(selects("error and errno EEXIST and errno = 17 and type NLMSG_ERROR", 0, EXISTS))
                .isTrue();
        assertThat(selects("errno ENOENT", 0, EXISTS)).isFalse();
    }

    /** Some families end a dump with the number of bytes that they sent. */
    @Test
    void the_end_of_a_dump_with_a_length_is_no_error() {
        String done = "14 00 00 00  03 00  02 00  07 00 00 00  a9 02 00 00  30 00 00 00"; // NLMSG_DONE, MULTI, 48
        assertThat(selects("type NLMSG_DONE and not error and not errno", 0, done))
                .isTrue();
    }

    @Test
    void a_command_of_generic_netlink_is_selected_by_name_and_number() {
        assertThat(selects("type CTRL_CMD_GETFAMILY and family nlctrl and command 3 and to-kernel", 16, GET_FAMILY))
                .isTrue();
        assertThat(selects("type CTRL_CMD_NEWFAMILY", 16, GET_FAMILY)).isFalse();
    }

    /** {@code ETHTOOL_MSG_FEATURES_GET} and {@code ETHTOOL_MSG_FEATURES_GET_REPLY} are both command 11. */
    @Test
    void a_name_of_a_family_that_numbers_replies_of_their_own_tells_the_direction() {
        assertThat(TapFields.LANGUAGE.parse("type ETHTOOL_MSG_FEATURES_GET"))
                .hasToString("family ethtool and command 11 and flags has NLM_F_REQUEST");
        assertThat(TapFields.LANGUAGE.parse("type ETHTOOL_MSG_FEATURES_GET_REPLY"))
                .hasToString("family ethtool and command 11 and not flags has NLM_F_REQUEST");
    }

    @Test
    void a_misspelt_name_is_refused_with_its_column_and_the_likely_one() {
        assertThatThrownBy(() -> TapFields.LANGUAGE.parse("type RTM_NEWLNK"))
                .isInstanceOf(FilterSyntaxException.class)
                .hasMessageContaining("RTM_NEWLINK");
        assertThatThrownBy(() -> TapFields.LANGUAGE.parse("attr IFLA_IFNAM eth0"))
                .isInstanceOf(FilterSyntaxException.class)
                .hasMessageContaining("IFLA_IFNAME");
    }

    @Test
    void the_kernel_decides_by_protocol_and_type_and_leaves_the_attributes() {
        assertThat(TapFields.compile(TapFields.LANGUAGE.parse("proto route")).isExact())
                .isTrue();
        assertThat(TapFields.compile(TapFields.LANGUAGE.parse("proto route and attr IFLA_MTU 1500"))
                        .remainder())
                .hasToString("attr IFLA_MTU 1500");
    }
}
