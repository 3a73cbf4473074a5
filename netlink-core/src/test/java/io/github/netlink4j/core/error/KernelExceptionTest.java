package io.github.netlink4j.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

/** The text that a user sees. */
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

    private static KernelException refusal(MessageSchema schema, Errno errno, ExtendedAck ack) {
        return KernelException.of("RTM_NEWLINK", schema, Hex.message(REQUEST), errno, ack);
    }

    private static KernelException blaming(int offset) {
        return refusal(SampleLink.SCHEMA, Errno.EINVAL, new ExtendedAck("bad", offset, null, -1, -1, null));
    }

    private static KernelException missing(int type, int nest) {
        return refusal(SampleLink.SCHEMA, Errno.EINVAL, new ExtendedAck(null, -1, null, type, nest, null));
    }

    @Test
    void it_reads_request_error_text_path_and_value() {
        KernelException refusal = refusal(
                SampleLink.SCHEMA, Errno.EOPNOTSUPP, new ExtendedAck("Unknown device type", 44, null, -1, -1, null));
        assertThat(refusal)
                .hasMessage("RTM_NEWLINK: EOPNOTSUPP: Unknown device type"
                        + " (at .IFLA_LINKINFO.IFLA_INFO_KIND = \"nosuch\")");
        assertThat(refusal.errno()).isEqualTo(Errno.EOPNOTSUPP);
        assertThat(refusal.kernelMessage()).contains("Unknown device type");
        assertThat(refusal.attributePath()).contains(".IFLA_LINKINFO.IFLA_INFO_KIND");
        assertThat(refusal.request()).isEqualTo(Hex.bytes(REQUEST));
    }

    @Test
    void a_policy_says_what_the_attribute_must_be() {
        assertThat(refusal(
                        SampleLink.SCHEMA,
                        new Errno(34),
                        new ExtendedAck("Attribute failed policy validation", 32, MTU, -1, -1, null)))
                .hasMessage("RTM_NEWLINK: ERANGE: Attribute failed policy validation"
                        + " (at .IFLA_MTU = dc05, which must be u32 from 68 to 65535)");
    }

    @Test
    void a_lack_of_privilege_comes_with_its_remedy() {
        assertThat(refusal(SampleLink.SCHEMA, Errno.EPERM, ExtendedAck.NONE))
                .hasMessage("RTM_NEWLINK: EPERM (Operation not permitted): most changes need CAP_NET_ADMIN");
    }

    @Test
    void a_nest_is_named_without_its_value() {
        assertThat(blaming(40)).hasMessage("RTM_NEWLINK: EINVAL: bad (at .IFLA_LINKINFO)");
    }

    @Test
    void a_place_that_is_no_attribute_is_named_by_what_it_is_in() {
        assertThat(blaming(20).attributePath()).contains(".ifinfomsg+4");
        assertThat(blaming(37).attributePath()).contains(".IFLA_MTU+1");
        assertThat(blaming(52).attributePath()).contains(".IFLA_LINKINFO.IFLA_INFO_KIND+4");
        assertThat(blaming(56).attributePath()).contains(".IFLA(99)");
        assertThat(blaming(60).attributePath()).contains(".IFLA(99)+0");
    }

    /** The same with an {@code IFLA_ADDRESS} of 6 bytes, two of padding, and three bytes behind all in the nest. */
    private static KernelException blamingPadding(int offset) {
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
                        00 00 00                                          # 64: nor is this
                        """),
                Errno.EINVAL,
                new ExtendedAck("bad", offset, null, -1, -1, null));
    }

    @Test
    void a_place_that_is_in_no_attribute_is_not_said_to_be_in_one() {
        assertThat(blamingPadding(41).attributePath()).contains(".IFLA_ADDRESS+5");
        assertThat(blamingPadding(43)).hasMessage("RTM_NEWLINK: EINVAL: bad (at byte 43 of the request)");
        assertThat(blamingPadding(44).attributePath()).contains(".IFLA_LINKINFO");
        assertThat(blamingPadding(57).attributePath()).contains(".IFLA_LINKINFO+9");
        assertThat(blamingPadding(65)).hasMessage("RTM_NEWLINK: EINVAL: bad (at byte 65 of the request)");
    }

    @Test
    void a_place_outside_the_request_is_a_number() {
        assertThat(blaming(4)).hasMessage("RTM_NEWLINK: EINVAL: bad (at byte 4 of the request)");
        assertThat(blaming(4000)).hasMessage("RTM_NEWLINK: EINVAL: bad (at byte 4000 of the request)");
        assertThat(blaming(4000).attributePath()).isEmpty();
    }

    @Test
    void a_missing_attribute_is_named_with_the_nest_that_lacks_it() {
        assertThat(missing(SampleLink.IFLA_IFNAME, -1))
                .hasMessage("RTM_NEWLINK: EINVAL (Invalid argument) (missing: .IFLA_IFNAME)");
        assertThat(missing(SampleLink.IFLA_INFO_KIND, 40))
                .hasMessage("RTM_NEWLINK: EINVAL (Invalid argument) (missing: .IFLA_LINKINFO.IFLA_INFO_KIND)");
        assertThat(missing(5, 40).attributePath()).contains(".IFLA_LINKINFO.IFLA_INFO(5)");
        assertThat(missing(5, 56).attributePath()).contains(".IFLA(99).(5)");
        assertThat(missing(5, 20).attributePath()).as("inside no attribute").contains(".(5)");
        assertThat(missing(5, Integer.MAX_VALUE).attributePath()).contains(".(5)");
    }

    @Test
    void without_a_table_places_are_numbers() {
        assertThat(refusal(null, Errno.EINVAL, new ExtendedAck("bad", 44, null, 2, -1, null)))
                .hasMessage("RTM_NEWLINK: EINVAL: bad (at byte 44 of the request) (missing: attribute 2)");
        assertThat(refusal(null, Errno.EINVAL, new ExtendedAck("bad", 44, null, 2, -1, null))
                        .attributePath())
                .isEmpty();
    }

    @Test
    void without_the_kernels_text_the_error_number_is_explained() {
        KernelException refusal = refusal(SampleLink.SCHEMA, Errno.ENODEV, ExtendedAck.NONE);
        assertThat(refusal).hasMessage("RTM_NEWLINK: ENODEV (No such device)");
        assertThat(refusal.kernelMessage()).isEmpty();
        assertThat(refusal.attributePath()).isEmpty();
    }
}
