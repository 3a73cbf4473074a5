package io.github.netlink4j.genl;

import static io.github.netlink4j.genl.Datapath.OVS_DP_ATTR_NAME;
import static io.github.netlink4j.genl.Datapath.OVS_DP_ATTR_UPCALL_PID;
import static io.github.netlink4j.genl.Datapath.OVS_DP_CMD_DEL;
import static io.github.netlink4j.genl.Datapath.OVS_DP_CMD_GET;
import static io.github.netlink4j.genl.Datapath.OVS_DP_CMD_NEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.testsupport.NeedsLab;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Open vSwitch on a real kernel: its families have a header of their own. */
@NeedsLab
class OvsDatapathLabTest {
    @Test
    void a_datapath_is_read_and_deleted_by_the_index_in_the_familys_header() {
        try (GenlConnection datapaths = GenlConnection.open(Datapath.TABLE)) {
            datapaths
                    .request(
                            OVS_DP_CMD_NEW,
                            m -> m.string(OVS_DP_ATTR_NAME, "dp7").u32(OVS_DP_ATTR_UPCALL_PID, 0))
                    .execute();
            int index = indexes(datapaths).get("dp7");
            assertThat(get(datapaths, index).name()).isEqualTo("dp7");
            datapaths.request(OVS_DP_CMD_DEL).header(h -> h.headerU32(index)).execute();
            assertThat(indexes(datapaths)).isEmpty();
            assertThatThrownBy(() -> get(datapaths, index))
                    .isInstanceOfSatisfying(
                            KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENODEV));
        }
    }

    private static Datapath get(GenlConnection datapaths, int index) {
        return datapaths
                .request(OVS_DP_CMD_GET)
                .header(h -> h.headerU32(index))
                .single(reply -> new Datapath().wrap(reply).copy());
    }

    private static Map<String, Integer> indexes(GenlConnection datapaths) {
        Map<String, Integer> indexes = new HashMap<>();
        Datapath view = new Datapath();
        Result result = datapaths
                .dump(OVS_DP_CMD_GET)
                .forEach(reply -> indexes.put(view.wrap(reply).name(), view.index()));
        assertThat(result.interrupted()).isFalse();
        return indexes;
    }
}
