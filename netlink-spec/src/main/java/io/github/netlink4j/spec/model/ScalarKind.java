package io.github.netlink4j.spec.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a single value is. Its name in a spec is the constant's in lower case. */
public enum ScalarKind {
    /** One byte. */
    U8(1),
    /** 16 bits. */
    U16(2),
    /** 32 bits. */
    U32(4),
    /** 64 bits. */
    U64(8),
    /** One byte, signed. */
    S8(1),
    /** 16 bits, signed. */
    S16(2),
    /** 32 bits, signed. */
    S32(4),
    /** 64 bits, signed. */
    S64(8),
    /** 32 or 64 bits. */
    UINT(0),
    /** 32 or 64 bits, signed. */
    SINT(0),
    /** Flags with a mask of the valid ones: {@code struct nla_bitfield32}. */
    BITFIELD32(0),
    /** Text. */
    STRING(0),
    /** No payload. */
    FLAG(0),
    /** Raw bytes. */
    BINARY(0),
    /** Padding for alignment. */
    PAD(0),
    /** A number that the kernel does not use (any more). */
    UNUSED(0);

    private static final Map<String, ScalarKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(ScalarKind::specName, Function.identity()));

    private final int width;

    ScalarKind(int width) {
        this.width = width;
    }

    /** Length in bytes, which is also its alignment in a structure; 0 if it is not fixed. */
    public int width() {
        return width;
    }

    /** Its name in a spec, such as {@code u32}. */
    public String specName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a name in a spec, if it is one. */
    public static Optional<ScalarKind> of(String specName) {
        return Optional.ofNullable(BY_NAME.get(specName));
    }
}
