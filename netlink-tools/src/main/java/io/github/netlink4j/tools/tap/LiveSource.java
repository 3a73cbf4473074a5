package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.filter.Filter;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.dropmon.alert.NetDm;
import io.github.netlink4j.genl.GenlController;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.NetlinkTap;
import io.github.netlink4j.tap.NetlinkTapBuilder;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.filter.TapFields;
import io.github.netlink4j.tap.process.ProcessLookup;
import io.github.netlink4j.tools.command.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where frames are captured.
 *
 * @param device an nlmon device that exists; {@code null} to add one
 * @param namespace the name of a network namespace, a path, or the id of a process in it; {@code null} for that of this process
 */
record LiveSource(@Nullable String device, @Nullable String namespace) {
    private @Nullable NetworkNamespace networkNamespace() {
        if (namespace == null) {
            return null;
        }
        if (namespace.matches("\\d+")) {
            return NetworkNamespace.ofProcess(Long.parseLong(namespace));
        }
        return namespace.contains("/") ? new NetworkNamespace(Path.of(namespace)) : NetworkNamespace.named(namespace);
    }

    /**
     * Opens the tap.
     *
     * @param filter what the kernel need not capture if it is not selected; {@code null} to capture all
     */
    NetlinkTap open(@Nullable Filter<TapMessage> filter) {
        NetlinkTapBuilder builder = NetlinkTap.builder();
        if (filter != null) {
            builder.program(TapFields.compile(filter).program());
        }
        NetworkNamespace where = networkNamespace();
        if (where != null) {
            builder.namespace(where);
        }
        if (device == null) {
            return builder.open();
        }
        try {
            return builder.device(device).open();
        } catch (IllegalArgumentException e) {
            throw new UsageException("-i: " + e.getMessage());
        }
    }

    /** A dissector that knows the generic netlink families of the kernel, as far as they can be read. */
    Dissector dissector() {
        Dissector dissector = Dissector.create(NetDm.TABLE);
        NetworkNamespace where = networkNamespace();
        ConnectionOptions defaults = ConnectionOptions.DEFAULT;
        try (GenlController controller =
                GenlController.open(where == null ? defaults : defaults.withNamespace(where))) {
            controller.families().forEach(family -> dissector.family(family.id(), family.name()));
        } catch (NetlinkException e) {
            // Then they are learned from what is captured.
        }
        return dissector;
    }

    /** Finds the processes of the namespace; none, if no process is in it. */
    FlowOptions.Processes processes() {
        NetworkNamespace where = networkNamespace();
        if (where == null) {
            return ProcessLookup.create()::of;
        }
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> isIn(where, pid))
                .findFirst()
                .<FlowOptions.Processes>map(pid -> ProcessLookup.ofNamespaceOf(pid)::of)
                .orElse(FlowOptions.Processes.NONE);
    }

    private static boolean isIn(NetworkNamespace where, long pid) {
        try {
            return Files.isSameFile(
                    where.file(), NetworkNamespace.ofProcess(pid).file());
        } catch (IOException e) {
            return false;
        }
    }
}
