package io.github.netlink4j.dropmon;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ALERT_MODE;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_QUEUE_LEN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_TRUNC_LEN;

import io.github.netlink4j.dropmon.alert.AlertMode;
import io.github.netlink4j.dropmon.alert.NetDm;
import io.github.netlink4j.genl.GenlMessage;

/** The configuration: {@code NET_DM_CMD_CONFIG_NEW}. */
final class ConfigurationMessage extends GenlMessage<ConfigurationMessage> {
    ConfigurationMessage() {
        super(NetDm.TABLE, NetDm.CONFIGURATION);
    }

    @Override
    protected ConfigurationMessage create() {
        return new ConfigurationMessage();
    }

    MonitorConfiguration configuration() {
        return new MonitorConfiguration(
                new AlertMode(u8(NET_DM_ATTR_ALERT_MODE)), u32(NET_DM_ATTR_TRUNC_LEN), u32(NET_DM_ATTR_QUEUE_LEN));
    }
}
