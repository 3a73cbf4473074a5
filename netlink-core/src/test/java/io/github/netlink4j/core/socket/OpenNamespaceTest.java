package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@NeedsRoot
class OpenNamespaceTest {
    private static Path link(int descriptor) {
        return Path.of("/proc/self/fd", String.valueOf(descriptor));
    }

    @Test
    void its_descriptor_refers_to_the_namespace_until_it_is_closed() {
        try (TestNamespace namespace = TestNamespace.create()) {
            OpenNamespace open = OpenNamespace.of(namespace.namespace());
            int descriptor = open.descriptor();
            String target = TestNamespace.link(namespace.namespace().toString());
            assertThat(TestNamespace.link(link(descriptor).toString())).isEqualTo(target);
            open.close();
            open.close();
            assertThat(Files.isSymbolicLink(link(descriptor))
                            && TestNamespace.link(link(descriptor).toString()).equals(target))
                    .isFalse();
            assertThatThrownBy(open::descriptor).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_namespace_that_does_not_exist_cannot_be_opened() {
        assertThatThrownBy(() -> OpenNamespace.of(NetworkNamespace.named("nosuch")))
                .isInstanceOf(SystemCallException.class)
                .hasMessageContaining("nosuch");
    }
}
