package io.github.netlink4j.genl;

import static io.github.netlink4j.genl.Nlctrl.CTRL_ATTR_FAMILY_NAME;
import static io.github.netlink4j.genl.Nlctrl.CTRL_CMD_GETFAMILY;

import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.TransportFactory;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code nlctrl}, the generic netlink controller: it describes the families of the kernel. Thread-safe. Nothing is cached: each
 * call is a request to the kernel.
 *
 * <pre>{@code
 * try (GenlController controller = GenlController.open()) {
 *     controller.families().forEach(family -> System.out.println(family.id() + " " + family.name()));
 * }
 * }</pre>
 */
public final class GenlController implements AutoCloseable {
    /** The controller itself: its id and version are the same in every kernel. */
    static final GenlFamily NLCTRL =
            new GenlFamily("nlctrl", Nlctrl.GENL_ID_CTRL, 2, 0, Nlctrl.CTRL_ATTR_OP, List.of(), List.of());

    /** {@code GENL_NAMSIZ} without the closing NUL. */
    private static final int MAX_NAME_LENGTH = 15;

    private final GenlConnection nlctrl;

    /** The controller over a connection of {@code NETLINK_GENERIC}, which it closes with itself. */
    GenlController(NetlinkConnection connection) {
        this.nlctrl = GenlConnection.toController(connection);
    }

    /**
     * Opens a connection to the controller, with {@link ConnectionOptions#DEFAULT}.
     *
     * @throws SystemCallException if the socket cannot be opened
     */
    public static GenlController open() {
        return open(ConnectionOptions.DEFAULT);
    }

    /** Opens a connection as {@link #open()} does, with options: families differ between network namespaces. */
    public static GenlController open(ConnectionOptions options) {
        return new GenlController(NetlinkConnection.open(NetlinkProtocol.GENERIC, options));
    }

    /** The controller over other transports, as {@link GenlConnection#over}. */
    public static GenlController over(TransportFactory transports, Duration timeout) {
        return new GenlController(NetlinkConnection.over(transports, timeout));
    }

    /**
     * The family of a name. The kernel loads the module that has it, if there is one.
     *
     * @param name 1 to 15 bytes
     * @throws FamilyNotFoundException if the kernel has no such family in this network namespace
     */
    public GenlFamily family(String name) {
        requireName(name);
        try {
            return nlctrl.request(CTRL_CMD_GETFAMILY, m -> m.string(CTRL_ATTR_FAMILY_NAME, name))
                    .single(reply -> GenlFamily.of(new FamilyMessage().wrap(reply)));
        } catch (KernelException e) {
            if (e.errno().equals(Errno.ENOENT)) {
                throw new FamilyNotFoundException(name, e);
            }
            throw e;
        }
    }

    private static void requireName(String name) {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length < 1 || length > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "a family's name has 1 to " + MAX_NAME_LENGTH + " bytes: \"" + name + '"');
        }
    }

    /** All families in this network namespace, in the order of their ids. The dump loads no module. */
    public List<GenlFamily> families() {
        List<GenlFamily> families = new ArrayList<>();
        FamilyMessage message = new FamilyMessage();
        nlctrl.dump(CTRL_CMD_GETFAMILY).forEach(reply -> families.add(GenlFamily.of(message.wrap(reply))));
        return List.copyOf(families);
    }

    /** Closes the connection. */
    @Override
    public void close() {
        nlctrl.close();
    }
}
