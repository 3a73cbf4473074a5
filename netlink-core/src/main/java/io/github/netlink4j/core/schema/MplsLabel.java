package io.github.netlink4j.core.schema;

/** An entry of an MPLS label stack: the label, its traffic class, whether it is the last, and its TTL; RFC 3032. */
final class MplsLabel {
    private MplsLabel() {}

    /** The label as number; the text also has the traffic class and the TTL, where they are not 0. */
    static NamedValue of(long entry) {
        long label = entry >>> 12;
        long trafficClass = entry >>> 9 & 7;
        long ttl = entry & 0xff;
        String text =
                Long.toString(label) + (trafficClass != 0 ? "/tc" + trafficClass : "") + (ttl != 0 ? "/ttl" + ttl : "");
        return new NamedValue(label, text);
    }
}
