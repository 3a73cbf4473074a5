package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.rtnetlink.link.LinkMessage;

/** A virtual Ethernet pair, {@code veth}; {@code drivers/net/veth.c}. The kernel reports nothing of this kind. */
public final class VethLink extends LinkKind {
    /** Of a request: the peer, {@code struct ifinfomsg} and its attributes. */
    public static final int VETH_INFO_PEER = 1;

    private static final AttributeSet SET = AttributeSet.builder("VETH_INFO")
            .add(VETH_INFO_PEER, "VETH_INFO_PEER", Types.message(() -> LinkMessage.SCHEMA))
            .build();

    VethLink(String name) {
        super(name, SET);
    }

    /** A pair; {@code LinkSpec.veth(name, peer)} names both. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add; there are none but the peer. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("veth", VETH_INFO_PEER);
        }
    }
}
