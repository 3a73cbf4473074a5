package io.github.netlink4j.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramConditionTest {
    @TempDir
    private Path folder;

    private Map<String, String> path() {
        return Map.of("PATH", "/nowhere:" + folder);
    }

    @Test
    void a_program_in_the_path_runs_the_test() throws Exception {
        Files.createFile(
                folder.resolve("shark"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        assertThat(ProgramCondition.decide("shark", path()).isDisabled()).isFalse();
    }

    @Test
    void without_it_the_test_is_skipped_with_the_reason() throws Exception {
        Files.createFile(folder.resolve("shark"));
        var result = ProgramCondition.decide("shark", path());
        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason()).contains("this test needs shark");
    }

    @Test
    void it_fails_where_no_test_may_be_skipped() {
        assertThatThrownBy(() -> ProgramCondition.decide("shark", Map.of("PATH", "/nowhere", "CI", "yes")))
                .hasMessageContaining("needs shark")
                .hasMessageContaining("CI");
    }
}
