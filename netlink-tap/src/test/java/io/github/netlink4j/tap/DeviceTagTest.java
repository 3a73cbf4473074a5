package io.github.netlink4j.tap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTagTest {
    private static final DeviceTag OWN = DeviceTag.own();

    @Test
    void a_tag_is_read_from_its_alias() {
        DeviceTag tag = new DeviceTag("pid:[4026531836]", 4711, 123_456);
        assertThat(tag).hasToString("netlink4j tap of process pid:[4026531836] 4711 123456");
        assertThat(DeviceTag.parse(tag.toString())).contains(tag);
        assertThat(DeviceTag.parse(OWN.toString())).contains(OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "to the provider",
                "netlink4j tap of process",
                "netlink4j tap of process pid:[1] 2",
                "netlink4j tap of process pid:[1] x 3",
                "netlink4j tap of process pid:[1] 2 99999999999999999999",
                "my netlink4j tap of process pid:[1] 2 3"
            })
    void another_alias_is_no_tag(String alias) {
        assertThat(DeviceTag.parse(alias)).isEmpty();
    }

    @Test
    void this_process_has_not_ended() {
        assertThat(OWN.isStale()).isFalse();
    }

    @Test
    void a_process_that_has_ended_has() {
        long pid = Long.parseLong(Program.succeed("sh", "-c", "echo $$").strip());
        assertThat(new DeviceTag(OWN.namespace(), pid, OWN.start()).isStale()).isTrue();
    }

    @Test
    void another_process_with_the_same_id_is_not_the_one_of_the_tag() {
        assertThat(new DeviceTag(OWN.namespace(), OWN.pid(), OWN.start() - 1).isStale())
                .isTrue();
    }

    @Test
    void of_a_process_of_another_pid_namespace_nothing_is_known() {
        assertThat(new DeviceTag("pid:[1]", 1_999_999_999, 1).isStale()).isFalse();
    }
}
