package io.github.netlink4j.spec.table;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.spec.SpecTables;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.MalformedSpecException;
import java.nio.charset.StandardCharsets;

class TableReaderFuzzTest {
    @FuzzTest
    void any_text_is_a_table_that_is_written_and_built_or_malformed(byte[] bytes) {
        FamilySpec spec;
        try {
            spec = TableReader.read("fuzz", new String(bytes, StandardCharsets.UTF_8));
        } catch (MalformedSpecException e) {
            return;
        }
        if (!TableReader.read("fuzz", TableWriter.write(spec)).equals(spec)) {
            throw new AssertionError("another spec was read than was written: " + spec);
        }
        SpecTables.tableOf(spec);
    }
}
