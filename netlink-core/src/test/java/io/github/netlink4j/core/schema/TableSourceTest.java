package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Hex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A registry that loads tables when a message needs them. */
class TableSourceTest {
    private static final int NETLINK_ROUTE = 0;
    private static final int NETLINK_GENERIC = 16;

    private static final MessageSchema SCHEMA = MessageSchema.rawHeader("genlmsghdr", 4);

    private static final MessageTable SOURCE = MessageTable.ofProtocol(NETLINK_ROUTE)
            .add(32, "SOURCE_32", SCHEMA)
            .add(33, "SOURCE_33", SCHEMA)
            .build();

    /** Has a table for the family "one" and for two types of protocol 0, and records what it was asked for. */
    private static final class Recording implements TableSource {
        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

        @Override
        public @Nullable MessageTable ofType(int protocol, int type) {
            asked.add("type " + type);
            return protocol == NETLINK_ROUTE && (type == 32 || type == 33) ? SOURCE : null;
        }

        @Override
        public @Nullable MessageTable ofFamily(String name) {
            asked.add(name);
            return name.equals("one")
                    ? MessageTable.ofFamily(name).add(1, "SOURCE_CMD", SCHEMA).build()
                    : null;
        }
    }

    private final Recording source = new Recording();

    private static MessageCursor message(int type, int command) {
        return Hex.message("14 00 00 00 %02x 00 00 00 00 00 00 00 00 00 00 00 %02x 00 00 00".formatted(type, command));
    }

    @Test
    void a_family_is_loaded_at_its_first_message_and_once() {
        MessageRegistry registry = MessageRegistry.of(source);
        registry.family(30, "one");
        registry.family(31, "two");
        assertThat(source.asked).isEmpty();
        assertThat(registry.nameOf(NETLINK_GENERIC, message(30, 1))).isEqualTo("SOURCE_CMD");
        assertThat(registry.nameOf(NETLINK_GENERIC, message(30, 1))).isEqualTo("SOURCE_CMD");
        assertThat(registry.nameOf(NETLINK_GENERIC, message(31, 1))).isEqualTo("two command 1");
        assertThat(registry.nameOf(NETLINK_GENERIC, message(31, 1))).isEqualTo("two command 1");
        assertThat(source.asked).containsExactly("one", "two");
    }

    @Test
    void a_message_type_is_loaded_at_its_first_message_and_once() {
        MessageRegistry registry = MessageRegistry.of(source);
        assertThat(registry.nameOf(NETLINK_ROUTE, message(33, 0))).isEqualTo("SOURCE_33");
        assertThat(registry.nameOf(NETLINK_ROUTE, message(33, 0))).isEqualTo("SOURCE_33");
        assertThat(registry.nameOf(NETLINK_ROUTE, message(32, 0))).isEqualTo("SOURCE_32");
        assertThat(registry.nameOf(NETLINK_ROUTE, message(33, 0))).isEqualTo("SOURCE_33");
        assertThat(source.asked).containsExactly("type 33", "type 32");
    }

    @Test
    void types_with_the_same_tables_share_what_was_combined_of_them() {
        MessageSchema own = new MessageSchema(
                StructSchema.builder("").build(), AttributeSet.builder("A").build());
        MessageRegistry registry = MessageRegistry.of(MessageTable.ofProtocol(NETLINK_ROUTE)
                        .add(32, "RTM_NEWRULE", own)
                        .add(33, "RTM_DELRULE", own)
                        .build())
                .orElse(source);
        MessageSchema first = registry.find(NETLINK_ROUTE, message(32, 0)).schema();
        assertThat(first).isNotSameAs(own);
        assertThat(registry.find(NETLINK_ROUTE, message(33, 0)).schema()).isSameAs(first);
    }

    @Test
    void an_earlier_source_has_precedence_and_a_later_one_adds_messages() {
        MessageRegistry registry = MessageRegistry.of(MessageTable.ofProtocol(NETLINK_ROUTE)
                        .add(32, "RTM_NEWRULE", SCHEMA)
                        .build())
                .orElse(source);
        assertThat(registry.nameOf(NETLINK_ROUTE, message(32, 0))).isEqualTo("RTM_NEWRULE");
        assertThat(registry.nameOf(NETLINK_ROUTE, message(33, 0))).isEqualTo("SOURCE_33");
        assertThat(registry.nameOf(NETLINK_ROUTE, message(34, 0))).isEqualTo("type(34)");
    }

    @Test
    void families_that_were_registered_before_are_known_with_a_further_source() {
        MessageRegistry registry = MessageRegistry.of(new MessageTable[0]);
        registry.family(30, "one");
        assertThat(registry.orElse(source).nameOf(NETLINK_GENERIC, message(30, 1)))
                .isEqualTo("SOURCE_CMD");
    }

    @Test
    void threads_that_need_a_family_at_once_load_it_once() throws ExecutionException, InterruptedException {
        MessageRegistry registry = MessageRegistry.of(source);
        registry.family(30, "one");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> names = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                names.add(threads.submit(() -> registry.nameOf(NETLINK_GENERIC, message(30, 1))));
            }
            for (Future<String> name : names) {
                assertThat(name.get()).isEqualTo("SOURCE_CMD");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(source.asked).containsExactly("one");
    }
}
