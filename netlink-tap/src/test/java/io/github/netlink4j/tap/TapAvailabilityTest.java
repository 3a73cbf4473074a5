package io.github.netlink4j.tap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.NetlinkUnavailableException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.tap.TapAvailability.Status;
import org.junit.jupiter.api.Test;

/** What a failure shows to be missing, and the remedy. */
class TapAvailabilityTest {
    private static KernelException rejected(Errno errno) {
        return KernelException.notSent("RTM_NEWLINK nltap0", errno, "because of the test");
    }

    private static TapAvailability because(NetlinkException failure) {
        return TapAvailability.because(failure).orElseThrow();
    }

    @Test
    void an_unknown_kind_of_link_is_a_kernel_without_nlmon() {
        TapAvailability missing = because(rejected(Errno.EOPNOTSUPP));
        assertThat(missing.status()).isEqualTo(Status.NO_NLMON);
        assertThat(missing.isAvailable()).isFalse();
        assertThat(missing.toString()).contains("CONFIG_NLMON", "modprobe nlmon", "SelfTap");
    }

    @Test
    void a_request_or_a_socket_that_is_not_permitted_is_a_missing_capability() {
        assertThat(because(rejected(Errno.EPERM)).status()).isEqualTo(Status.MISSING_CAPABILITY);
        TapAvailability missing = because(new SystemCallException("socket(AF_PACKET)", Errno.EPERM));
        assertThat(missing.status()).isEqualTo(Status.MISSING_CAPABILITY);
        assertThat(missing.remedy()).contains("CAP_NET_ADMIN", "CAP_NET_RAW", "unshare --user --net", "SelfTap");
    }

    @Test
    void an_address_family_that_does_not_exist_is_told_by_its_socket() {
        assertThat(because(new SystemCallException("socket(AF_PACKET)", Errno.EAFNOSUPPORT))
                        .status())
                .isEqualTo(Status.NO_PACKET_SOCKETS);
        assertThat(because(new SystemCallException("socket(NETLINK_ROUTE)", Errno.EAFNOSUPPORT))
                        .status())
                .isEqualTo(Status.NO_NETLINK);
    }

    @Test
    void another_system_has_no_netlink() {
        assertThat(because(new NetlinkUnavailableException("this is Plan 9", null))
                        .explanation())
                .isEqualTo("Netlink cannot be used: this is Plan 9.");
    }

    @Test
    void other_failures_are_nothing_that_is_missing() {
        assertThat(TapAvailability.because(rejected(Errno.ENOMEM))).isEmpty();
        assertThat(TapAvailability.because(new SystemCallException("mmap", Errno.ENOMEM)))
                .isEmpty();
    }
}
