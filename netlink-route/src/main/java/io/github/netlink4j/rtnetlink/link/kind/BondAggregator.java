package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.kind.BondAttributes.*;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.wire.HardwareAddress;
import org.jspecify.annotations.Nullable;

/** The active aggregator of a bond in mode 802.3ad: the ports that are used together. A view of the link's message. */
public final class BondAggregator extends AttributeView {
    BondAggregator() {
        super(AD_INFO);
    }

    /** Id of the active aggregator; {@code IFLA_BOND_AD_INFO_AGGREGATOR}. */
    public int id() {
        return u16(IFLA_BOND_AD_INFO_AGGREGATOR);
    }

    /** Number of its ports; {@code IFLA_BOND_AD_INFO_NUM_PORTS}. */
    public int ports() {
        return u16(IFLA_BOND_AD_INFO_NUM_PORTS);
    }

    /** Key of the actor; {@code IFLA_BOND_AD_INFO_ACTOR_KEY}. */
    public int actorKey() {
        return u16(IFLA_BOND_AD_INFO_ACTOR_KEY);
    }

    /** Key of the partner; {@code IFLA_BOND_AD_INFO_PARTNER_KEY}. */
    public int partnerKey() {
        return u16(IFLA_BOND_AD_INFO_PARTNER_KEY);
    }

    /** System address of the partner; {@code IFLA_BOND_AD_INFO_PARTNER_MAC}. */
    public @Nullable HardwareAddress partnerAddress() {
        return hardwareAddress(IFLA_BOND_AD_INFO_PARTNER_MAC);
    }
}
