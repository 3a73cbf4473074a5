package io.github.netlink4j.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spec: the messages of a generic netlink family, or some messages of another protocol.
 *
 * @param head what it is
 * @param groups its multicast groups
 * @param enums names of values
 * @param structs structures
 * @param sets attribute sets
 * @param subMessages payloads that depend on another attribute
 * @param operations its operations
 */
public record FamilySpec(
        Head head,
        List<GroupSpec> groups,
        List<EnumSpec> enums,
        List<StructSpec> structs,
        List<SetSpec> sets,
        List<SubMessageSpec> subMessages,
        List<OperationSpec> operations) {
    /** {@code NETLINK_GENERIC}. */
    public static final int NETLINK_GENERIC = 16;

    /** Copies the lists. */
    public FamilySpec {
        groups = List.copyOf(groups);
        enums = List.copyOf(enums);
        structs = List.copyOf(structs);
        sets = List.copyOf(sets);
        subMessages = List.copyOf(subMessages);
        operations = List.copyOf(operations);
    }

    /**
     * What a spec is of.
     *
     * @param name its name, such as {@code rt-link}; in generic netlink the family's
     * @param protocol {@code NETLINK_*}
     * @param version the version of a generic netlink family; 0 in other protocols
     * @param hasSeparateNumbers whether replies and notifications are numbered independently of requests
     * @param kernelHeaders the headers that have its names, such as {@code linux/if_link.h}
     * @param fallbackSet the attributes of commands that have no operation; {@code null} if they are raw bytes
     * @param fallbackHeader the family's header of such commands; {@code null} if they have none
     */
    public record Head(
            String name,
            int protocol,
            int version,
            boolean hasSeparateNumbers,
            List<String> kernelHeaders,
            @Nullable String fallbackSet,
            @Nullable String fallbackHeader) {
        /** Copies the list. */
        public Head {
            kernelHeaders = List.copyOf(kernelHeaders);
        }

        /** Whether it is a generic netlink family. */
        public boolean isGeneric() {
            return protocol == NETLINK_GENERIC;
        }
    }

    /** Its name. */
    public String name() {
        return head.name();
    }
}
