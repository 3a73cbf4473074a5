package io.github.netlink4j.rtnetlink.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.rtnetlink.IpJson;
import io.github.netlink4j.rtnetlink.LiveRtnl;
import io.github.netlink4j.rtnetlink.Rejected;
import io.github.netlink4j.rtnetlink.RtnlBatch;
import io.github.netlink4j.rtnetlink.base.ObjectFilter;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.testsupport.NeedsRoot;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@NeedsRoot
class RulesTest {
    @RegisterExtension
    private final LiveRtnl live = new LiveRtnl();

    private Rules rules() {
        return live.rtnl().rules();
    }

    private List<String> added(AddressFamily family) {
        return rules().list(ObjectFilter.family(family)).stream()
                .filter(rule -> rule.priority() > 0 && rule.priority() < 32_000)
                .map(RulesTest::text)
                .toList();
    }

    /** As {@code ip -json rule} shows it. */
    private static String text(RuleMessage rule) {
        return rule.priority() + " from " + (rule.source() == null ? "all" : rule.source()) + " "
                + (rule.action().equals(RuleAction.TO_TABLE) ? rule.table() : rule.action());
    }

    private static String text(JsonNode rule) {
        String source = rule.get("src").asText()
                + (rule.has("srclen") ? "/" + rule.get("srclen").asText() : "");
        String action = rule.has("table")
                ? rule.get("table").asText()
                : "FR_ACT_" + rule.get("action").asText().toUpperCase(Locale.ROOT);
        return rule.get("priority").asText() + " from " + source + " " + action;
    }

    @Test
    void rules_are_what_ip_shows() {
        live.namespace().ip("rule add priority 1000 from 192.0.2.0/24 lookup 100");
        live.namespace().ip("rule add priority 1001 blackhole");
        List<String> expected = IpJson.list(live.namespace(), "-4 rule show priority 1000").stream()
                .map(RulesTest::text)
                .toList();
        assertThat(expected).hasSize(1);
        assertThat(added(AddressFamily.INET))
                .containsAll(expected)
                .contains("1001 from all FR_ACT_BLACKHOLE")
                .hasSize(2);
    }

    @Test
    void rules_are_added_and_deleted() {
        RuleSpec rule = RuleSpec.priority(1000)
                .from("192.0.2.0/24")
                .mark(7)
                .markMask(15)
                .lookup(100);
        rules().add(rule);
        rules().add(RuleSpec.priority(1001)
                .ipv6()
                .inverted()
                .inputInterfaceName("a0")
                .action(RuleAction.PROHIBIT));
        assertThat(rules().list(ObjectFilter.family(AddressFamily.INET)))
                .filteredOn(r -> r.priority() == 1000)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.source()).hasToString("192.0.2.0/24");
                    assertThat(r.mark()).isEqualTo(7);
                    assertThat(r.markMask()).isEqualTo(15);
                    assertThat(r.table()).isEqualTo(100);
                });
        assertThat(rules().list(ObjectFilter.family(AddressFamily.INET6)))
                .filteredOn(r -> r.priority() == 1001)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.isInverted()).isTrue();
                    assertThat(r.inputInterfaceName()).isEqualTo("a0");
                    assertThat(r.action()).isEqualTo(RuleAction.PROHIBIT);
                });
        rules().delete(rule);
        assertThat(added(AddressFamily.INET)).isEmpty();
    }

    @Test
    void a_rule_is_deleted_by_its_priority_alone() {
        rules().add(RuleSpec.priority(1000).action(RuleAction.BLACKHOLE));
        rules().delete(RuleSpec.priority(1000));
        assertThat(added(AddressFamily.INET)).isEmpty();
        assertThatThrownBy(() -> rules().delete(RuleSpec.priority(1000)))
                .satisfies(Rejected.with("ENOENT"))
                .hasMessageStartingWith("RTM_DELRULE priority 1000: ENOENT");
    }

    @Test
    void a_rule_is_deleted_by_its_action_without_its_table() {
        rules().add(RuleSpec.priority(1000).lookup(100));
        rules().delete(RuleSpec.priority(1000).action(RuleAction.TO_TABLE));
        assertThat(added(AddressFamily.INET)).isEmpty();
    }

    @Test
    void a_rule_that_exists_is_rejected() {
        RuleSpec rule = RuleSpec.priority(1000).lookup(100);
        rules().add(rule);
        assertThatThrownBy(() -> rules().add(rule))
                .satisfies(Rejected.with("EEXIST"))
                .hasMessageStartingWith("RTM_NEWRULE priority 1000: EEXIST");
    }

    /** The kernel would look up an empty table. */
    @Test
    void a_lookup_without_a_table_is_an_illegal_state() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rules().add(RuleSpec.priority(1000).from("192.0.2.0/24")))
                .withMessage("priority 1000: no table is set: call lookup(…) or action(…)");
        assertThat(added(AddressFamily.INET)).isEmpty();
    }

    @Test
    void conditions_of_two_families_are_an_illegal_argument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSpec.priority(1000).from("192.0.2.0/24").to("2001:db8::/32"))
                .withMessage("priority 1000: to 2001:db8::/32 is of AF_INET6, and another condition of AF_INET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSpec.priority(1000).from("192.0.2.0/24").ipv6())
                .withMessage("priority 1000: the rule is of AF_INET6, and another condition of AF_INET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSpec.priority(1000).from("192.0.2.7/24"))
                .withMessage("192.0.2.7/24 has host bits: the network is 192.0.2.0/24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSpec.priority(-1))
                .withMessage("FRA_PRIORITY -1: must be 0 to 4294967295");
    }

    @Test
    void a_batch_does_not_change_rules() {
        RtnlBatch batch = live.rtnl().batch();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.replace(RuleSpec.priority(1000).lookup(100)))
                .withMessage("priority 1000: a rule can be added and deleted, not changed");
    }
}
