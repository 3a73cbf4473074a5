package io.github.netlink4j.genl;

import static io.github.netlink4j.genl.Ethtool.ETHTOOL_A_HEADER_DEV_INDEX;
import static io.github.netlink4j.genl.Ethtool.ETHTOOL_A_HEADER_FLAGS;
import static io.github.netlink4j.genl.Ethtool.ETHTOOL_A_LINKMODES_HEADER;
import static io.github.netlink4j.genl.Ethtool.ETHTOOL_MSG_LINKMODES_GET;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.KernelException;
import org.junit.jupiter.api.Test;

/** The errors of the running kernel's family {@code ethtool}, by the names of its table. */
class GenlErrorTest {
    @Test
    void a_missing_attribute_is_named() {
        try (GenlConnection ethtool = GenlConnection.open(Ethtool.TABLE)) {
            assertThatThrownBy(() -> ethtool.request(ETHTOOL_MSG_LINKMODES_GET).execute())
                    .isInstanceOf(KernelException.class)
                    .hasMessage("ETHTOOL_MSG_LINKMODES_GET: EINVAL (Invalid argument)"
                            + " (missing: .ETHTOOL_A_LINKMODES_HEADER)");
        }
    }

    @Test
    void an_attribute_inside_a_nest_is_named_by_its_path_with_its_value() {
        try (GenlConnection ethtool = GenlConnection.open(Ethtool.TABLE)) {
            assertThatThrownBy(() -> ethtool.request(
                                    ETHTOOL_MSG_LINKMODES_GET,
                                    m -> m.nest(
                                            ETHTOOL_A_LINKMODES_HEADER,
                                            header -> header.u32(ETHTOOL_A_HEADER_DEV_INDEX, 1)
                                                    .u32(ETHTOOL_A_HEADER_FLAGS, 0x8000_0000L)))
                            .execute())
                    .isInstanceOf(KernelException.class)
                    .hasMessage("ETHTOOL_MSG_LINKMODES_GET: EINVAL: reserved bit set"
                            + " (at .ETHTOOL_A_LINKMODES_HEADER.ETHTOOL_A_HEADER_FLAGS = 2147483648)");
        }
    }
}
