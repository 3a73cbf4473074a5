package io.github.netlink4j.spec;

import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.Scalar;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.spec.model.EnumSpec;
import io.github.netlink4j.spec.model.ScalarKind;
import io.github.netlink4j.spec.model.TypeSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Single values as schemas. Thread-safe. */
final class ScalarTypes {
    private final Parts<EnumSpec> enums;
    private final Map<String, ValueNames> names = new ConcurrentHashMap<>();

    ScalarTypes(List<EnumSpec> enums) {
        this.enums = new Parts<>(enums, EnumSpec::name);
    }

    EnumSpec enumeration(String name) {
        return enums.get(name);
    }

    AttributeType type(TypeSpec.Scalar type) {
        Scalar plain = byHint(type);
        if (type.values() != null && isNumber(type.kind())) {
            return plain.named(names(type.values(), type.isFlags()));
        }
        return isNumber(type.kind()) && type.hint() != null ? numberByHint(plain, type.hint()) : plain;
    }

    private static AttributeType numberByHint(Scalar plain, String hint) {
        return switch (hint) {
            case "hex" -> plain.hex();
            case "address-family" -> plain.named(AddressFamilies.NAMES);
            default -> plain;
        };
    }

    static boolean isNumber(ScalarKind kind) {
        return kind.width() > 0 || kind == ScalarKind.UINT || kind == ScalarKind.SINT;
    }

    private static Scalar byHint(TypeSpec.Scalar type) {
        boolean isBytes = type.kind() == ScalarKind.BINARY;
        return switch (type.hint() == null ? "" : type.hint()) {
            case "ipv4" -> isBytes || type.kind() == ScalarKind.U32 ? Types.IPV4_ADDRESS : plain(type);
            case "ipv6" -> isBytes ? Types.IPV6_ADDRESS : plain(type);
            case "ipv4-or-v6" -> isBytes ? Types.IP_ADDRESS : plain(type);
            // Links of other kinds than Ethernet have addresses of other lengths.
            case "mac" -> isBytes ? Types.HARDWARE_ADDRESS : plain(type);
            case "uuid" -> isBytes ? Types.UUID : plain(type);
            case "unix-name" -> isBytes ? Types.UNIX_NAME : plain(type);
            case "socket-cookie" -> isBytes ? Types.SOCKET_COOKIE : plain(type);
            case "hex" -> isBytes ? Types.BINARY : plain(type);
            default -> plain(type);
        };
    }

    private static Scalar plain(TypeSpec.Scalar type) {
        boolean isBigEndian = type.isBigEndian();
        return switch (type.kind()) {
            case U8 -> Types.U8;
            case U16 -> isBigEndian ? Types.BE16 : Types.U16;
            case U32 -> isBigEndian ? Types.BE32 : Types.U32;
            case U64 -> isBigEndian ? Types.BE64 : Types.U64;
            case S8 -> Types.S8;
            case S16 -> isBigEndian ? Types.SBE16 : Types.S16;
            case S32 -> isBigEndian ? Types.SBE32 : Types.S32;
            case S64 -> isBigEndian ? Types.SBE64 : Types.S64;
            case UINT -> Types.UINT;
            case SINT -> Types.SINT;
            case BITFIELD32 -> Types.BITFIELD32;
            case STRING -> Types.STRING;
            case FLAG -> Types.FLAG;
            case PAD -> Types.PAD;
            // A spec does not say what is bytes by nature, and what it does not describe.
            case BINARY, UNUSED -> Types.RAW;
        };
    }

    /** The names of values or, of bits, of their combinations. */
    ValueNames names(String name, boolean isFlags) {
        return names.computeIfAbsent(name + " " + isFlags, key -> build(enums.get(name), isFlags));
    }

    /** An enumeration of bit positions may name the values of one attribute, and the bits of another. */
    private static ValueNames build(EnumSpec spec, boolean isFlags) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (EnumSpec.Entry each : spec.entries()) {
            long number = isFlags && !spec.isFlags() ? 1L << each.number() : each.number();
            names.putIfAbsent(number, each.shownName());
        }
        ValueNames built = isFlags || spec.isFlags() ? ValueNames.bits() : ValueNames.values();
        for (Map.Entry<Long, String> each : names.entrySet()) {
            built = built.add(each.getKey(), each.getValue());
        }
        return built;
    }
}
