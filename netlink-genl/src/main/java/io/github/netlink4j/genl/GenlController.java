package io.github.netlink4j.genl;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;
import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_FAMILY_NAME;
import static io.github.netlink4j.genl.Nlctrl.CTRL_CMD_GETFAMILY;
import static io.github.netlink4j.genl.Nlctrl.GENL_ID_CTRL;

import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code nlctrl}, the family that knows all families, over a generic netlink connection. Keeps no cache. */
public final class GenlController {
    private static final String NAME = "CTRL_CMD_GETFAMILY";
    private static final int VERSION = 2;
    private static final int MAX_NAME = 15;

    private final NetlinkConnection connection;

    /** The controller over a connection of {@code NETLINK_GENERIC}; borrowed. */
    public GenlController(NetlinkConnection connection) {
        this.connection = connection;
    }

    /**
     * The family of a name. Asking by name makes the kernel load the module that brings it, where there is one.
     *
     * @throws FamilyNotFoundException if the kernel has none
     */
    public GenlFamily family(String name) {
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a family's name has 1 to " + MAX_NAME + " characters: \"" + name + '"');
        }
        try {
            return get(0, m -> m.string(CTRL_ATTR_FAMILY_NAME, name)).get(0);
        } catch (KernelException e) {
            if (e.errno().equals(Errno.ENOENT)) {
                throw new FamilyNotFoundException(name, e);
            }
            throw e;
        }
    }

    /** All families of this network namespace that are there now. */
    public List<GenlFamily> families() {
        return get(NLM_F_DUMP, m -> {});
    }

    private List<GenlFamily> get(int flags, Consumer<MessageBuilder> attributes) {
        List<GenlFamily> families = new ArrayList<>();
        FamilyMessage message = new FamilyMessage();
        Request request = new Request(
                NAME, GENL_ID_CTRL, flags, (flags & NLM_F_DUMP) == NLM_F_DUMP, Nlctrl.SCHEMA, m -> {
                    GenlConnection.header(m, CTRL_CMD_GETFAMILY, VERSION);
                    attributes.accept(m);
                });
        connection.execute(request, reply -> families.add(GenlFamily.of(message.wrap(reply))));
        return List.copyOf(families);
    }
}
