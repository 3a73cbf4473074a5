package io.github.netlink4j.dropmon;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG_NEW;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STATS_NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.dropmon.testsupport.AnyNetDm;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any bytes are read as a configuration and as statistics, or are malformed. */
class ControlMessagesProperties {
    private final ConfigurationMessage configuration = new ConfigurationMessage();
    private final StatisticsMessage statistics = new StatisticsMessage();

    @Provide
    Arbitrary<byte[]> messages() {
        return AnyNetDm.messages();
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return AnyNetDm.damaged(Arbitraries.of(ControlMessagesTest.CONFIGURATION, ControlMessagesTest.STATISTICS));
    }

    @Property
    void any_bytes_are_read_or_malformed(@ForAll("messages") byte[] bytes) {
        readAll(bytes);
    }

    @Property(tries = 2000)
    void a_real_reply_with_any_damage_is_read_or_malformed(@ForAll("damaged") byte[] bytes) {
        readAll(bytes);
    }

    private void readAll(byte[] bytes) {
        AnyNetDm.each(bytes, NET_DM_CMD_CONFIG_NEW, message -> {
            AnyNetDm.readOrMalformed(configuration.wrap(message)::configuration);
            assertThat(configuration.toString())
                    .startsWith("NET_DM_CMD_CONFIG_NEW {")
                    .endsWith("}");
        });
        AnyNetDm.each(bytes, NET_DM_CMD_STATS_NEW, message -> {
            AnyNetDm.readOrMalformed(statistics.wrap(message)::statistics);
            assertThat(statistics.toString())
                    .startsWith("NET_DM_CMD_STATS_NEW {")
                    .endsWith("}");
        });
    }
}
