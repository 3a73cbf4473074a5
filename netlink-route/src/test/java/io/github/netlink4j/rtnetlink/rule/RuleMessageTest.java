package io.github.netlink4j.rtnetlink.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

class RuleMessageTest {
    private static final String RULE = """
            48 00 00 00 20 00 00 00 00 00 00 00 00 00 00 00   # RTM_NEWRULE
            02 00 18 00 64 00 00 01 0a 00 00 00               # AF_INET, src_len 24, table 100, FR_ACT_TO_TBL, flags
            08 00 06 00 e8 03 00 00                           # FRA_PRIORITY 1000
            08 00 0f 00 64 00 00 00                           # FRA_TABLE 100
            08 00 02 00 c0 00 02 00                           # FRA_SRC 192.0.2.0
            08 00 0a 00 07 00 00 00                           # FRA_FWMARK 7
            08 00 10 00 ff ff ff ff                           # FRA_FWMASK
            04 00 03 00                                       # FRA_IIFNAME ""
            """;

    private static RuleMessage rule(String bytes) {
        return new RuleMessage().wrap(Hex.message(bytes));
    }

    @Test
    void a_rule_has_its_conditions_and_its_action() {
        RuleMessage rule = rule(RULE);
        assertThat(rule.family()).isEqualTo(AddressFamily.INET);
        assertThat(rule.priority()).isEqualTo(1000);
        assertThat(rule.source()).hasToString("192.0.2.0/24");
        assertThat(rule.destination()).isNull();
        assertThat(rule.mark()).isEqualTo(7);
        assertThat(rule.markMask()).isEqualTo(0xffff_ffffL);
        assertThat(rule.action()).isEqualTo(RuleAction.TO_TABLE);
        assertThat(rule.table()).isEqualTo(100);
        assertThat(rule.isInverted()).isTrue();
        assertThat(rule.isDeleted()).isFalse();
    }

    @Test
    void everything_is_shown_by_name() {
        assertThat(rule(RULE))
                .hasToString(
                        "RTM_NEWRULE {family=AF_INET, dst_len=0, src_len=24, tos=0, table=100, "
                                + "action=FR_ACT_TO_TBL, flags=FIB_RULE_INVERT|FIB_RULE_IIF_DETACHED, FRA_PRIORITY=1000, "
                                + "FRA_TABLE=100, FRA_SRC=192.0.2.0/24, FRA_FWMARK=7, FRA_FWMASK=4294967295, FRA_IIFNAME=\"\"}");
    }

    /** The kernel does not notify of FIB_RULE_IIF_DETACHED. */
    @Test
    void the_key_does_not_have_the_flags_that_change_with_other_objects() {
        String attached = RULE.replace("01 0a 00 00 00", "01 02 00 00 00");
        String notInverted = RULE.replace("01 0a 00 00 00", "01 00 00 00 00");
        String longer = RULE.replace("02 00 18 00", "02 00 19 00");
        assertThat(rule(attached).content()).isEqualTo(rule(RULE).content());
        assertThat(rule(notInverted).content()).isNotEqualTo(rule(RULE).content());
        assertThat(rule(longer).content()).isNotEqualTo(rule(RULE).content());
    }

    @Test
    void a_prefix_that_is_longer_than_its_address_is_malformed() {
        RuleMessage rule = rule(RULE.replace("02 00 18 00", "02 00 21 00"));
        assertThatThrownBy(rule::source)
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("192.0.2.0/33");
    }
}
