package io.github.netlink4j.dropmon.alert;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.genl.GenlMessage;

/** What the kernel's drop monitor sends: a {@link PacketAlert} or a {@link SummaryAlert}. */
public abstract sealed class DropAlert extends GenlMessage permits PacketAlert, SummaryAlert {
    DropAlert() {
        super(NetDm.TABLE, NetDm.SCHEMA);
    }

    @Override
    public abstract DropAlert wrap(MessageCursor message);

    @Override
    public abstract DropAlert copy();
}
