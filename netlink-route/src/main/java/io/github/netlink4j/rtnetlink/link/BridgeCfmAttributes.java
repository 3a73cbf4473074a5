package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** What is inside {@code IFLA_BRIDGE_CFM}, Connectivity Fault Management; {@code net/bridge/br_cfm_netlink.c}. */
final class BridgeCfmAttributes {
    private static final ValueNames DOMAINS =
            ValueNames.values().add(0, "BR_CFM_PORT").add(1, "BR_CFM_VLAN");

    private static final ValueNames DIRECTIONS =
            ValueNames.values().add(0, "BR_CFM_MEP_DIRECTION_DOWN").add(1, "BR_CFM_MEP_DIRECTION_UP");

    private static final ValueNames INTERVALS = ValueNames.values()
            .add(0, "BR_CFM_CCM_INTERVAL_NONE")
            .add(1, "BR_CFM_CCM_INTERVAL_3_3_MS")
            .add(2, "BR_CFM_CCM_INTERVAL_10_MS")
            .add(3, "BR_CFM_CCM_INTERVAL_100_MS")
            .add(4, "BR_CFM_CCM_INTERVAL_1_SEC")
            .add(5, "BR_CFM_CCM_INTERVAL_10_SEC")
            .add(6, "BR_CFM_CCM_INTERVAL_1_MIN")
            .add(7, "BR_CFM_CCM_INTERVAL_10_MIN");

    /** A maintenance end point (MEP) to add. */
    static final AttributeSet MEP_CREATE = AttributeSet.builder("IFLA_BRIDGE_CFM_MEP_CREATE")
            .add(1, "IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE", Types.U32)
            .add(2, "IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN", Types.U32.named(DOMAINS))
            .add(3, "IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION", Types.U32.named(DIRECTIONS))
            .add(4, "IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX", Types.U32)
            .build();

    /** A MEP to delete. */
    static final AttributeSet MEP_DELETE = AttributeSet.builder("IFLA_BRIDGE_CFM_MEP_DELETE")
            .add(1, "IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE", Types.U32)
            .build();

    /** Configuration of a MEP. */
    static final AttributeSet MEP_CONFIG = AttributeSet.builder("IFLA_BRIDGE_CFM_MEP_CONFIG")
            .add(1, "IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE", Types.U32)
            .add(2, "IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC", Types.MAC_ADDRESS)
            .add(3, "IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL", Types.U32)
            .add(4, "IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID", Types.U32)
            .build();

    /** Configuration of continuity check (CC). */
    static final AttributeSet CC_CONFIG = AttributeSet.builder("IFLA_BRIDGE_CFM_CC_CONFIG")
            .add(1, "IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE", Types.U32)
            .add(2, "IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE", Types.U32)
            .add(3, "IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL", Types.U32.named(INTERVALS))
            .add(4, "IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID", Types.BINARY)
            .build();

    /** A peer MEP. */
    static final AttributeSet PEER_MEP = AttributeSet.builder("IFLA_BRIDGE_CFM_CC_PEER_MEP")
            .add(1, "IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE", Types.U32)
            .add(2, "IFLA_BRIDGE_CFM_CC_PEER_MEPID", Types.U32)
            .build();

    /** Remote defect indication (RDI). */
    static final AttributeSet RDI = AttributeSet.builder("IFLA_BRIDGE_CFM_CC_RDI")
            .add(1, "IFLA_BRIDGE_CFM_CC_RDI_INSTANCE", Types.U32)
            .add(2, "IFLA_BRIDGE_CFM_CC_RDI_RDI", Types.U32)
            .build();

    /** Transmission of continuity check messages (CCM). */
    static final AttributeSet CCM_TX = AttributeSet.builder("IFLA_BRIDGE_CFM_CC_CCM_TX")
            .add(1, "IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE", Types.U32)
            .add(2, "IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC", Types.MAC_ADDRESS)
            .add(3, "IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE", Types.U32)
            .add(4, "IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD", Types.U32)
            .add(5, "IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV", Types.U32)
            .add(6, "IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE", Types.U8)
            .add(7, "IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV", Types.U32)
            .add(8, "IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE", Types.U8)
            .build();

    /** Status of a MEP. */
    static final AttributeSet MEP_STATUS = AttributeSet.builder("IFLA_BRIDGE_CFM_MEP_STATUS")
            .add(1, "IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE", Types.U32)
            .add(2, "IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN", Types.U32)
            .add(3, "IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN", Types.U32)
            .add(4, "IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN", Types.U32)
            .build();

    /** Status of a peer MEP. */
    static final AttributeSet PEER_STATUS = AttributeSet.builder("IFLA_BRIDGE_CFM_CC_PEER_STATUS")
            .add(1, "IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE", Types.U32)
            .add(2, "IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID", Types.U32)
            .add(3, "IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT", Types.U32)
            .add(4, "IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI", Types.U32)
            .add(5, "IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE", Types.U8)
            .add(6, "IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE", Types.U8)
            .add(7, "IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN", Types.U32)
            .add(8, "IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN", Types.U32)
            .add(9, "IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN", Types.U32)
            .build();

    /** All of them. */
    static final AttributeSet SET = AttributeSet.builder("IFLA_BRIDGE_CFM")
            .add(1, "IFLA_BRIDGE_CFM_MEP_CREATE", Types.nest(MEP_CREATE))
            .add(2, "IFLA_BRIDGE_CFM_MEP_DELETE", Types.nest(MEP_DELETE))
            .add(3, "IFLA_BRIDGE_CFM_MEP_CONFIG", Types.nest(MEP_CONFIG))
            .add(4, "IFLA_BRIDGE_CFM_CC_CONFIG", Types.nest(CC_CONFIG))
            .add(5, "IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD", Types.nest(PEER_MEP))
            .add(6, "IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE", Types.nest(PEER_MEP))
            .add(7, "IFLA_BRIDGE_CFM_CC_RDI", Types.nest(RDI))
            .add(8, "IFLA_BRIDGE_CFM_CC_CCM_TX", Types.nest(CCM_TX))
            .addMulti(9, "IFLA_BRIDGE_CFM_MEP_CREATE_INFO", Types.nest(MEP_CREATE))
            .addMulti(10, "IFLA_BRIDGE_CFM_MEP_CONFIG_INFO", Types.nest(MEP_CONFIG))
            .addMulti(11, "IFLA_BRIDGE_CFM_CC_CONFIG_INFO", Types.nest(CC_CONFIG))
            .addMulti(12, "IFLA_BRIDGE_CFM_CC_RDI_INFO", Types.nest(RDI))
            .addMulti(13, "IFLA_BRIDGE_CFM_CC_CCM_TX_INFO", Types.nest(CCM_TX))
            .addMulti(14, "IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO", Types.nest(PEER_MEP))
            .addMulti(15, "IFLA_BRIDGE_CFM_MEP_STATUS_INFO", Types.nest(MEP_STATUS))
            .addMulti(16, "IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO", Types.nest(PEER_STATUS))
            .build();

    private BridgeCfmAttributes() {}
}
