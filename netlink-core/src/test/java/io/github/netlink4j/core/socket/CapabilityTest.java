package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@NeedsRoot
class CapabilityTest {
    /** A process of its own that prints its effective capabilities. */
    static final class Show {
        public static void main(String[] arguments) {
            Arrays.stream(Capability.values()).filter(Capability::isEffective).forEach(System.out::println);
        }
    }

    private static String effective(String... prefix) {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Show.class.getName()));
        return Program.succeed(command.toArray(String[]::new));
    }

    @Test
    void root_has_cap_net_admin() {
        assertThat(effective()).contains("CAP_NET_ADMIN");
    }

    @Test
    void a_capability_that_was_dropped_is_not_effective() {
        assertThat(effective("setpriv", "--bounding-set=-net_admin"))
                .doesNotContain("CAP_NET_ADMIN")
                .contains("CAP_SYS_ADMIN");
    }

    @Test
    void capabilities_in_a_user_namespace_are_not_effective_whether_it_maps_ids_or_not() {
        assertThat(effective("unshare", "--user", "--map-root-user")).isEmpty();
        assertThat(effective("unshare", "--user")).isEmpty();
    }
}
