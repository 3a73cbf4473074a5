package io.github.netlink4j.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

@NeedsRoot
class TestNamespaceTest {
    @Test
    void it_holds_nothing_but_the_loopback_device() {
        try (TestNamespace namespace = TestNamespace.create()) {
            assertThat(namespace.ip("-oneline link").lines())
                    .singleElement()
                    .satisfies(link -> assertThat(link).startsWith("1: lo:"));
        }
    }

    @Test
    void a_command_that_fails_is_reported_with_its_words() {
        try (TestNamespace namespace = TestNamespace.create()) {
            assertThatThrownBy(() -> namespace.ip("link show nosuch0"))
                    .hasMessageContaining("link show nosuch0")
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void it_is_gone_after_close() {
        TestNamespace namespace = TestNamespace.create();
        assertThat(namespace.namespace().file())
                .satisfies(file -> assertThat(Files.exists(file)).isTrue());
        namespace.close();
        assertThat(Files.exists(namespace.namespace().file())).isFalse();
    }
}
