package io.github.netlink4j.core.bpf;

import org.jspecify.annotations.Nullable;

/**
 * Ancillary data and extensions that a filter can load: {@code SKF_AD_*}. On a netlink socket {@link #NLATTR},
 * {@link #NLATTR_NEST}, {@link #RANDOM} and {@link #CPU} have a meaning; an nlmon tap ({@code AF_PACKET}) has
 * {@link #PROTOCOL}, {@link #PKTTYPE}, {@link #IFINDEX} and {@link #HATYPE} as well.
 *
 * <p>All are loaded into A. The constants are the kernel's without the prefix {@code SKF_AD_}.
 */
public enum BpfAncillary {
    /** {@code skb->protocol} as a number in host byte order: the {@code NETLINK_*} of a frame on nlmon; else 0. */
    PROTOCOL(0, "proto"),
    /** {@code PACKET_*}: for this host, broadcast, outgoing, and on nlmon to the kernel or to user space. */
    PKTTYPE(4, "type"),
    /**
     * Index of the interface. If the datagram has no interface, as on a netlink socket, the filter ends here, as with
     * {@link BpfAssembler#retA()}: load 0 into A before, to drop such a datagram.
     */
    IFINDEX(8, "ifidx"),
    /**
     * Finds an attribute. Before: A is the offset, from the start of the datagram, of the first attribute to look at,
     * X the attribute's number. After: A is the offset of the attribute's header, or 0 if none is found. The search
     * continues to the end of the datagram, not of the message.
     */
    NLATTR(12, "nla"),
    /**
     * Finds an attribute inside a nest. Before: A is the offset of the header of the nest, X the
     * attribute's number. After: A is the offset of the attribute's header, or 0 if none is found.
     */
    NLATTR_NEST(16, "nlan"),
    /** {@code skb->mark}. */
    MARK(20, "mark"),
    /** {@code skb->queue_mapping}. */
    QUEUE(24, "queue"),
    /** {@code ARPHRD_*} of the interface; if the datagram has no interface, the filter ends as with {@link #IFINDEX}. */
    HATYPE(28, "hatype"),
    /** The hash of the flow. */
    RXHASH(32, "rxhash"),
    /** The processor that runs the filter. */
    CPU(36, "cpu"),
    /** Not a load: A = A xor X. {@link BpfAssembler#xorX()} is the same since Linux 3.7. */
    ALU_XOR_X(40, "xor_x"),
    /** The VLAN's tag. */
    VLAN_TAG(44, "vlan_tci"),
    /** Whether there is a VLAN tag: 0 or 1. */
    VLAN_TAG_PRESENT(48, "vlan_avail"),
    /** Offset of the payload after the headers that the kernel can dissect. */
    PAY_OFFSET(52, "poff"),
    /** A random number, for sampling. */
    RANDOM(56, "rand"),
    /** The VLAN's protocol, such as 0x8100. */
    VLAN_TPID(60, "vlan_tpid");

    /** The first offset of the extensions among the offsets of absolute loads. */
    static final int SKF_AD_OFF = -0x1000;

    private final int offset;
    private final String mnemonic;

    BpfAncillary(int number, String mnemonic) {
        this.offset = SKF_AD_OFF + number;
        this.mnemonic = mnemonic;
    }

    /** The {@code k} of an absolute load of this extension. */
    int offset() {
        return offset;
    }

    /** The name in {@code bpf_asm} syntax. */
    String mnemonic() {
        return mnemonic;
    }

    /** The extension at an offset of an absolute load; {@code null} if the offset is in the datagram. */
    static @Nullable BpfAncillary at(int offset) {
        for (BpfAncillary ancillary : values()) {
            if (ancillary.offset == offset) {
                return ancillary;
            }
        }
        return null;
    }
}
