package io.github.netlink4j.genl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeSpec;
import io.github.netlink4j.testsupport.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code nlctrl} is that of Linux 7.2's {@code include/uapi/linux/genetlink.h}. */
class NlctrlTest {
    @Test
    void every_command_has_its_name() {
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(Nlctrl.TABLE::nameOf))
                .containsExactly(
                        "CTRL_CMD_NEWFAMILY",
                        "CTRL_CMD_DELFAMILY",
                        "CTRL_CMD_GETFAMILY",
                        "CTRL_CMD_NEWOPS",
                        "CTRL_CMD_DELOPS",
                        "CTRL_CMD_GETOPS",
                        "CTRL_CMD_NEWMCAST_GRP",
                        "CTRL_CMD_DELMCAST_GRP",
                        "CTRL_CMD_GETMCAST_GRP",
                        "CTRL_CMD_GETPOLICY");
    }

    @Test
    void every_attribute_has_its_name() {
        assertThat(names(Nlctrl.SET))
                .containsExactly(
                        "CTRL_ATTR_FAMILY_ID",
                        "CTRL_ATTR_FAMILY_NAME",
                        "CTRL_ATTR_VERSION",
                        "CTRL_ATTR_HDRSIZE",
                        "CTRL_ATTR_MAXATTR",
                        "CTRL_ATTR_OPS",
                        "CTRL_ATTR_MCAST_GROUPS",
                        "CTRL_ATTR_POLICY",
                        "CTRL_ATTR_OP_POLICY",
                        "CTRL_ATTR_OP");
        assertThat(names(Nlctrl.OPERATION)).containsExactly("CTRL_ATTR_OP_ID", "CTRL_ATTR_OP_FLAGS");
        assertThat(names(Nlctrl.GROUP)).containsExactly("CTRL_ATTR_MCAST_GRP_NAME", "CTRL_ATTR_MCAST_GRP_ID");
    }

    private static Stream<String> names(AttributeSet set) {
        return IntStream.range(1, set.size()).mapToObj(set::get).map(AttributeSpec::name);
    }

    @Test
    void the_request_for_policies_is_named_with_what_is_inside() {
        // genl ctrl policy name nlctrl, Linux 6.1
        assertThat(text("""
                20 00 00 00  10 00  01 03  09 00 00 00  00 00 00 00   # nlmsghdr: 32 bytes, NLM_F_REQUEST | NLM_F_DUMP
                0a 01 00 00                                           # genlmsghdr: CTRL_CMD_GETPOLICY, version 1
                0b 00 02 00  6e 6c 63 74 72 6c 00 00                  # CTRL_ATTR_FAMILY_NAME: nlctrl
                """)).isEqualTo("CTRL_CMD_GETPOLICY {CTRL_ATTR_FAMILY_NAME=\"nlctrl\"}");
    }

    @Test
    void the_policies_of_a_command_are_named_with_its_number() {
        assertThat(text("""
                34 00 00 00  10 00  02 00  09 00 00 00  5e d7 50 c5   # nlmsghdr: 52 bytes, NLM_F_MULTI
                0a 02 00 00                                           # genlmsghdr: CTRL_CMD_GETPOLICY, version 2
                06 00 01 00  13 00 00 00                              # CTRL_ATTR_FAMILY_ID: 19 (ethtool)
                18 00 09 80  14 00 02 80                              # CTRL_ATTR_OP_POLICY, command 2
                08 00 01 00  02 00 00 00                              # CTRL_ATTR_POLICY_DO: policy 2
                08 00 02 00  02 00 00 00                              # CTRL_ATTR_POLICY_DUMP: policy 2
                """))
                .isEqualTo("CTRL_CMD_GETPOLICY {CTRL_ATTR_FAMILY_ID=19, CTRL_ATTR_OP_POLICY={"
                        + "[2]={CTRL_ATTR_POLICY_DO=2, CTRL_ATTR_POLICY_DUMP=2}}}");
    }

    @Test
    void the_policy_of_an_attribute_is_named_with_its_number() {
        assertThat(text("""
                38 00 00 00  10 00  02 00  09 00 00 00  a8 02 00 00   # nlmsghdr: 56 bytes, NLM_F_MULTI
                0a 02 00 00                                           # genlmsghdr: CTRL_CMD_GETPOLICY, version 2
                06 00 01 00  10 00 00 00                              # CTRL_ATTR_FAMILY_ID: 16 (nlctrl)
                1c 00 08 80  18 00 00 80  14 00 02 80                 # CTRL_ATTR_POLICY, policy 0, attribute 2
                08 00 07 00  0f 00 00 00                              # NL_POLICY_TYPE_ATTR_MAX_LENGTH: 15
                08 00 01 00  0c 00 00 00                              # NL_POLICY_TYPE_ATTR_TYPE: 12 (NUL-terminated string)
                """))
                .startsWith("CTRL_CMD_GETPOLICY {CTRL_ATTR_FAMILY_ID=16, CTRL_ATTR_POLICY={[0]={[2]={")
                .contains("{NL_POLICY_TYPE_ATTR_MAX_LENGTH=15, NL_POLICY_TYPE_ATTR_TYPE=NL_ATTR_TYPE_NUL_STRING}");
    }

    private static String text(String bytes) {
        return new FamilyMessage().wrap(Hex.message(bytes)).toString();
    }

    @Test
    void the_running_kernels_policies_of_nlctrl_are_named_throughout() {
        List<String> texts = new ArrayList<>();
        try (GenlConnection nlctrl = GenlConnection.open(Nlctrl.TABLE)) {
            FamilyMessage view = new FamilyMessage();
            nlctrl.dump(Nlctrl.CTRL_CMD_GETPOLICY, m -> m.u16(Nlctrl.CTRL_ATTR_FAMILY_ID, Nlctrl.GENL_ID_CTRL))
                    .forEach(reply -> texts.add(view.wrap(reply).toString()));
        }
        assertThat(texts)
                .anyMatch(text -> text.contains("CTRL_ATTR_OP_POLICY"))
                .anyMatch(text -> text.contains("NL_POLICY_TYPE_ATTR_TYPE"))
                .noneMatch(text -> text.matches(".*(CTRL_ATTR\\w*|NL_POLICY_TYPE_ATTR)\\(.*"));
    }
}
