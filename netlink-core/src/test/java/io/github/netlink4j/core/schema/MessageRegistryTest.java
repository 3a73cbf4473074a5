package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

class MessageRegistryTest {
    private static final int NETLINK_ROUTE = 0;
    private static final int NETLINK_GENERIC = 16;

    private static final MessageSchema ALERT = new MessageSchema(
            StructSchema.builder("genlmsghdr")
                    .add("cmd", Types.U8)
                    .add("version", Types.U8)
                    .pad(2)
                    .build(),
            AttributeSet.builder("DM").add(1, "DM_MODE", Types.U8).build());

    private final MessageRegistry registry = MessageRegistry.of(
            MessageTable.ofProtocol(NETLINK_ROUTE)
                    .add(16, "RTM_NEWLINK", SampleLink.SCHEMA)
                    .build(),
            MessageTable.ofFamily("NET_DM").add(5, "DM_ALERT", ALERT).build(),
            MessageTable.ofControl()
                    .add(
                            3,
                            "NLMSG_DONE",
                            new MessageSchema(
                                    StructSchema.builder("").build(),
                                    AttributeSet.builder("").build()))
                    .build());

    /** A generic netlink message of family 30: a command, version 2, attribute 1 of one byte. */
    private static MessageCursor command(int command) {
        return Hex.message("1c 00 00 00 1e 00 00 00 00 00 00 00 00 00 00 00" + "%02x 02 00 00".formatted(command)
                + "05 00 01 00 01 00 00 00");
    }

    @Test
    void a_message_is_named_by_its_protocol_and_type() {
        MessageCursor link = Hex.message(SampleLink.veth());
        assertThat(registry.nameOf(NETLINK_ROUTE, link)).isEqualTo("RTM_NEWLINK");
        assertThat(registry.describe(NETLINK_ROUTE, link)).startsWith("RTM_NEWLINK {ifi_index=11, IFLA_IFNAME=\"v0\"");
        assertThat(registry.find(6, link)).as("another protocol").isNull();
        assertThat(registry.nameOf(6, link)).isEqualTo("type(16)");
    }

    @Test
    void a_command_is_named_after_its_family_is_registered() {
        assertThat(registry.nameOf(NETLINK_GENERIC, command(5))).isEqualTo("family(30) command 5");
        registry.family(30, "NET_DM");
        assertThat(registry.nameOf(NETLINK_GENERIC, command(5))).isEqualTo("DM_ALERT");
        assertThat(registry.describe(NETLINK_GENERIC, command(5))).isEqualTo("DM_ALERT {cmd=5, version=2, DM_MODE=1}");
    }

    @Test
    void an_unknown_message_is_shown_by_numbers() {
        registry.family(30, "NET_DM");
        assertThat(registry.describe(NETLINK_GENERIC, command(9)))
                .isEqualTo("NET_DM command 9 {cmd=9, version=2, attribute(1)=01}");
        registry.family(30, "other");
        assertThat(registry.nameOf(NETLINK_GENERIC, command(9))).isEqualTo("other command 9");
        MessageCursor empty = Hex.message("10 00 00 00 1e 00 00 00 00 00 00 00 00 00 00 00");
        assertThat(registry.describe(NETLINK_GENERIC, empty)).isEqualTo("other command 0 {}");
        assertThat(registry.describe(NETLINK_ROUTE, empty)).isEqualTo("type(30) {}");
    }

    @Test
    void describing_a_message_does_not_move_the_cursor_over_its_attributes() {
        MessageCursor link = Hex.message(SampleLink.veth());
        AttributeCursor attributes = link.attributes(SampleLink.HEADER);
        assertThat(attributes.next()).isTrue();
        int first = attributes.offset();
        registry.describe(NETLINK_ROUTE, link);
        assertThat(attributes.offset()).isEqualTo(first);
    }

    @Test
    void tables_of_one_protocol_are_combined() {
        MessageTable more = MessageTable.ofProtocol(NETLINK_ROUTE)
                .add(32, "RTM_NEWRULE", SampleLink.SCHEMA)
                .build();
        MessageTable links = MessageTable.ofProtocol(NETLINK_ROUTE)
                .add(16, "RTM_NEWLINK", SampleLink.SCHEMA)
                .build();
        MessageRegistry both = MessageRegistry.of(links, more);
        assertThat(both.nameOf(NETLINK_ROUTE, Hex.message("10 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00")))
                .isEqualTo("RTM_NEWLINK");
        assertThat(both.nameOf(NETLINK_ROUTE, Hex.message("10 00 00 00 20 00 00 00 00 00 00 00 00 00 00 00")))
                .isEqualTo("RTM_NEWRULE");
    }

    @Test
    void two_messages_of_one_number_are_rejected() {
        MessageTable one =
                MessageTable.ofFamily("NET_DM").add(5, "DM_ALERT", ALERT).build();
        MessageTable other =
                MessageTable.ofFamily("NET_DM").add(5, "DM_ALARM", ALERT).build();
        assertThatThrownBy(() -> MessageRegistry.of(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NET_DM: 5 is DM_ALERT and DM_ALARM");
        assertThat(MessageRegistry.of(one, one).nameOf(NETLINK_ROUTE, Hex.message(SampleLink.veth())))
                .isEqualTo("type(16)");
    }

    @Test
    void the_controller_has_a_fixed_id() {
        MessageRegistry controller = MessageRegistry.of(MessageTable.ofFamily("nlctrl")
                .add(3, "CTRL_CMD_GETFAMILY", ALERT)
                .build());
        MessageCursor request = Hex.message("14 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00 03 01 00 00");
        assertThat(controller.nameOf(NETLINK_GENERIC, request)).isEqualTo("CTRL_CMD_GETFAMILY");
        assertThat(registry.nameOf(NETLINK_GENERIC, request)).isEqualTo("nlctrl command 3");
    }

    @Test
    void control_messages_are_the_same_in_every_protocol() {
        MessageCursor done = Hex.message("10 00 00 00 03 00 02 00 00 00 00 00 00 00 00 00");
        assertThat(registry.describe(NETLINK_ROUTE, done)).isEqualTo("NLMSG_DONE {}");
        assertThat(registry.describe(NETLINK_GENERIC, done)).isEqualTo("NLMSG_DONE {}");
    }

    /** {@code ip rule add from 192.0.2.0/24 table 100}. */
    @Test
    void of_a_message_without_a_table_the_header_is_bytes_and_attributes_are_numbers() {
        MessageRegistry rules = MessageRegistry.of(MessageTable.ofProtocol(NETLINK_ROUTE)
                .add(32, "RTM_NEWRULE", MessageSchema.rawHeader("fib_rule_hdr", 12))
                .build());
        MessageCursor rule = Hex.message("""
                24 00 00 00 20 00 05 06 01 00 00 00 00 00 00 00   # 36 bytes, RTM_NEWRULE
                02 00 18 00 64 00 00 01 00 00 00 00               # fib_rule_hdr: AF_INET, src_len 24, table 100
                08 00 02 00 c0 00 02 00                           # FRA_SRC 192.0.2.0
                """);
        assertThat(rules.describe(NETLINK_ROUTE, rule))
                .isEqualTo("RTM_NEWRULE {fib_rule_hdr=020018006400000100000000, attribute(2)=c0000200}");
    }
}
