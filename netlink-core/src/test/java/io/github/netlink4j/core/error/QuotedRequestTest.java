package io.github.netlink4j.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.TextFormatter;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

/** What a registry says of the request that an error quotes. Little-endian bytes. */
class QuotedRequestTest {
    private static final int NETLINK_ROUTE = 0;
    private static final int NETLINK_GENERIC = 16;

    private static final MessageRegistry REGISTRY = MessageRegistry.of(
            ErrorMessage.TABLE,
            MessageTable.ofProtocol(NETLINK_ROUTE)
                    .add(16, "RTM_NEWLINK", SampleLink.SCHEMA)
                    .build());

    /** The header of a request of 44 bytes, then {@code ifinfomsg} and {@code IFLA_MTU} with 3 bytes. */
    private static final String REQUEST = """
            2c 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00   # 44 bytes, RTM_NEWLINK, REQUEST ACK EXCL CREATE
            00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00   # ifinfomsg
            09 00 03 00 64 75 6d 6d 79 00 00 00               # IFLA_IFNAME "dummy"
            """;

    private static String error(String attributes) {
        int length = 64 + Hex.bytes(attributes).length;
        return "%02x 00 00 00 02 00 00 02 01 00 00 00 00 00 00 00 ea ff ff ff".formatted(length) + REQUEST + attributes;
    }

    private static String described(int protocol, String message) {
        return REGISTRY.describe(protocol, Hex.message(message));
    }

    @Test
    void the_type_and_the_flags_of_the_request_have_names() {
        assertThat(described(NETLINK_ROUTE, error("")))
                .isEqualTo("NLMSG_ERROR {error=EINVAL, msg={nlmsg_len=44, nlmsg_type=RTM_NEWLINK,"
                        + " nlmsg_flags=NLM_F_REQUEST|NLM_F_ACK|NLM_F_EXCL|NLM_F_CREATE, nlmsg_seq=1, nlmsg_pid=0}}");
    }

    @Test
    void an_offset_is_shown_as_the_path_of_the_attribute_and_its_value() {
        assertThat(described(NETLINK_ROUTE, error("08 00 02 00 20 00 00 00")))
                .endsWith(", NLMSGERR_ATTR_OFFS=.IFLA_IFNAME=\"dummy\"}");
    }

    @Test
    void a_missing_attribute_has_its_name() {
        assertThat(described(NETLINK_ROUTE, error("08 00 05 00 12 00 00 00")))
                .endsWith(", NLMSGERR_ATTR_MISS_TYPE=.IFLA_LINKINFO}");
        assertThat(described(NETLINK_ROUTE, error("08 00 05 00 12 00 00 00" + "08 00 06 00 20 00 00 00")))
                .as("missing in a nest, whose offset comes after it")
                .contains("NLMSGERR_ATTR_MISS_TYPE=.IFLA_IFNAME.(18)");
    }

    @Test
    void an_offset_that_is_in_no_attribute_is_a_number() {
        assertThat(described(NETLINK_ROUTE, error("08 00 02 00 ff 00 00 00"))).endsWith("NLMSGERR_ATTR_OFFS=255}");
        assertThat(described(NETLINK_ROUTE, error("08 00 02 00 ff ff ff ff")))
                .endsWith("NLMSGERR_ATTR_OFFS=4294967295}");
        assertThat(described(NETLINK_ROUTE, error("08 00 05 00 ff ff ff ff")))
                .endsWith("NLMSGERR_ATTR_MISS_TYPE=4294967295}");
    }

    /** An acknowledgement with {@code NLM_F_CAPPED} has only the header of the request. */
    @Test
    void of_a_request_that_is_not_there_whole_the_type_has_its_name() {
        String capped = "24 00 00 00 02 00 00 01 01 00 00 00 00 00 00 00 00 00 00 00"
                + "2c 00 00 00 10 00 05 00 01 00 00 00 00 00 00 00";
        assertThat(described(NETLINK_ROUTE, capped)).contains("error=0, ", "nlmsg_type=RTM_NEWLINK, ");
        assertThat(described(9, capped)).as("NETLINK_AUDIT").contains("nlmsg_type=type(16), ");
        assertThat(described(NETLINK_GENERIC, capped)).contains("nlmsg_type=nlctrl, ");
    }

    /** The same about the attribute at byte 32, and the request from elsewhere. */
    @Test
    void of_a_request_that_is_known_from_elsewhere_the_attributes_have_names() {
        String capped = "2c 00 00 00 02 00 00 03 01 00 00 00 00 00 00 00 ea ff ff ff"
                + "2c 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00" + "08 00 02 00 20 00 00 00";
        assertThat(described(NETLINK_ROUTE, capped)).endsWith(", NLMSGERR_ATTR_OFFS=32}");
        StringBuilder text = new StringBuilder();
        REGISTRY.visit(NETLINK_ROUTE, Hex.message(capped), Hex.message(REQUEST), new TextFormatter(text));
        assertThat(text.toString()).endsWith(", NLMSGERR_ATTR_OFFS=.IFLA_IFNAME=\"dummy\"");
    }

    @Test
    void an_error_too_short_for_a_request_shows_what_it_has() {
        assertThat(described(NETLINK_ROUTE, "14 00 00 00 02 00 00 00 00 00 00 00 00 00 00 00 fe ff ff ff"))
                .isEqualTo("NLMSG_ERROR {error=ENOENT}");
    }
}
