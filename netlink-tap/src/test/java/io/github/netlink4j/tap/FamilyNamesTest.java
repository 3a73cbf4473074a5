package io.github.netlink4j.tap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

class FamilyNamesTest {
    private static final String OF_FAMILY_30 = "14 00 00 00  1e 00  01 00  02 00 00 00  00 00 00 00  05 01 00 00";

    private final MessageRegistry registry = MessageRegistry.of(new MessageTable[0]);
    private final FamilyNames names = new FamilyNames(registry);

    /** A message of {@code nlctrl} with the name "thing" and this attribute. */
    private void learn(String command, String id) {
        names.learn(Hex.message("28 00 00 00  10 00  02 00  01 00 00 00  09 00 00 00" + command
                + "02 00 00  0a 00 02 00  74 68 69 6e 67 00 00 00" + id));
    }

    @Test
    void a_reply_of_nlctrl_names_a_family_here_and_in_the_registry() {
        learn("01", "06 00 01 00  1e 00 00 00");
        assertThat(names.of(Hex.message(OF_FAMILY_30))).isEqualTo("thing");
        assertThat(registry.nameOf(16, Hex.message(OF_FAMILY_30))).isEqualTo("thing command 5");
    }

    @Test
    void the_last_reply_counts() {
        FamilyNames given = new FamilyNames(registry);
        given.put(30, "given");
        assertThat(given.of(Hex.message(OF_FAMILY_30))).isEqualTo("given");
        given.learn(Hex.message("28 00 00 00  10 00  02 00  01 00 00 00  09 00 00 00  01 02 00 00"
                + "0a 00 02 00  74 68 69 6e 67 00 00 00  06 00 01 00  1e 00 00 00"));
        assertThat(given.of(Hex.message(OF_FAMILY_30))).isEqualTo("thing");
    }

    @Test
    void a_reply_with_a_malformed_id_names_no_family() {
        learn("01", "05 00 01 00  1e 00 00 00");
        assertThat(names.has(30)).isFalse();
        assertThat(names.of(Hex.message(OF_FAMILY_30))).isEqualTo("family 30");
    }

    @Test
    void an_id_of_control_messages_names_no_family() {
        learn("01", "06 00 01 00  02 00 00 00");
        assertThat(names.has(2)).isFalse();
    }

    /** {@code CTRL_CMD_GETFAMILY} may have both attributes, too. */
    @Test
    void another_command_names_no_family() {
        learn("03", "06 00 01 00  1e 00 00 00");
        assertThat(names.has(30)).isFalse();
    }

    @Test
    void the_controller_has_its_name_from_the_start() {
        assertThat(names.has(16)).isTrue();
    }
}
