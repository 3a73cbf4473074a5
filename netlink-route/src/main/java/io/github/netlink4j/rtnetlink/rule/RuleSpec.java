package io.github.netlink4j.rtnetlink.rule;

import static io.github.netlink4j.rtnetlink.rule.RuleAttributes.*;

import io.github.netlink4j.rtnetlink.base.ObjectSpec;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule to add or delete; see {@link Rules#add}. Without conditions it matches all packets of its family. IPv4 by default. Not
 * thread-safe.
 *
 * <pre>{@code
 * rtnl.rules().add(RuleSpec.priority(1000).from("192.0.2.0/24").mark(7).lookup(100));
 * }</pre>
 */
public final class RuleSpec extends ObjectSpec<RuleSpec> {
    private final long priority;
    private @Nullable AddressFamily family;
    private @Nullable IpPrefix source;
    private @Nullable IpPrefix destination;
    private @Nullable RuleAction action;
    private int flags;

    private RuleSpec(long priority) {
        super(
                RuleMessage.TYPE,
                Set.of(Operation.ADD, Operation.DELETE),
                "a rule can be added and deleted, not changed");
        this.priority = priority;
        u32(FRA_PRIORITY, priority);
    }

    /**
     * A rule of a priority; {@code FRA_PRIORITY}.
     *
     * @param priority 0 to 4,294,967,295; rules with lower numbers are tried first
     */
    public static RuleSpec priority(long priority) {
        return new RuleSpec(priority);
    }

    /**
     * A rule of IPv6.
     *
     * @throws IllegalArgumentException if a prefix of IPv4 is set
     */
    public RuleSpec ipv6() {
        return family(AddressFamily.INET6, "the rule");
    }

    /**
     * Source to match; {@code FRA_SRC}.
     *
     * @param prefix a network, such as {@code 192.0.2.0/24}
     * @throws IllegalArgumentException if the text is not a prefix, a host bit is set, or the rule is of another family
     */
    public RuleSpec from(String prefix) {
        source = network("from", prefix);
        return ipAddress(FRA_SRC, source.address());
    }

    /** Destination to match, as {@link #from} has the source; {@code FRA_DST}. */
    public RuleSpec to(String prefix) {
        destination = network("to", prefix);
        return ipAddress(FRA_DST, destination.address());
    }

    private IpPrefix network(String condition, String prefix) {
        IpPrefix network = IpPrefix.of(prefix).requireNetwork();
        family(network.family(), condition + " " + network);
        return network;
    }

    private RuleSpec family(AddressFamily family, String condition) {
        if (this.family != null && !this.family.equals(family)) {
            throw new IllegalArgumentException(
                    this + ": " + condition + " is of " + family + ", and another condition of " + this.family);
        }
        this.family = family;
        return this;
    }

    /** Name of the input interface to match; the link need not exist; {@code FRA_IIFNAME}. */
    public RuleSpec inputInterfaceName(String name) {
        return string(FRA_IIFNAME, name);
    }

    /** Name of the output interface to match; the link need not exist; {@code FRA_OIFNAME}. */
    public RuleSpec outputInterfaceName(String name) {
        return string(FRA_OIFNAME, name);
    }

    /** Firewall mark to match, 0 to 4,294,967,295; {@code FRA_FWMARK}. */
    public RuleSpec mark(long mark) {
        return u32(FRA_FWMARK, mark);
    }

    /** Mask of the mark, 0 to 4,294,967,295; all bits by default; {@code FRA_FWMASK}. */
    public RuleSpec markMask(long mask) {
        return u32(FRA_FWMASK, mask);
    }

    /** Matches the packets that do not meet the conditions; {@code FIB_RULE_INVERT}. */
    public RuleSpec inverted() {
        flags |= RuleFlags.FIB_RULE_INVERT;
        return this;
    }

    /** Looks up the route in a table, 1 to 4,294,967,295; {@code FRA_TABLE}. */
    public RuleSpec lookup(long table) {
        return u32(FRA_TABLE, table);
    }

    /** Action other than a lookup; {@code action}. */
    public RuleSpec action(RuleAction action) {
        this.action = Objects.requireNonNull(action, "action");
        return this;
    }

    /** In a request to delete, fields that are not set match any value. */
    @Override
    protected void write(SpecWriter writer, Operation operation) {
        RuleAction defaultAction = operation == Operation.DELETE ? RuleAction.UNSPEC : RuleAction.TO_TABLE;
        RuleAction actual = action != null ? action : defaultAction;
        writer.message()
                .headerU8((family != null ? family : AddressFamily.INET).number())
                .headerU8(destination == null ? 0 : destination.length())
                .headerU8(source == null ? 0 : source.length())
                .headerU32(0)
                .headerU8(actual.number())
                .headerU32(flags);
        append(writer);
        if (operation == Operation.ADD && actual.equals(RuleAction.TO_TABLE) && !writer.hasAny(FRA_TABLE, FRA_L3MDEV)) {
            // IPv4 would choose a table that is empty.
            throw new IllegalStateException(this + ": no table is set: call lookup(…) or action(…)");
        }
    }

    /** The priority. */
    @Override
    public String toString() {
        return "priority " + priority;
    }
}
