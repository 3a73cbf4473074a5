package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import java.util.Map;

/** The IPv6 counters of an interface, by their index in an array; {@code include/uapi/linux/snmp.h}. */
final class SnmpCounters {
    private static final ValueNames IPSTATS_NAMES = ValueNames.values()
            .add(0, "IPSTATS_MIB_NUM")
            .add(1, "IPSTATS_MIB_INPKTS")
            .add(2, "IPSTATS_MIB_INOCTETS")
            .add(3, "IPSTATS_MIB_INDELIVERS")
            .add(4, "IPSTATS_MIB_OUTFORWDATAGRAMS")
            .add(5, "IPSTATS_MIB_OUTPKTS")
            .add(6, "IPSTATS_MIB_OUTOCTETS")
            .add(7, "IPSTATS_MIB_INHDRERRORS")
            .add(8, "IPSTATS_MIB_INTOOBIGERRORS")
            .add(9, "IPSTATS_MIB_INNOROUTES")
            .add(10, "IPSTATS_MIB_INADDRERRORS")
            .add(11, "IPSTATS_MIB_INUNKNOWNPROTOS")
            .add(12, "IPSTATS_MIB_INTRUNCATEDPKTS")
            .add(13, "IPSTATS_MIB_INDISCARDS")
            .add(14, "IPSTATS_MIB_OUTDISCARDS")
            .add(15, "IPSTATS_MIB_OUTNOROUTES")
            .add(16, "IPSTATS_MIB_REASMTIMEOUT")
            .add(17, "IPSTATS_MIB_REASMREQDS")
            .add(18, "IPSTATS_MIB_REASMOKS")
            .add(19, "IPSTATS_MIB_REASMFAILS")
            .add(20, "IPSTATS_MIB_FRAGOKS")
            .add(21, "IPSTATS_MIB_FRAGFAILS")
            .add(22, "IPSTATS_MIB_FRAGCREATES")
            .add(23, "IPSTATS_MIB_INMCASTPKTS")
            .add(24, "IPSTATS_MIB_OUTMCASTPKTS")
            .add(25, "IPSTATS_MIB_INBCASTPKTS")
            .add(26, "IPSTATS_MIB_OUTBCASTPKTS")
            .add(27, "IPSTATS_MIB_INMCASTOCTETS")
            .add(28, "IPSTATS_MIB_OUTMCASTOCTETS")
            .add(29, "IPSTATS_MIB_INBCASTOCTETS")
            .add(30, "IPSTATS_MIB_OUTBCASTOCTETS")
            .add(31, "IPSTATS_MIB_CSUMERRORS")
            .add(32, "IPSTATS_MIB_NOECTPKTS")
            .add(33, "IPSTATS_MIB_ECT1PKTS")
            .add(34, "IPSTATS_MIB_ECT0PKTS")
            .add(35, "IPSTATS_MIB_CEPKTS")
            .add(36, "IPSTATS_MIB_REASM_OVERLAPS");

    private static final AttributeType NUMBERED = Types.array(Types.U64);
    private static final AttributeType NAMED = Types.array(Types.U64, IPSTATS_NAMES, 0);

    /**
     * {@code IPSTATS_MIB_*}. Linux 6.7 added {@code IPSTATS_MIB_OUTPKTS} as the last one, and Linux 6.16 moved counters to
     * the front: the names of so long an array are not known from its bytes, and its elements have indexes.
     */
    static final AttributeType IPSTATS =
            Types.byLength(Map.of(36 * Long.BYTES, NAMED, 37 * Long.BYTES, NAMED), NUMBERED);

    /** {@code ICMP6_MIB_*}. */
    static final AttributeType ICMP6 = Types.array(
            Types.U64,
            ValueNames.values()
                    .add(0, "ICMP6_MIB_NUM")
                    .add(1, "ICMP6_MIB_INMSGS")
                    .add(2, "ICMP6_MIB_INERRORS")
                    .add(3, "ICMP6_MIB_OUTMSGS")
                    .add(4, "ICMP6_MIB_OUTERRORS")
                    .add(5, "ICMP6_MIB_CSUMERRORS")
                    .add(6, "ICMP6_MIB_RATELIMITHOST"),
            0);

    private SnmpCounters() {}
}
