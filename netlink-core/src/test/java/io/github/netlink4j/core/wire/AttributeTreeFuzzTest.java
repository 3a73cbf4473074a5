package io.github.netlink4j.core.wire;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.core.testing.CheckedWalk;
import io.github.netlink4j.testsupport.Surrounded;
import java.nio.ByteOrder;

class AttributeTreeFuzzTest {
    /** Input of odd length is read as big-endian. */
    @FuzzTest
    void any_tree_of_attributes_is_walked_to_its_end(byte[] bytes) {
        if (bytes.length > CheckedWalk.LIMIT) {
            return;
        }
        ByteOrder order = bytes.length % 2 == 0 ? LITTLE_ENDIAN : BIG_ENDIAN;
        Surrounded.read(bytes, (memory, at, length) -> CheckedWalk.attributes(memory, at, length, order));
    }
}
