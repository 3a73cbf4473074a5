package io.github.netlink4j.dropmon.symbol;

import org.jspecify.annotations.Nullable;

/**
 * A location in the kernel's code, such as {@code nft_do_chain+0x4c3 [nf_tables]}. It has no address: addresses defeat the
 * randomisation of the kernel's layout (KASLR), and change with every boot.
 *
 * @param symbol the function; {@code null} if the location is {@link #UNKNOWN}
 * @param offset bytes from the start of the function; -1 if not known. Then {@code symbol} may be the prefix of a longer
 *     name
 * @param module the module that the function belongs to, such as {@code "nf_tables"}; {@code null} for the kernel
 *     proper, and where the module is not known
 */
public record CodeLocation(
        @Nullable String symbol, long offset, @Nullable String module) {
    /** A location without a known symbol. */
    public static final CodeLocation UNKNOWN = new CodeLocation(null, -1, null);

    /** {@code NET_DM_MAX_SYMBOL_LEN}, without the NUL. */
    private static final int KERNEL_LIMIT = 39;

    private static final int LONGEST_HEX = 15;

    /** Without a symbol there is neither offset nor module. */
    public CodeLocation {
        offset = symbol == null || offset < 0 ? -1 : offset;
        module = symbol == null ? null : module;
    }

    /**
     * Reads a location as the kernel prints it ({@code %pS} of {@code lib/vsprintf.c}), as in {@code NET_DM_ATTR_SYMBOL}:
     * {@code "nft_do_chain+0x4c3/0x600 [nf_tables]"}. The kernel cuts it after 39 characters; a part that may be cut is left
     * out, such as a module without its closing bracket.
     *
     * @return {@link #UNKNOWN} where the kernel found no symbol and printed an address
     */
    public static CodeLocation parse(String kernelSymbol) {
        int end = length(kernelSymbol);
        int plus = kernelSymbol.lastIndexOf('+', end - 1);
        String symbol = kernelSymbol.substring(0, plus < 0 ? end : plus);
        if (symbol.isEmpty() || isAddress(symbol, plus)) {
            return UNKNOWN;
        }
        return new CodeLocation(symbol, offset(kernelSymbol, plus, end), module(kernelSymbol, end));
    }

    /** Whether the symbol is known. */
    public boolean isKnown() {
        return symbol != null;
    }

    /** {@code "nft_do_chain+0x4c3 [nf_tables]"}, {@code "udp_rcv+0x12"} or {@code "unknown"}. */
    @Override
    public String toString() {
        if (symbol == null) {
            return "unknown";
        }
        String function = offset < 0 ? symbol : symbol + "+0x" + Long.toHexString(offset);
        return module == null ? function : function + " [" + module + "]";
    }

    /** Length of {@code symbol+offset/size}; a space and the module follow. */
    private static int length(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text.length() : space;
    }

    private static long offset(String text, int plus, int end) {
        if (plus < 0) {
            return -1;
        }
        int slash = text.indexOf('/', plus);
        boolean mayBeCut = slash < 0 && end == KERNEL_LIMIT;
        return mayBeCut ? -1 : hex(text, plus + 1, slash < 0 || slash > end ? end : slash);
    }

    private static @Nullable String module(String text, int end) {
        boolean whole = text.startsWith(" [", end) && text.endsWith("]") && text.length() > end + 3;
        return whole ? text.substring(end + 2, text.length() - 1) : null;
    }

    /** Also {@code (null)}, {@code (efault)} and {@code (____ptrval____)}, which the kernel prints for bad pointers. */
    private static boolean isAddress(String symbol, int plus) {
        boolean digits = plus < 0 && symbol.length() >= 8 && symbol.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return digits || symbol.startsWith("0x") || symbol.startsWith("(");
    }

    /** The value of hexadecimal digits after an optional {@code 0x}; -1 for other text. */
    private static long hex(String text, int start, int end) {
        int from = text.startsWith("0x", start) ? start + 2 : start;
        if (from >= end || end - from > LONGEST_HEX) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
