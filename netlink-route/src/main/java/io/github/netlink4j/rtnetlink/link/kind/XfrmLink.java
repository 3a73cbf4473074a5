package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;

/** An IPsec interface, {@code xfrm}; {@code net/xfrm/xfrm_interface_core.c}. */
public final class XfrmLink extends LinkKind {
    /** Index of the underlying link. */
    public static final int IFLA_XFRM_LINK = 1;
    /** Interface id of the XFRM policies and states. */
    public static final int IFLA_XFRM_IF_ID = 2;
    /** Each packet carries its interface id and link as tunnel metadata. */
    public static final int IFLA_XFRM_COLLECT_METADATA = 3;

    private static final AttributeSet SET = AttributeSet.builder("IFLA_XFRM")
            .add(IFLA_XFRM_LINK, "IFLA_XFRM_LINK", Types.S32)
            .add(IFLA_XFRM_IF_ID, "IFLA_XFRM_IF_ID", Types.U32)
            .add(IFLA_XFRM_COLLECT_METADATA, "IFLA_XFRM_COLLECT_METADATA", Types.FLAG)
            .build();

    XfrmLink(String name) {
        super(name, SET);
    }

    /** Index of the underlying link, 0 for none; {@code IFLA_XFRM_LINK}. */
    public int linkIndex() {
        return s32(IFLA_XFRM_LINK);
    }

    /** Interface id of the XFRM policies and states that it belongs to; {@code IFLA_XFRM_IF_ID}. */
    public long ifId() {
        return u32(IFLA_XFRM_IF_ID);
    }

    /** Whether each packet carries its interface id and link as tunnel metadata; {@code IFLA_XFRM_COLLECT_METADATA}. */
    public boolean collectMetadata() {
        return has(IFLA_XFRM_COLLECT_METADATA);
    }

    /** Settings of an IPsec interface; it needs an interface id, or {@link Spec#collectMetadata}. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("xfrm");
        }

        /** Sets {@link XfrmLink#linkIndex} by name. */
        public Spec link(String name) {
            return link(IFLA_XFRM_LINK, name);
        }

        /** Sets {@link XfrmLink#linkIndex}, 0 for none. */
        public Spec link(int index) {
            return s32(IFLA_XFRM_LINK, index);
        }

        /** Sets {@link XfrmLink#ifId}. */
        public Spec ifId(long ifId) {
            return u32(IFLA_XFRM_IF_ID, ifId);
        }

        /** Sets {@link XfrmLink#collectMetadata}; when the link is added. */
        public Spec collectMetadata() {
            return flag(IFLA_XFRM_COLLECT_METADATA);
        }
    }
}
