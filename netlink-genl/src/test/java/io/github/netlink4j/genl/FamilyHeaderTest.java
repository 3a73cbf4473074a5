package io.github.netlink4j.genl;

import static io.github.netlink4j.genl.Datapath.OVS_DP_ATTR_NAME;
import static io.github.netlink4j.genl.Datapath.OVS_DP_ATTR_UPCALL_PID;
import static io.github.netlink4j.genl.Datapath.OVS_DP_CMD_DEL;
import static io.github.netlink4j.genl.Datapath.OVS_DP_CMD_GET;
import static io.github.netlink4j.genl.Datapath.OVS_DP_CMD_NEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Families with a header of their own, such as Open vSwitch's {@code struct ovs_header { int dp_ifindex; }}. */
class FamilyHeaderTest {
    /** A datapath in a dump of Linux 6.1; without the kernel's statistics, sequence number and port id. */
    private static final String DP7 = """
            2c 00 00 00  20 00  02 00  00 00 00 00  00 00 00 00   # nlmsghdr: 44 bytes, type 32 (ovs_datapath), NLM_F_MULTI
            03 02 00 00                                           # genlmsghdr: OVS_DP_CMD_GET, version 2
            02 00 00 00                                           # ovs_header: dp_ifindex 2
            08 00 01 00  64 70 37 00                              # OVS_DP_ATTR_NAME: dp7
            08 00 05 00  00 00 00 00                              # OVS_DP_ATTR_USER_FEATURES: 0
            04 00 3f 00                                           # an attribute that the table does not have
            """;

    private final ScriptedKernel kernel = Families.kernel(Families.OVS_DATAPATH, Replies::ack);
    private final GenlConnection datapaths = GenlConnection.over(Datapath.TABLE, kernel, Families.TIMEOUT);

    @AfterEach
    void close() {
        datapaths.close();
    }

    @Test
    void a_familys_header_is_sent_between_genlmsghdr_and_the_attributes() {
        datapaths
                .request(OVS_DP_CMD_NEW, m -> m.string(OVS_DP_ATTR_NAME, "dp7").u32(OVS_DP_ATTR_UPCALL_PID, 0))
                .header(h -> h.headerU32(7))
                .execute();
        assertThat(Families.payloads(kernel)).containsExactly("01020000 07000000 08000100 64703700 08000200 00000000");
    }

    @Test
    void without_a_header_zeros_are_sent_as_a_new_datapath_needs() {
        datapaths
                .request(OVS_DP_CMD_NEW, m -> m.string(OVS_DP_ATTR_NAME, "dp7").u32(OVS_DP_ATTR_UPCALL_PID, 0))
                .execute();
        // These are the bytes that Linux 6.1 made a datapath of.
        assertThat(Families.payloads(kernel)).containsExactly("01020000 00000000 08000100 64703700 08000200 00000000");
    }

