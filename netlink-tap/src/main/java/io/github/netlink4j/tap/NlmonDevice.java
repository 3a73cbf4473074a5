package io.github.netlink4j.tap;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.rtnetlink.link.LinkFilter;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import java.util.Optional;

/**
 * An nlmon device that this process has added. It is deleted once, by {@link #delete()} or at the JVM's exit; what a killed
 * process has left is deleted when the next one adds its own. Its alias tells whose it is.
 */
final class NlmonDevice {
    private static final String KIND = "nlmon";
    private static final String NAME = "nltap";
    private static final int MAX_DEVICES = 1000;

    private final RtnlConnection rtnl;
    private final Thread exitHook = new Thread(this::remove, "netlink4j-tap-exit");
    private String name = NAME;
    private int index;

    private volatile boolean isDeleted;

    private NlmonDevice(RtnlConnection rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * Adds a device and sets it up.
     *
     * @param rtnl is taken over
     * @throws KernelException if there are no such devices, or a capability is missing; the connection is closed then
     */
    static NlmonDevice add(RtnlConnection rtnl) {
        NlmonDevice device = new NlmonDevice(rtnl);
        try {
            sweep(rtnl);
            device.begin();
            return device;
        } catch (RuntimeException | Error e) {
            device.delete();
            throw e;
        }
    }

    /** Deletes the devices of processes that have ended. */
    private static void sweep(RtnlConnection rtnl) {
        for (LinkMessage link : rtnl.links().list(LinkFilter.kind(KIND))) {
            if (tagOf(link).filter(DeviceTag::isStale).isPresent()) {
                delete(rtnl, link.index());
            }
        }
    }

    private static Optional<DeviceTag> tagOf(LinkMessage link) {
        return Optional.ofNullable(link.alias()).flatMap(DeviceTag::parse);
    }

    /** Synchronized: the exit hook waits until this has returned, and then deletes what was added. */
    private synchronized void begin() {
        Runtime.getRuntime().addShutdownHook(exitHook);
        name = addFirstFree();
        index = rtnl.links().get(name).index();
        // Up only with its tag: a device that a process leaves between the two is down, and does nothing.
        String tag = DeviceTag.own().toString();
        rtnl.links().change(index, link -> link.alias(tag).up());
    }

    private String addFirstFree() {
        for (int i = 0; ; i++) {
            String free = NAME + i;
            try {
                rtnl.links().add(LinkSpec.nlmon(free));
                return free;
            } catch (KernelException e) {
                if (!e.errno().equals(Errno.EEXIST) || i >= MAX_DEVICES) {
                    throw e;
                }
            }
        }
    }

    RtnlConnection rtnl() {
        return rtnl;
    }

    String name() {
        return name;
    }

    int index() {
        return index;
    }

    /** Deletes the device. An interrupt does not prevent that: it may be why the tap is closed. */
    void delete() {
        boolean wasInterrupted = Thread.interrupted();
        try {
            if (!isExiting()) {
                remove();
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether the JVM is exiting: the hook runs or has run, and deletes the device at most once. If not, it is removed. */
    private boolean isExiting() {
        try {
            Runtime.getRuntime().removeShutdownHook(exitHook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** Whether it was deleted, or is being deleted; a reader meets {@code ENETDOWN} then. */
    boolean isDeleted() {
        return isDeleted;
    }

    private synchronized void remove() {
        isDeleted = true;
        try (rtnl) {
            if (index != 0) {
                delete(rtnl, index);
            }
        } finally {
            index = 0;
        }
    }

    private static void delete(RtnlConnection rtnl, int index) {
        try {
            rtnl.links().delete(index);
        } catch (KernelException e) {
            // Another process has deleted it: what is wanted.
            if (!e.errno().equals(Errno.ENODEV)) {
                throw e;
            }
        }
    }
}
