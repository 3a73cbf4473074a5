package io.github.netlink4j.core.schema;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.core.testing.AnySchema;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Surrounded;
import java.nio.ByteBuffer;

class AttributePathFuzzTest {
    @FuzzTest
    void any_offset_of_any_message_has_a_path_or_none(byte[] bytes) {
        Surrounded.read(bytes, AttributePathFuzzTest::paths);
    }

    /** {@code nlmsg_seq} of the input is used as offset, {@code nlmsg_pid} as the number of the missing attribute. */
    private static String paths(ByteBuffer memory, int offset, int length) {
        MessageCursor message = new MessageCursor().wrap(memory, offset, length);
        if (!message.next()) {
            return "";
        }
        return AttributePath.at(AnySchema.SCHEMA, message, message.sequence()) + " "
                + AttributePath.missing(AnySchema.SCHEMA, message, message.sequence(), message.portId());
    }
}
