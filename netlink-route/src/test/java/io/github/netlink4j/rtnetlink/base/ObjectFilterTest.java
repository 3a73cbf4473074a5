package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.Captured;
import io.github.netlink4j.rtnetlink.address.AddressFilter;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.internal.References;
import io.github.netlink4j.testsupport.Allocation;
import java.nio.ByteBuffer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ObjectFilterTest {
    /** An index beyond those that the JDK keeps as objects. */
    private static final int INDEX = 1000;

    @Test
    void testing_a_message_against_the_index_of_a_link_allocates_nothing() {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(Captured.bytes("addresses")));
        cursor.next();
        AddressMessage address = new AddressMessage().wrap(cursor);
        try (References references = new References(name -> INDEX)) {
            Predicate<AddressMessage> test = AddressFilter.link("a0").test("RTM_GETADDR", references);
            Allocation.assertNone(() -> test.test(address) ? 1 : 2);
        }
    }
}
