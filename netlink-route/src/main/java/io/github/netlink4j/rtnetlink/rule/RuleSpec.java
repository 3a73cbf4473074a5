package io.github.netlink4j.rtnetlink.rule;

import static io.github.netlink4j.rtnetlink.rule.RuleAttributes.*;
import static io.github.netlink4j.rtnetlink.rule.RuleMessage.FIB_RULE_INVERT;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWRULE;

import io.github.netlink4j.rtnetlink.base.AttributeSettings;
import io.github.netlink4j.rtnetlink.base.ObjectSpec;
import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule to add or delete; see {@link Rules#add}. It matches all packets of its family until a condition is set. Not
 * thread-safe.
 *
 * <pre>{@code
 * rtnl.rules().add(RuleSpec.ofPriority(1000).from("192.0.2.0/24").mark(7).lookup(100));
 * }</pre>
 */
public final class RuleSpec extends AttributeSettings<RuleSpec> implements ObjectSpec {
    private final long priority;
    private AddressFamily family = AddressFamily.INET;
    private @Nullable IpPrefix source;
    private @Nullable IpPrefix destination;
    private RuleAction action = RuleAction.TO_TABLE;
    private int flags;

    private RuleSpec(long priority) {
        super(RuleAttributes.SET);
        this.priority = priority;
        u32(FRA_PRIORITY, priority);
    }

    /**
     * A rule of IPv4, or of the family of its prefixes.
     *
     * @param priority 0 to 4,294,967,295; {@code FRA_PRIORITY}
     */
    public static RuleSpec ofPriority(long priority) {
        return new RuleSpec(priority);
    }

    /** A rule of IPv6. */
    public RuleSpec ipv6() {
        family = AddressFamily.INET6;
        return this;
    }

    /** Source prefix to match, and its family; {@code FRA_SRC}. */
    public RuleSpec from(String prefix) {
        source = IpPrefix.of(prefix);
        family = source.family();
        return ipAddress(FRA_SRC, source.address());
    }

    /** Destination prefix to match, and its family; {@code FRA_DST}. */
    public RuleSpec to(String prefix) {
        destination = IpPrefix.of(prefix);
        family = destination.family();
        return ipAddress(FRA_DST, destination.address());
    }

    /** Input interface to match, by name, which need not exist; {@code FRA_IIFNAME}. */
    public RuleSpec inputInterface(String name) {
        return string(FRA_IIFNAME, name);
    }

    /** Output interface to match, by name, which need not exist: that which a local socket is bound to; {@code FRA_OIFNAME}. */
    public RuleSpec outputInterface(String name) {
        return string(FRA_OIFNAME, name);
    }

    /** Mark (fwmark) to match, 0 to 4,294,967,295; {@code FRA_FWMARK}. */
    public RuleSpec mark(long mark) {
        return u32(FRA_FWMARK, mark);
    }

    /** Mask of the mark, 0 to 4,294,967,295; {@code FRA_FWMASK}. */
    public RuleSpec markMask(long mask) {
        return u32(FRA_FWMASK, mask);
    }

    /** Inverts the match; {@code FIB_RULE_INVERT}. */
    public RuleSpec inverted() {
        flags |= FIB_RULE_INVERT;
        return this;
    }

    /** Looks up the route in a table, 1 to 4,294,967,295; {@code FRA_TABLE}. */
    public RuleSpec lookup(long table) {
        return u32(FRA_TABLE, table);
    }

    /** Action instead of the lookup in a table; {@code action}. */
    public RuleSpec action(RuleAction ofRule) {
        action = Objects.requireNonNull(ofRule, "action");
        return this;
    }

    @Override
    public EncodedRequest encode(Operation operation) {
        if (operation != Operation.ADD && operation != Operation.DELETE) {
            throw new IllegalArgumentException(this + ": a rule can be added and deleted, not changed");
        }
        return EncodedRequest.of(
                RuleMessage.TABLE, operation.type(RTM_NEWRULE), operation.flags(), toString(), this::write);
    }

    private void write(SpecWriter writer) {
        writer.message()
                .headerU8(family.number())
                .headerU8(destination == null ? 0 : destination.length())
                .headerU8(source == null ? 0 : source.length())
                .headerU32(0)
                .headerU8(action.number())
                .headerU32(flags);
        append(writer);
    }

    /** The priority. */
    @Override
    public String toString() {
        return "priority " + priority;
    }
}