    @Test
    void a_dump_and_an_item_of_a_batch_carry_a_header_too() {
        datapaths.dump(OVS_DP_CMD_GET).header(h -> h.headerU32(5)).execute();
        datapaths
                .batch()
                .add(datapaths.request(OVS_DP_CMD_DEL).header(h -> h.headerU32(6)))
                .add(datapaths.request(OVS_DP_CMD_DEL).header(h -> h.headerU32(7)))
                .execute();
        assertThat(Families.payloads(kernel))
                .containsExactly("03020000 05000000", "02020000 06000000", "02020000 07000000");
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "8"})
    void a_header_of_the_wrong_length_is_rejected_and_nothing_is_sent(int given) {
        GenlRequest request = datapaths.request(OVS_DP_CMD_DEL).header(h -> h.reserve(given));
        assertThatThrownBy(request::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "OVS_DP_CMD_DEL: the header of family \"ovs_datapath\" has 4 bytes, " + given + " were given");
        assertThat(Families.payloads(kernel)).isEmpty();
    }

    @Test
    void a_header_for_a_family_that_has_none_is_rejected() {
        ScriptedKernel plain = Families.kernel(Families.thing(0), Replies::ack);
        try (GenlConnection thing = Families.openThing(plain)) {
            assertThatThrownBy(
                            () -> thing.request(5).header(h -> h.headerU32(7)).execute())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("thing command 5: the header of family \"thing\" has 0 bytes, 4 were given");
        }
        assertThat(Families.payloads(plain)).isEmpty();
    }

    @Test
    void a_batch_with_a_wrong_header_sends_nothing() {
        GenlRequest right = datapaths.request(OVS_DP_CMD_DEL).header(h -> h.headerU32(6));
        GenlRequest wrong = datapaths.request(OVS_DP_CMD_DEL).header(h -> h.headerU16(6));
        assertThatThrownBy(
                        () -> datapaths.batch().add(right).add(wrong).add(right).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("has 4 bytes, 2 were given");
        assertThat(Families.payloads(kernel)).isEmpty();
    }

    @Test
    void after_a_wrong_header_the_connection_carries_out_the_next_request() {
        Consumer<MessageBuilder> tooLong = h -> h.headerU64(7);
        assertThatThrownBy(
                        () -> datapaths.request(OVS_DP_CMD_DEL).header(tooLong).execute())
                .isInstanceOf(IllegalArgumentException.class);
        datapaths.request(OVS_DP_CMD_DEL).header(h -> h.headerU32(7)).execute();
        assertThat(Families.payloads(kernel)).containsExactly("02020000 07000000");
    }

    @Test
    void a_reply_is_read_behind_the_familys_header() {
        ScriptedKernel answering =
                Families.kernel(Families.OVS_DATAPATH, request -> Replies.dump(request, Hex.bytes(DP7)));
        List<String> seen = new ArrayList<>();
        try (GenlConnection connection = GenlConnection.over(Datapath.TABLE, answering, Families.TIMEOUT)) {
            Datapath view = new Datapath();
            connection.dump(OVS_DP_CMD_GET).forEach(reply -> {
                AttributeCursor attributes = connection.family().attributes(reply);
                attributes.next();
                seen.add(view.wrap(reply).index() + " " + view.name() + " " + attributes.string());
            });
        }
        assertThat(seen).containsExactly("2 dp7 dp7");
    }

    @Test
    void a_message_shows_the_fields_of_the_familys_header_and_a_copy_keeps_them() {
        Datapath datapath = new Datapath().wrap(Hex.message(DP7)).copy();
        assertThat(datapath.index()).isEqualTo(2);
        assertThat(datapath)
                .hasToString("OVS_DP_CMD_GET {dp_ifindex=2, OVS_DP_ATTR_NAME=\"dp7\", OVS_DP_ATTR_USER_FEATURES=0,"
                        + " OVS_DP_ATTR(63)=}");
    }

    @Test
    void an_attribute_behind_the_familys_header_is_named_in_an_error() {
        int offset = 16 + GenlMessage.GENL_HDRLEN + 4;
        ScriptedKernel rejecting = Families.kernel(
                Families.OVS_DATAPATH,
                request -> Replies.error(request, Errno.EEXIST, m -> m.u32(/* NLMSGERR_ATTR_OFFS */ 2, offset)));
        try (GenlConnection connection = GenlConnection.over(Datapath.TABLE, rejecting, Families.TIMEOUT)) {
            assertThatThrownBy(() -> connection
                            .request(OVS_DP_CMD_NEW, m -> m.string(OVS_DP_ATTR_NAME, "dp7"))
                            .header(h -> h.headerU32(7))
                            .execute())
                    .isInstanceOf(KernelException.class)
                    .hasMessageStartingWith("OVS_DP_CMD_NEW: EEXIST")
                    .hasMessageContaining(".OVS_DP_ATTR_NAME = \"dp7\"");
        }
    }

    @Test
    void attributes_start_at_a_multiple_of_4_behind_a_header_of_another_length() {
        ScriptedKernel odd = Families.kernel(Families.thing(6), Replies::ack);
        try (GenlConnection thing = Families.openThing(odd)) {
            thing.request(5, m -> m.u16(1, 9))
                    .header(h -> h.headerU32(7).headerU16(8))
                    .execute();
            assertThat(Families.payloads(odd)).containsExactly("05030000 07000000 08000000 06000100 09000000");
            AttributeCursor attributes =
                    thing.family().attributes(odd.requests().get(1));
            assertThat(attributes.next()).isTrue();
            assertThat(attributes.u16()).isEqualTo(9);
        }
    }
}
