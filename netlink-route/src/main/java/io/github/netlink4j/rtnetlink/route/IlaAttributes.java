package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** Identifier-locator addressing (ILA), inside {@code RTA_ENCAP}; {@code include/uapi/linux/ila.h}. */
final class IlaAttributes {
    private static final ValueNames CHECKSUM_MODES = ValueNames.values()
            .add(0, "ILA_CSUM_ADJUST_TRANSPORT")
            .add(1, "ILA_CSUM_NEUTRAL_MAP")
            .add(2, "ILA_CSUM_NO_ACTION")
            .add(3, "ILA_CSUM_NEUTRAL_MAP_AUTO");

    private static final ValueNames IDENTIFIER_TYPES = ValueNames.values()
            .add(0, "ILA_ATYPE_IID")
            .add(1, "ILA_ATYPE_LUID")
            .add(2, "ILA_ATYPE_VIRT_V4")
            .add(3, "ILA_ATYPE_VIRT_UNI_V6")
            .add(4, "ILA_ATYPE_VIRT_MULTI_V6")
            .add(5, "ILA_ATYPE_NONLOCAL_ADDR")
            .add(32, "ILA_ATYPE_USE_FORMAT");

    private static final ValueNames HOOKS =
            ValueNames.values().add(0, "ILA_HOOK_ROUTE_OUTPUT").add(1, "ILA_HOOK_ROUTE_INPUT");

    /** Locators and identifiers are halves of an IPv6 address, in network byte order. */
    static final AttributeSet SET = AttributeSet.builder("ILA_ATTR")
            .add(1, "ILA_ATTR_LOCATOR", Types.BE64.hex())
            .add(2, "ILA_ATTR_IDENTIFIER", Types.BE64.hex())
            .add(3, "ILA_ATTR_LOCATOR_MATCH", Types.BE64.hex())
            .add(4, "ILA_ATTR_IFINDEX", Types.S32)
            .add(5, "ILA_ATTR_DIR", Types.U32)
            .add(6, "ILA_ATTR_PAD", Types.PAD)
            .add(7, "ILA_ATTR_CSUM_MODE", Types.U8.named(CHECKSUM_MODES))
            .add(8, "ILA_ATTR_IDENT_TYPE", Types.U8.named(IDENTIFIER_TYPES))
            .add(9, "ILA_ATTR_HOOK_TYPE", Types.U8.named(HOOKS))
            .build();

    private IlaAttributes() {}
}
