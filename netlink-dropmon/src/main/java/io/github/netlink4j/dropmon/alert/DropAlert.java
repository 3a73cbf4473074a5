package io.github.netlink4j.dropmon.alert;

/**
 * What the kernel's drop monitor sends: a {@link PacketAlert} or a {@link SummaryAlert}. Borrowed, or owned and then
 * immutable, as every {@link io.github.netlink4j.core.message.NetlinkMessage}.
 */
public sealed interface DropAlert permits PacketAlert, SummaryAlert {
    /** An owned copy; an owned alert itself. */
    DropAlert copy();
}
