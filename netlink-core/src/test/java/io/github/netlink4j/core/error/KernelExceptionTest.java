package io.github.netlink4j.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

/** The message texts. */
class KernelExceptionTest {
    private static final String REQUEST = """
            44 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00   # 68 bytes, RTM_NEWLINK
            00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00   # struct ifinfomsg
            06 00 04 00 dc 05 00 00                           # 32: IFLA_MTU of two bytes
            10 00 12 80                                       # 40: IFLA_LINKINFO
               0b 00 01 00 6e 6f 73 75 63 68 00 00            # 44: IFLA_INFO_KIND "nosuch"
            0c 00 63 00 08 00 01 00 07 00 00 00               # 56: an attribute without a name
            """;

    private static final AttributePolicy MTU = new AttributePolicy(4, true, 68, 65535, -1, -1, 0);

    private static KernelException rejection(MessageSchema schema, Errno errno, ExtendedAck ack) {
        return KernelException.of("RTM_NEWLINK", schema, Hex.message(REQUEST), errno, ack);
    }

    private static KernelException invalidAt(int offset) {
        return rejection(SampleLink.SCHEMA, Errno.EINVAL, new ExtendedAck("bad", offset, null, -1, -1, null));
    }

    private static KernelException missing(int type, int nest) {
        return rejection(SampleLink.SCHEMA, Errno.EINVAL, new ExtendedAck(null, -1, null, type, nest, null));
    }

    @Test
    void the_text_has_request_error_kernel_text_path_and_value() {
        KernelException rejection = rejection(
                SampleLink.SCHEMA, Errno.EOPNOTSUPP, new ExtendedAck("Unknown device type", 44, null, -1, -1, null));
        assertThat(rejection)
                .hasMessage("RTM_NEWLINK: EOPNOTSUPP: Unknown device type"
                        + " (at .IFLA_LINKINFO.IFLA_INFO_KIND = \"nosuch\")");
        assertThat(rejection.errno()).isEqualTo(Errno.EOPNOTSUPP);
        assertThat(rejection.kernelMessage()).contains("Unknown device type");
        assertThat(rejection.attributePath()).contains(".IFLA_LINKINFO.IFLA_INFO_KIND");
        assertThat(rejection.request()).isEqualTo(Hex.bytes(REQUEST));
    }

    @Test
    void the_text_has_the_policy_of_the_attribute() {
        assertThat(rejection(
                        SampleLink.SCHEMA,
                        new Errno(34),
                        new ExtendedAck("Attribute failed policy validation", 32, MTU, -1, -1, null)))
                .hasMessage("RTM_NEWLINK: ERANGE: Attribute failed policy validation"
                        + " (at .IFLA_MTU = dc05, which must be u32 from 68 to 65535)");
    }

    @Test
    void the_text_of_eperm_has_a_remedy() {
        assertThat(rejection(SampleLink.SCHEMA, Errno.EPERM, ExtendedAck.NONE))
                .hasMessage("RTM_NEWLINK: EPERM (Operation not permitted): most changes need CAP_NET_ADMIN");
    }

    @Test
    void a_nest_is_named_without_its_value() {
        assertThat(invalidAt(40)).hasMessage("RTM_NEWLINK: EINVAL: bad (at .IFLA_LINKINFO)");
    }

    @Test
    void an_offset_inside_a_header_or_payload_is_named_relative_to_it() {
        assertThat(invalidAt(20).attributePath()).contains(".ifinfomsg+4");
        assertThat(invalidAt(37).attributePath()).contains(".IFLA_MTU+1");
        assertThat(invalidAt(52).attributePath()).contains(".IFLA_LINKINFO.IFLA_INFO_KIND+4");
        assertThat(invalidAt(56).attributePath()).contains(".IFLA(99)");
        assertThat(invalidAt(60).attributePath()).contains(".IFLA(99).attribute(1)");
    }

