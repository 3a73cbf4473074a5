package io.github.netlink4j.tap;

import static io.github.netlink4j.tap.Direction.TO_KERNEL;
import static io.github.netlink4j.tap.Direction.TO_USER;
import static io.github.netlink4j.tap.Direction.USER_TO_USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class DirectionRuleTest {
    private static final int ROUTE = 0;
    private static final int USERSOCK = 2;
    private static final int FIB_LOOKUP = 10;
    private static final int REQUEST = 0x1;
    private static final int MULTI = 0x2;

    private final DirectionRule rule = new DirectionRule();

    /** {@code nlmsghdr}: length 16, type 18, flags, sequence, port id 0. */
    private Direction of(int protocol, int flags, int sequence) {
        ByteBuffer message = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(0, 16).putShort(4, (short) 18).putShort(6, (short) flags).putInt(8, sequence);
        return rule.of(protocol, message, 0, 16, ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void a_request_goes_to_the_kernel_and_anything_else_to_a_process() {
        assertThat(of(ROUTE, REQUEST | MULTI, 1)).isEqualTo(TO_KERNEL);
        assertThat(of(ROUTE, MULTI, 1)).isEqualTo(TO_USER);
        assertThat(rule.of(ROUTE, ByteBuffer.allocate(4), 0, 4, ByteOrder.LITTLE_ENDIAN))
                .isEqualTo(TO_USER);
    }

    @Test
    void usersock_is_between_processes() {
        assertThat(of(USERSOCK, REQUEST, 1)).isEqualTo(USER_TO_USER);
    }

    @Test
    void the_second_lookup_with_a_sequence_number_is_the_reply() {
        assertThat(of(FIB_LOOKUP, REQUEST, 7)).isEqualTo(TO_KERNEL);
        assertThat(of(ROUTE, REQUEST, 7)).isEqualTo(TO_KERNEL);
        assertThat(of(FIB_LOOKUP, REQUEST, 7)).isEqualTo(TO_USER);
        assertThat(of(FIB_LOOKUP, REQUEST, 7)).isEqualTo(TO_KERNEL);
    }

    @Test
    void a_lookup_without_reply_does_not_make_the_next_request_one() {
        assertThat(of(FIB_LOOKUP, REQUEST, 7)).isEqualTo(TO_KERNEL);
        assertThat(of(FIB_LOOKUP, REQUEST, 8)).isEqualTo(TO_KERNEL);
        assertThat(of(FIB_LOOKUP, REQUEST, 8)).isEqualTo(TO_USER);
    }
}
