package io.github.netlink4j.spec.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a family.
 *
 * @param name its name in the spec
 * @param modes how it is used; {@code dump} alone, after an operation of the same number, has the layout of that one's dumps
 * @param request the message of its requests; {@code null} for notifications
 * @param reply the message of its replies, or the notification; {@code null} if it has none
 * @param set the attributes; {@code null} if its messages have none
 * @param header the family's header; {@code null} if its messages have none
 * @param addressFamily the first byte after {@code nlmsghdr}, where it belongs to the key; -1 elsewhere
 */
public record OperationSpec(
        String name,
        Set<Mode> modes,
        @Nullable Message request,
        @Nullable Message reply,
        @Nullable String set,
        @Nullable String header,
        int addressFamily) {
    /** The address family does not belong to the key. */
    public static final int ANY_ADDRESS_FAMILY = -1;

    /** Copies the modes, which are then in their declared order. */
    public OperationSpec {
        modes = modes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(modes));
    }

    /** How an operation is used. */
    public enum Mode {
        /** A request for one object. */
        DO,
        /** A request for all. */
        DUMP,
        /** A notification with the contents of a reply. */
        NOTIFY,
        /** A notification with contents of its own. */
        EVENT;

        /** Its name in a spec, such as {@code do}. */
        public String specName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The mode of a name in a spec, if it is one. */
        public static Optional<Mode> of(String specName) {
            return Arrays.stream(values())
                    .filter(mode -> mode.specName().equals(specName))
                    .findFirst();
        }
    }

    /**
     * A message type, or a command of generic netlink.
     *
     * @param number its number
     * @param kernelName the kernel's name; empty if the kernel has none in its headers
     */
    public record Message(int number, String kernelName) {}
}
