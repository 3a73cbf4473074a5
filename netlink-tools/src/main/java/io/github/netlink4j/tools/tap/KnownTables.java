package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.error.ErrorMessage;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.dropmon.alert.NetDm;
import io.github.netlink4j.genl.Nlctrl;
import io.github.netlink4j.rtnetlink.RtnlMessages;
import io.github.netlink4j.spec.SpecTables;

/** The tables of all messages that have one. */
final class KnownTables {
    private KnownTables() {}

    /** A new registry, because each capture has its own ids of generic netlink families. */
    static MessageRegistry registry() {
        return MessageRegistry.of(ErrorMessage.TABLE, RtnlMessages.TABLE, Nlctrl.TABLE, NetDm.TABLE)
                .orElse(SpecTables.kernel());
    }
}
