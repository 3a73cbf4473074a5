package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.alert.NetDm;

import io.github.netlink4j.dropmon.alert.AlertMode;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ALERT_MODE;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_QUEUE_LEN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_TRUNC_LEN;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.genl.GenlMessage;

/** The configuration: {@code NET_DM_CMD_CONFIG_NEW}. */
final class ConfigurationMessage extends GenlMessage {
    ConfigurationMessage() {
        super(NetDm.TABLE, NetDm.SCHEMA);
    }

    @Override
    public ConfigurationMessage wrap(MessageCursor message) {
        view(message);
        return this;
    }

    @Override
    public ConfigurationMessage copy() {
        return copyTo(new ConfigurationMessage());
    }

    MonitorConfiguration configuration() {
        return new MonitorConfiguration(
                AlertMode.of(u8(NET_DM_ATTR_ALERT_MODE)), u32(NET_DM_ATTR_TRUNC_LEN), u32(NET_DM_ATTR_QUEUE_LEN));
    }
}
