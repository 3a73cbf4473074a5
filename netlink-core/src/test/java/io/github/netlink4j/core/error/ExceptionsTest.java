package io.github.netlink4j.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageOverflowException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionsTest {
    private static final ExtendedAck EVERYTHING = new ExtendedAck("Unknown device type", 36, 2);

    static Stream<NetlinkException> all() {
        return Stream.of(
                new KernelException("RTM_NEWLINK", Errno.EOPNOTSUPP, EVERYTHING),
                new SystemCallException("bind(NETLINK_ROUTE)", Errno.EPERM, "become root"),
                new OverrunException(7),
                new TruncatedDatagramException(70_000, 65_536),
                new DeadlineExceededException("RTM_GETLINK", Duration.ofSeconds(5)),
                new SocketClosedException(),
                new MalformedMessageException("bad"),
                new MessageOverflowException("big"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void they_are_serialisable_with_all_they_say(NetlinkException exception) throws Exception {
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
    void a_refusal_reads_request_error_text_and_place() {
        KernelException refusal = new KernelException("RTM_NEWLINK", Errno.EOPNOTSUPP, EVERYTHING);
        assertThat(refusal)
                .hasMessage("RTM_NEWLINK: EOPNOTSUPP: Unknown device type (at byte 36 of the request)"
                        + " (attribute 2 is missing)");
        assertThat(refusal.errno()).isEqualTo(Errno.EOPNOTSUPP);
        assertThat(refusal.kernelMessage()).contains("Unknown device type");
        assertThat(refusal.extendedAck()).isEqualTo(EVERYTHING);
    }

    @Test
    void a_refusal_without_the_kernels_text_explains_the_error_number() {
        KernelException refusal = new KernelException("RTM_GETLINK", Errno.ENODEV, ExtendedAck.NONE);
        assertThat(refusal).hasMessage("RTM_GETLINK: ENODEV (No such device)");
        assertThat(refusal.kernelMessage()).isEmpty();
    }

    @Test
    void a_failed_call_reads_call_error_and_remedy() {
        assertThat(new SystemCallException("setns(/x)", Errno.EPERM, "become root"))
                .hasMessage("setns(/x): EPERM (Operation not permitted): become root");
        assertThat(new SystemCallException("setns(/x)", Errno.EPERM))
                .hasMessage("setns(/x): EPERM (Operation not permitted)");
    }

    @Test
    void lost_data_is_counted() {
        assertThat(new OverrunException(7).drops()).isEqualTo(7);
        assertThat(new OverrunException(7)).hasMessageContaining("7 on this socket so far");
        assertThat(new TruncatedDatagramException(70_000, 65_536).length()).isEqualTo(70_000);
        assertThat(new TruncatedDatagramException(70_000, 65_536))
                .hasMessageContaining("70000 bytes did not fit the buffer of 65536");
    }

    @Test
    void a_missed_deadline_says_whose_and_how_long() {
        assertThat(new DeadlineExceededException("RTM_GETLINK", Duration.ofSeconds(5)))
                .hasMessage("RTM_GETLINK: no answer within 5000 ms");
    }
}
