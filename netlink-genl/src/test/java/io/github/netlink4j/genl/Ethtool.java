package io.github.netlink4j.genl;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.Types;

/** A few messages of the family {@code ethtool}, which most kernels have; {@code include/uapi/linux/ethtool_netlink.h}. */
final class Ethtool {
    static final int ETHTOOL_MSG_LINKMODES_GET = 4;
    static final int ETHTOOL_MSG_LINKSTATE_GET = 6;
    static final int ETHTOOL_MSG_LINKSTATE_GET_REPLY = 6;
    static final int ETHTOOL_A_LINKMODES_HEADER = 1;
    static final int ETHTOOL_A_LINKSTATE_HEADER = 1;
    static final int ETHTOOL_A_LINKSTATE_LINK = 2;
    static final int ETHTOOL_A_HEADER_DEV_INDEX = 1;
    static final int ETHTOOL_A_HEADER_DEV_NAME = 2;
    static final int ETHTOOL_A_HEADER_FLAGS = 3;

    private static final AttributeSet HEADER = AttributeSet.builder("ETHTOOL_A_HEADER")
            .add(ETHTOOL_A_HEADER_DEV_INDEX, "ETHTOOL_A_HEADER_DEV_INDEX", Types.U32)
            .add(ETHTOOL_A_HEADER_DEV_NAME, "ETHTOOL_A_HEADER_DEV_NAME", Types.STRING)
            .add(ETHTOOL_A_HEADER_FLAGS, "ETHTOOL_A_HEADER_FLAGS", Types.U32)
            .build();

    private static final AttributeSet LINKMODES = AttributeSet.builder("ETHTOOL_A_LINKMODES")
            .add(ETHTOOL_A_LINKMODES_HEADER, "ETHTOOL_A_LINKMODES_HEADER", Types.nest(HEADER))
            .build();

    private static final AttributeSet LINKSTATE = AttributeSet.builder("ETHTOOL_A_LINKSTATE")
            .add(ETHTOOL_A_LINKSTATE_HEADER, "ETHTOOL_A_LINKSTATE_HEADER", Types.nest(HEADER))
            .add(ETHTOOL_A_LINKSTATE_LINK, "ETHTOOL_A_LINKSTATE_LINK", Types.U8)
            .build();

    static final MessageTable TABLE = MessageTable.ofFamily("ethtool")
            .request(ETHTOOL_MSG_LINKMODES_GET, "ETHTOOL_MSG_LINKMODES_GET", GenlMessage.schema(LINKMODES))
            .request(ETHTOOL_MSG_LINKSTATE_GET, "ETHTOOL_MSG_LINKSTATE_GET", GenlMessage.schema(LINKSTATE))
            .reply(ETHTOOL_MSG_LINKSTATE_GET_REPLY, "ETHTOOL_MSG_LINKSTATE_GET_REPLY", GenlMessage.schema(LINKSTATE))
            .build();

    private Ethtool() {}

    /** Whether a device has a link: 1, or 0. */
    static int linkState(GenlConnection ethtool, String device) {
        return ethtool.request(
                        ETHTOOL_MSG_LINKSTATE_GET,
                        m -> m.nest(ETHTOOL_A_LINKSTATE_HEADER, h -> h.string(ETHTOOL_A_HEADER_DEV_NAME, device)))
                .single(reply -> {
                    var attributes = ethtool.family().attributes(reply);
                    if (!attributes.nextOf(ETHTOOL_A_LINKSTATE_LINK)) {
                        throw new AssertionError("a reply without ETHTOOL_A_LINKSTATE_LINK: " + reply);
                    }
                    return attributes.u8();
                });
    }
}
