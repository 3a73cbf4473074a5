package io.github.netlink4j.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageOverflowException;
import io.github.netlink4j.testsupport.Hex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionsTest {
    private static KernelException rejection(ExtendedAck ack) {
        return KernelException.of(
                "RTM_NEWLINK", null, Hex.message("10 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00"), Errno.EINVAL, ack);
    }

    static Stream<NetlinkException> all() {
        return Stream.of(
                rejection(new ExtendedAck("bad", 36, new AttributePolicy(4, true, 1, 2, -1, -1, 0), 2, 20, "ca")),
                new SystemCallException("bind(NETLINK_ROUTE)", Errno.EPERM, "become root"),
                new OverrunException(7),
                new TruncatedDatagramException(70_000, 65_536),
                new InterruptedWaitException("NETLINK_ROUTE: waiting for a datagram"),
                new SocketClosedException(),
                new MalformedMessageException("bad"),
                new MessageOverflowException("big"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void exceptions_are_serialisable_with_all_fields(NetlinkException exception) throws Exception {
        NetlinkException copy = copyOf(exception);
        assertThat(copy).isInstanceOf(exception.getClass()).hasMessage(exception.getMessage());
        assertThat(copy).usingRecursiveComparison().ignoringFields("stackTrace").isEqualTo(exception);
    }

    private static NetlinkException copyOf(NetlinkException exception) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (NetlinkException) in.readObject();
        }
    }

    @Test
    void the_text_of_a_failed_call_has_call_error_and_remedy() {
        assertThat(new SystemCallException("setns(/x)", Errno.EPERM, "become root"))
                .hasMessage("setns(/x): EPERM (Operation not permitted): become root");
        assertThat(new SystemCallException("setns(/x)", Errno.EPERM))
                .hasMessage("setns(/x): EPERM (Operation not permitted)");
    }

    @Test
    void the_text_of_lost_data_has_the_amount() {
        assertThat(new OverrunException(7).drops()).isEqualTo(7);
        assertThat(new OverrunException(7)).hasMessageContaining("7 on this socket so far");
        assertThat(new TruncatedDatagramException(70_000, 65_536).length()).isEqualTo(70_000);
        assertThat(new TruncatedDatagramException(70_000, 65_536))
                .hasMessageContaining("70000 bytes did not fit the buffer of 65536");
    }
}
