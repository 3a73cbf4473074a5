package io.github.netlink4j.core.testing;

import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.testsupport.Hex;

/** A small typed message: a part of {@code RTM_NEWLINK}. */
public final class SampleLink extends NetlinkMessage<SampleLink> {
    public static final int IFLA_ADDRESS = 1;
    public static final int IFLA_IFNAME = 3;
    public static final int IFLA_MTU = 4;
    public static final int IFLA_QDISC = 6;
    public static final int IFLA_TXQLEN = 13;
    public static final int IFLA_OPERSTATE = 16;
    public static final int IFLA_LINKINFO = 18;
    public static final int IFLA_INFO_KIND = 1;
    public static final int IFLA_PAD = 42;

    /** The attributes inside {@code IFLA_LINKINFO}. */
    public static final AttributeSet INFO = AttributeSet.builder("IFLA_INFO")
            .add(IFLA_INFO_KIND, "IFLA_INFO_KIND", Types.STRING)
            .build();

    /** The attributes above. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA")
            .add(IFLA_ADDRESS, "IFLA_ADDRESS", Types.HARDWARE_ADDRESS)
            .add(IFLA_IFNAME, "IFLA_IFNAME", Types.STRING)
            .add(IFLA_MTU, "IFLA_MTU", Types.U32)
            .add(IFLA_QDISC, "IFLA_QDISC", Types.STRING)
            .add(IFLA_TXQLEN, "IFLA_TXQLEN", Types.U32)
            .add(IFLA_OPERSTATE, "IFLA_OPERSTATE", Types.U8)
            .add(IFLA_LINKINFO, "IFLA_LINKINFO", Types.nest(INFO))
            .add(IFLA_PAD, "IFLA_PAD", Types.PAD)
            .build();

    /** Only its field for the index, so that texts stay short. */
    private static final StructSchema IFINFOMSG = StructSchema.builder("ifinfomsg")
            .pad(4)
            .add("ifi_index", Types.S32)
            .pad(8)
            .build();

    private static final int IFI_INDEX = IFINFOMSG.offsetOf("ifi_index");

    /** Length of {@code struct ifinfomsg} in bytes. */
    public static final int HEADER = IFINFOMSG.length();

    public static final MessageSchema SCHEMA = new MessageSchema(IFINFOMSG, SET);

    private static final MessageTable TABLE = MessageTable.ofProtocol(0)
            .add(16, "RTM_NEWLINK", SCHEMA)
            .add(17, "RTM_DELLINK", SCHEMA)
            .build();

    /** The kernel's reply for one end of a veth pair; recorded. */
    public static byte[] veth() {
        return Hex.resource("/captured/newlink-veth.hex");
    }

    public SampleLink() {
        super(TABLE, SCHEMA);
    }

    @Override
    protected SampleLink create() {
        return new SampleLink();
    }

    public int index() {
        return headerS32(IFI_INDEX);
    }

    public String name() {
        return string(IFLA_IFNAME);
    }

    public byte[] address() {
        return bytes(IFLA_ADDRESS);
    }

    public long mtu() {
        return u32(IFLA_MTU);
    }

    public long queueLength() {
        return u32(IFLA_TXQLEN);
    }

    public int operState() {
        return u8(IFLA_OPERSTATE);
    }

    public String kind() {
        return nested(IFLA_LINKINFO, INFO).string(IFLA_INFO_KIND);
    }
}