    /** The same with an {@code IFLA_ADDRESS} of 6 bytes, two of padding, and three bytes after the attributes of the nest. */
    private static KernelException invalidAtWithPadding(int offset) {
        return KernelException.of(
                "RTM_NEWLINK",
                SampleLink.SCHEMA,
                Hex.message("""
                        43 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00   # 67 bytes, RTM_NEWLINK
                        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00   # struct ifinfomsg
                        0a 00 01 00 02 00 00 00 00 01 00 00               # 32: IFLA_ADDRESS, padding at 42
                        14 00 12 80                                       # 44: IFLA_LINKINFO
                           08 00 01 00 64 6d 79 00                        # 48: IFLA_INFO_KIND "dmy"
                           03 00 00 00 00 00 00 00                        # 56: no attribute
                        00 00 00                                          # 64: no attribute
                        """),
                Errno.EINVAL,
                new ExtendedAck("bad", offset, null, -1, -1, null));
    }

    @Test
    void an_offset_in_no_attribute_is_a_number() {
        assertThat(invalidAtWithPadding(41).attributePath()).contains(".IFLA_ADDRESS+5");
        assertThat(invalidAtWithPadding(43)).hasMessage("RTM_NEWLINK: EINVAL: bad (at byte 43 of the request)");
        assertThat(invalidAtWithPadding(44).attributePath()).contains(".IFLA_LINKINFO");
        assertThat(invalidAtWithPadding(57).attributePath()).contains(".IFLA_LINKINFO+9");
        assertThat(invalidAtWithPadding(65)).hasMessage("RTM_NEWLINK: EINVAL: bad (at byte 65 of the request)");
    }

    @Test
    void an_offset_in_nlmsghdr_or_outside_the_request_is_a_number() {
        assertThat(invalidAt(4)).hasMessage("RTM_NEWLINK: EINVAL: bad (at byte 4 of the request)");
        assertThat(invalidAt(4000)).hasMessage("RTM_NEWLINK: EINVAL: bad (at byte 4000 of the request)");
        assertThat(invalidAt(4000).attributePath()).isEmpty();
    }

    @Test
    void a_missing_attribute_is_named_with_its_nest() {
        assertThat(missing(SampleLink.IFLA_IFNAME, -1))
                .hasMessage("RTM_NEWLINK: EINVAL (Invalid argument) (missing: .IFLA_IFNAME)");
        assertThat(missing(SampleLink.IFLA_INFO_KIND, 40))
                .hasMessage("RTM_NEWLINK: EINVAL (Invalid argument) (missing: .IFLA_LINKINFO.IFLA_INFO_KIND)");
        assertThat(missing(5, 40).attributePath()).contains(".IFLA_LINKINFO.IFLA_INFO(5)");
        assertThat(missing(5, 56).attributePath()).contains(".IFLA(99).attribute(5)");
        assertThat(missing(5, 20).attributePath()).as("in no attribute").contains(".(5)");
        assertThat(missing(5, Integer.MAX_VALUE).attributePath()).contains(".(5)");
    }

    @Test
    void without_a_table_offsets_are_numbers() {
        assertThat(rejection(null, Errno.EINVAL, new ExtendedAck("bad", 44, null, 2, -1, null)))
                .hasMessage("RTM_NEWLINK: EINVAL: bad (at byte 44 of the request) (missing: attribute 2)");
        assertThat(rejection(null, Errno.EINVAL, new ExtendedAck("bad", 44, null, 2, -1, null))
                        .attributePath())
                .isEmpty();
    }

    @Test
    void without_a_kernel_text_the_error_number_is_described() {
        KernelException rejection = rejection(SampleLink.SCHEMA, Errno.ENODEV, ExtendedAck.NONE);
        assertThat(rejection).hasMessage("RTM_NEWLINK: ENODEV (No such device)");
        assertThat(rejection.kernelMessage()).isEmpty();
        assertThat(rejection.attributePath()).isEmpty();
    }

    @Test
    void a_request_that_was_not_sent_names_what_does_not_exist() {
        KernelException notSent =
                KernelException.notSent("RTM_NEWROUTE 10.2.0.0/16", Errno.ENODEV, "no link \"nosuch\"");
        assertThat(notSent).hasMessage("RTM_NEWROUTE 10.2.0.0/16: ENODEV: no link \"nosuch\"");
        assertThat(notSent.errno()).isEqualTo(Errno.ENODEV);
        assertThat(notSent.kernelMessage()).isEmpty();
        assertThat(notSent.request()).isEmpty();
    }
}
