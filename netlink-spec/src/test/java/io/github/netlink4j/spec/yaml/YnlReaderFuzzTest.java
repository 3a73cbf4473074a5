package io.github.netlink4j.spec.yaml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.spec.SpecTables;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.MalformedSpecException;
import io.github.netlink4j.spec.table.TableReader;
import io.github.netlink4j.spec.table.TableWriter;
import java.nio.charset.StandardCharsets;

class YnlReaderFuzzTest {
    @FuzzTest
    void any_text_is_a_spec_with_a_table_or_malformed(byte[] bytes) {
        FamilySpec spec;
        try {
            spec = YnlReader.read("fuzz", new String(bytes, StandardCharsets.UTF_8));
        } catch (MalformedSpecException e) {
            return;
        }
        if (!TableReader.read("fuzz", TableWriter.write(spec)).equals(spec)) {
            throw new AssertionError("another spec was read than was written: " + spec);
        }
        SpecTables.tableOf(spec);
    }
}
