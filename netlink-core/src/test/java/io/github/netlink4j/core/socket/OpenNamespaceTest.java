package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
            assertThat(isOpen(link(descriptor), target)).isFalse();
            assertThatThrownBy(open::descriptor).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void one_that_was_not_closed_is_closed_after_it_was_collected() throws InterruptedException {
        try (TestNamespace namespace = TestNamespace.create()) {
            Path file = link(OpenNamespace.of(namespace.namespace()).descriptor());
            String target = TestNamespace.link(namespace.namespace().toString());
            for (int i = 0; i < 200 && isOpen(file, target); i++) {
                System.gc();
                Thread.sleep(10);
            }
            assertThat(isOpen(file, target)).isFalse();
        }
    }

    private static boolean isOpen(Path file, String target) {
        try {
            return Files.readSymbolicLink(file).toString().equals(target);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_namespace_that_does_not_exist_cannot_be_opened() {
        assertThatThrownBy(() -> OpenNamespace.of(NetworkNamespace.named("nosuch")))
                .isInstanceOf(SystemCallException.class)
                .hasMessageContaining("nosuch");
    }
}
