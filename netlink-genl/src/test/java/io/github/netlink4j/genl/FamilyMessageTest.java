package io.github.netlink4j.genl;

import static io.github.netlink4j.genl.GenlOperation.GENL_ADMIN_PERM;
import static io.github.netlink4j.genl.GenlOperation.GENL_CMD_CAP_DO;
import static io.github.netlink4j.genl.GenlOperation.GENL_CMD_CAP_DUMP;
import static io.github.netlink4j.genl.GenlOperation.GENL_CMD_CAP_HASPOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyMessageTest {
    /** The reply that {@code dropwatch} got to {@code CTRL_CMD_GETFAMILY} with the name NET_DM; Linux 6.1. */
    static final String NET_DM = """
            c4 00 00 00  10 00  00 00  65 17 00 6b  b2 01 00 00   # nlmsghdr: 196 bytes, type 16 (nlctrl)
            01 02 00 00                                           # genlmsghdr: CTRL_CMD_NEWFAMILY, version 2
            0b 00 02 00  4e 45 54 5f 44 4d 00 00                  # CTRL_ATTR_FAMILY_NAME: NET_DM
            06 00 01 00  20 00 00 00                              # CTRL_ATTR_FAMILY_ID: 32
            08 00 03 00  02 00 00 00                              # CTRL_ATTR_VERSION: 2
            08 00 04 00  00 00 00 00                              # CTRL_ATTR_HDRSIZE: 0
            08 00 05 00  17 00 00 00                              # CTRL_ATTR_MAXATTR: 23
            68 00 06 00                                           # CTRL_ATTR_OPS
            14 00 01 00  08 00 01 00 02 00 00 00  08 00 02 00 0b 00 00 00   # NET_DM_CMD_CONFIG:     do, policy, admin
            14 00 02 00  08 00 01 00 03 00 00 00  08 00 02 00 0b 00 00 00   # NET_DM_CMD_START:      do, policy, admin
            14 00 03 00  08 00 01 00 04 00 00 00  08 00 02 00 0b 00 00 00   # NET_DM_CMD_STOP:       do, policy, admin
            14 00 04 00  08 00 01 00 06 00 00 00  08 00 02 00 0a 00 00 00   # NET_DM_CMD_CONFIG_GET: do, policy
            14 00 05 00  08 00 01 00 08 00 00 00  08 00 02 00 0a 00 00 00   # NET_DM_CMD_STATS_GET:  do, policy
            1c 00 07 00                                           # CTRL_ATTR_MCAST_GROUPS
            18 00 01 00                                           #   the first
                         08 00 02 00  01 00 00 00                 #   CTRL_ATTR_MCAST_GRP_ID: 1
                         0b 00 01 00  65 76 65 6e 74 73 00 00     #   CTRL_ATTR_MCAST_GRP_NAME: events
            """;

    /** One message of the dump of all families; Linux 6.1. This family has no multicast group. */
    private static final String TCP_METRICS = """
            70 00 00 00  10 00  02 00  01 00 00 00  00 00 00 00   # nlmsghdr: 112 bytes, type 16 (nlctrl), NLM_F_MULTI
            01 02 00 00                                           # genlmsghdr: CTRL_CMD_NEWFAMILY, version 2
            10 00 02 00  74 63 70 5f 6d 65 74 72 69 63 73 00      # CTRL_ATTR_FAMILY_NAME: tcp_metrics
            06 00 01 00  1b 00 00 00                              # CTRL_ATTR_FAMILY_ID: 27
            08 00 03 00  01 00 00 00                              # CTRL_ATTR_VERSION: 1
            08 00 04 00  00 00 00 00                              # CTRL_ATTR_HDRSIZE: 0
            08 00 05 00  0e 00 00 00                              # CTRL_ATTR_MAXATTR: 14
            2c 00 06 00                                           # CTRL_ATTR_OPS
            14 00 01 00  08 00 01 00 01 00 00 00  08 00 02 00 0e 00 00 00   # TCP_METRICS_CMD_GET: do, dump, policy
            14 00 02 00  08 00 01 00 02 00 00 00  08 00 02 00 0b 00 00 00   # TCP_METRICS_CMD_DEL: do, policy, admin
            """;

    private final FamilyMessage family = message(NET_DM);

    private static FamilyMessage message(String bytes) {
        return new FamilyMessage().wrap(Hex.message(bytes));
    }

    /** The family with some of its bytes replaced. */
    private static FamilyMessage damaged(String bytes, String others) {
        assertThat(NET_DM).containsOnlyOnce(bytes);
        return message(NET_DM.replace(bytes, others));
    }

    @Test
    void a_family_has_a_name_and_an_id() {
        assertThat(family.familyName()).isEqualTo("NET_DM");
        assertThat(family.familyId()).isEqualTo(32);
    }

    @Test
    void the_version_of_the_family_is_not_that_of_the_controller() {
        FamilyMessage metrics = message(TCP_METRICS);
        assertThat(metrics.familyVersion()).isEqualTo(1);
        assertThat(metrics.version()).isEqualTo(2);
        assertThat(metrics.command()).isEqualTo(Nlctrl.CTRL_CMD_NEWFAMILY);
    }

    @Test
    void a_family_has_a_header_size_and_a_highest_attribute() {
        assertThat(family.headerSize()).isZero();
        assertThat(family.maxAttribute()).isEqualTo(23);
        assertThat(damaged("08 00 04 00  00", "08 00 04 00  04").headerSize()).isEqualTo(4);
    }

    @Test
    void operations_have_a_command_and_flags_in_the_order_of_the_kernel() {
        int admin = GENL_CMD_CAP_DO | GENL_CMD_CAP_HASPOL | GENL_ADMIN_PERM;
        int unprivileged = GENL_CMD_CAP_DO | GENL_CMD_CAP_HASPOL;
        assertThat(family.operations())
                .containsExactly(
                        new GenlOperation(2, admin),
                        new GenlOperation(3, admin),
                        new GenlOperation(4, admin),
                        new GenlOperation(6, unprivileged),
                        new GenlOperation(8, unprivileged));
    }

    @Test
    void an_operation_that_has_a_dump_has_the_flag_for_it() {
        assertThat(message(TCP_METRICS).operations().get(0))
                .isEqualTo(new GenlOperation(1, GENL_CMD_CAP_DO | GENL_CMD_CAP_DUMP | GENL_CMD_CAP_HASPOL));
    }

    @Test
    void groups_have_a_name_and_a_number() {
        assertThat(family.groups()).containsExactly(new GenlGroup("events", 1));
    }

    @Test
    void a_family_without_groups_has_an_empty_list_of_them() {
        assertThat(message(TCP_METRICS).groups()).isEmpty();
    }

    @Test
    void the_owned_value_has_all_fields_of_the_message() {
        GenlFamily owned = GenlFamily.of(family);
        assertThat(owned).isEqualTo(new GenlFamily("NET_DM", 32, 2, 0, 23, family.operations(), family.groups()));
        assertThat(owned.group("events")).contains(new GenlGroup("events", 1));
        assertThat(owned.supports(2)).isTrue();
        assertThat(owned.supports(5))
                .as("NET_DM_CMD_PACKET_ALERT is a notification, no operation")
                .isFalse();
    }

    @Test
    void an_absent_name_is_null_in_the_message_and_empty_in_the_value() {
        FamilyMessage nameless = message("14 00 00 00  10 00 00 00  00 00 00 00  00 00 00 00   01 02 00 00");
        assertThat(nameless.familyName()).isNull();
        assertThat(GenlFamily.of(nameless)).isEqualTo(new GenlFamily("", 0, 0, 0, 0, List.of(), List.of()));
    }

    @Test
    void the_messages_of_a_datagram_are_read_one_after_the_other_through_one_view() {
        MessageCursor cursor = MessageCursor.of(Hex.buffer(TCP_METRICS + NET_DM));
        FamilyMessage view = new FamilyMessage();
        List<String> names = new ArrayList<>();
        while (cursor.next()) {
            names.add(view.wrap(cursor).familyName() + " " + view.groups().size());
        }
        assertThat(names).containsExactly("tcp_metrics 0", "NET_DM 1");
    }

    @Test
    void a_copy_and_a_value_outlive_the_memory_of_the_view() {
        byte[] memory = Hex.bytes(NET_DM);
        FamilyMessage view = new FamilyMessage().wrap(Hex.message(memory));
        FamilyMessage copy = view.copy();
        GenlFamily value = GenlFamily.of(view);
        Arrays.fill(memory, 16, memory.length, (byte) 0);
        assertThat(view.familyName()).isEmpty();
        assertThat(copy.toBytes()).isEqualTo(family.toBytes());
        assertThat(GenlFamily.of(copy)).isEqualTo(value).isEqualTo(GenlFamily.of(family));
    }

    @Test
    void the_text_is_the_whole_tree_by_the_kernels_names() {
        assertThat(message(TCP_METRICS))
                .hasToString(
                        "CTRL_CMD_NEWFAMILY {CTRL_ATTR_FAMILY_NAME=\"tcp_metrics\", CTRL_ATTR_FAMILY_ID=27,"
                                + " CTRL_ATTR_VERSION=1, CTRL_ATTR_HDRSIZE=0, CTRL_ATTR_MAXATTR=14, CTRL_ATTR_OPS=["
                                + "{CTRL_ATTR_OP_ID=1, CTRL_ATTR_OP_FLAGS=GENL_CMD_CAP_DO|GENL_CMD_CAP_DUMP|GENL_CMD_CAP_HASPOL},"
                                + " {CTRL_ATTR_OP_ID=2, CTRL_ATTR_OP_FLAGS=GENL_ADMIN_PERM|GENL_CMD_CAP_DO|GENL_CMD_CAP_HASPOL}]}");
        assertThat(family.toString())
                .endsWith(" CTRL_ATTR_MCAST_GROUPS=[{CTRL_ATTR_MCAST_GRP_ID=1, CTRL_ATTR_MCAST_GRP_NAME=\"events\"}]}");
    }

    @Test
    void a_message_of_an_unknown_command_is_rejected() {
        assertThatThrownBy(() -> message("14 00 00 00  10 00 00 00  00 00 00 00  00 00 00 00   63 02 00 00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FamilyMessage is not for nlctrl command 99 messages");
    }

    @Test
    void of_an_attribute_that_occurs_twice_inside_a_nest_the_last_counts() {
        FamilyMessage twice = message("""
                44 00 00 00  10 00  00 00  00 00 00 00  00 00 00 00   # nlmsghdr: 68 bytes, type 16 (nlctrl)
                01 02 00 00                                           # genlmsghdr: CTRL_CMD_NEWFAMILY, version 2
                18 00 06 00  14 00 01 00                              # CTRL_ATTR_OPS, the first
                08 00 01 00  02 00 00 00                              # CTRL_ATTR_OP_ID: 2
                08 00 01 00  03 00 00 00                              # CTRL_ATTR_OP_ID: 3
                18 00 07 00  14 00 01 00                              # CTRL_ATTR_MCAST_GROUPS, the first
                08 00 02 00  04 00 00 00                              # CTRL_ATTR_MCAST_GRP_ID: 4
                08 00 02 00  05 00 00 00                              # CTRL_ATTR_MCAST_GRP_ID: 5
                """);
        assertThat(twice.operations()).containsExactly(new GenlOperation(3, 0));
        assertThat(twice.groups()).containsExactly(new GenlGroup("", 5));
    }

    @ParameterizedTest
    @CsvSource({
        "08 00 03 00  02, 06 00 03 00  02, 'CTRL_ATTR_VERSION at offset 44: expected 4 bytes, found 2 bytes'",
        "06 00 01 00  20, 08 00 01 00  20, 'CTRL_ATTR_FAMILY_ID at offset 36: expected 2 bytes, found 4 bytes'",
    })
    void an_attribute_of_the_wrong_length_is_named_and_the_others_are_read(String bytes, String others, String error) {
        FamilyMessage odd = damaged(bytes, others);
        assertThatThrownBy(() -> GenlFamily.of(odd))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage(error);
        assertThat(odd.familyName()).isEqualTo("NET_DM");
        assertThat(odd.operations()).hasSize(5);
        assertThat(odd.groups()).containsExactly(new GenlGroup("events", 1));
    }

    @Test
    void an_operation_with_an_attribute_of_the_wrong_length_fails_the_operations_alone() {
        FamilyMessage odd = damaged("08 00 01 00 03 00 00 00  08 00", "06 00 01 00 03 00 00 00  08 00");
        assertThatThrownBy(odd::operations)
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageEndingWith("expected 4 bytes, found 2 bytes");
        assertThat(odd.familyName()).isEqualTo("NET_DM");
        assertThat(odd.groups()).containsExactly(new GenlGroup("events", 1));
    }

    @Test
    void operations_before_one_that_extends_beyond_the_list_are_kept() {
        assertThat(damaged("14 00 04 00", "ff 00 04 00").operations())
                .extracting(GenlOperation::command)
                .containsExactly(2, 3, 4);
    }

    @Test
    void a_group_that_extends_beyond_the_list_is_skipped_alone() {
        FamilyMessage cut = damaged("18 00 01 00", "19 00 01 00");
        assertThat(cut.groups()).isEmpty();
        assertThat(cut.operations()).hasSize(5);
    }

    @Test
    void a_list_of_groups_that_extends_beyond_the_message_is_skipped_alone() {
        FamilyMessage cut = damaged("1c 00 07 00", "1d 00 07 00");
        assertThat(cut.has(Nlctrl.CTRL_ATTR_MCAST_GROUPS)).isFalse();
        assertThat(cut.groups()).isEmpty();
        assertThat(cut.operations()).hasSize(5);
        assertThat(cut.toString()).endsWith(", (28 malformed bytes)}");
    }

    @Test
    void a_group_without_a_number_has_the_number_0() {
        assertThat(damaged("08 00 02 00  01", "08 00 03 00  01").groups()).containsExactly(new GenlGroup("events", 0));
    }

    @Test
    void a_name_without_its_closing_nul_is_read_to_its_end() {
        assertThat(damaged("0b 00 02 00  4e", "0a 00 02 00  4e").familyName()).isEqualTo("NET_DM");
    }

    @Test
    void the_fields_of_a_truncated_genlmsghdr_that_exist_are_read() {
        MessageCursor cut = new MessageCursor().wrap(ByteBuffer.wrap(Hex.bytes("""
                11 00 00 00  10 00 00 00  00 00 00 00  00 00 00 00    # nlmsghdr: 17 bytes
                01
                """)), 0, 17);
        assertThat(cut.next()).isTrue();
        FamilyMessage message = new FamilyMessage().wrap(cut);
        assertThat(message.command()).isEqualTo(1);
        assertThat(message.version()).isZero();
        assertThat(message.familyName()).isNull();
        assertThat(message).hasToString("CTRL_CMD_NEWFAMILY {}");
    }
}
