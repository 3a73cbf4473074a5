package io.github.netlink4j.genl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.Types;
import org.junit.jupiter.api.Test;

/** The errors of a live kernel's family whose table is known. */
class GenlErrorTest {
    private static final int ETHTOOL_MSG_LINKMODES_GET = 4;
    private static final int ETHTOOL_A_LINKMODES_HEADER = 1;
    private static final int ETHTOOL_A_HEADER_DEV_INDEX = 1;
    private static final int ETHTOOL_A_HEADER_FLAGS = 3;

    private static final AttributeSet HEADER = AttributeSet.builder("ETHTOOL_A_HEADER")
            .add(ETHTOOL_A_HEADER_DEV_INDEX, "ETHTOOL_A_HEADER_DEV_INDEX", Types.U32)
            .add(ETHTOOL_A_HEADER_FLAGS, "ETHTOOL_A_HEADER_FLAGS", Types.U32)
            .build();

    private static final MessageTable ETHTOOL = MessageTable.ofFamily("ethtool")
            .add(
                    ETHTOOL_MSG_LINKMODES_GET,
                    "ETHTOOL_MSG_LINKMODES_GET",
                    GenlMessage.schema(AttributeSet.builder("ETHTOOL_A_LINKMODES")
                            .add(ETHTOOL_A_LINKMODES_HEADER, "ETHTOOL_A_LINKMODES_HEADER", Types.nest(HEADER))
                            .build()))
            .build();

    private static final String NAME = "ETHTOOL_MSG_LINKMODES_GET";

    @Test
    void a_missing_attribute_is_named() {
        try (GenlConnection ethtool = GenlConnection.open("ethtool", ETHTOOL)) {
            assertThatThrownBy(() -> ethtool.execute(NAME, ETHTOOL_MSG_LINKMODES_GET, m -> {}))
                    .isInstanceOf(KernelException.class)
                    .hasMessage(NAME + ": EINVAL (Invalid argument) (missing: .ETHTOOL_A_LINKMODES_HEADER)");
        }
    }

    @Test
    void an_attribute_inside_a_nest_is_named_from_the_outside_in_with_its_value() {
        try (GenlConnection ethtool = GenlConnection.open("ethtool", ETHTOOL)) {
            assertThatThrownBy(() -> ethtool.execute(
                            NAME,
                            ETHTOOL_MSG_LINKMODES_GET,
                            m -> m.nest(
                                    ETHTOOL_A_LINKMODES_HEADER,
                                    header -> header.u32(ETHTOOL_A_HEADER_DEV_INDEX, 1)
                                            .u32(ETHTOOL_A_HEADER_FLAGS, 0x8000_0000L))))
                    .isInstanceOf(KernelException.class)
                    .hasMessage(NAME + ": EINVAL: reserved bit set"
                            + " (at .ETHTOOL_A_LINKMODES_HEADER.ETHTOOL_A_HEADER_FLAGS = 2147483648)");
        }
    }
}
