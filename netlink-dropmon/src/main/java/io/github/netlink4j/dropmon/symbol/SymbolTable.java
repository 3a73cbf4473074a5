package io.github.netlink4j.dropmon.symbol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the kernel's functions: immutable, in primitive arrays, sorted by address as unsigned numbers. Each function
 * has a length, so that an address between functions or behind the last one has no symbol.
 */
final class SymbolTable {
    /** Length of a function whose end is not known: a page. */
    static final int PAGE = 4096;

    /** No function is longer: what follows is a gap in the kernel's layout. */
    static final int LONGEST = 1 << 20;

    /** What is at a symbol. All but functions only mark the end of the function before them. */
    enum Kind {
        /** A function, or a label inside one. */
        CODE,
        /** Anything else. */
        DATA,
        /** The end of a section: nothing begins here, even if the address has other symbols. */
        END
    }

    /**
     * A line of {@code /proc/kallsyms}.
     *
     * @param module {@code null} for the kernel proper
     */
    record Symbol(
            long address, Kind kind, String name, @Nullable String module) {}

    /** Memory of a module, from {@code /proc/modules}. */
    record Range(long start, long length) {
        static final Range NONE = new Range(0, 0);

        boolean contains(long address) {
            return Long.compareUnsigned(address - start, length) < 0;
        }

        long end() {
            return start + length;
        }
    }

    private final long[] addresses;
    private final int[] lengths;
    /** Start of each name in {@link #text}; it ends where the next begins. */
    private final int[] names;

    private final byte[] text;
    /** Index of each module's name in {@link #moduleNames}, plus one; 0 for the kernel proper. */
    private final int[] modules;

    private final List<String> moduleNames = new ArrayList<>();

    /** The functions among {@code symbols}, which may be in any order. */
    static SymbolTable of(List<Symbol> symbols, Map<String, Range> ranges) {
        List<Symbol> sorted = new ArrayList<>(symbols);
        sorted.sort(Comparator.comparing(Symbol::address, Long::compareUnsigned));
        List<Symbol> functions = new ArrayList<>(sorted.size());
        int[] lengths = new int[sorted.size()];
        for (int i = 0, next; i < sorted.size(); i = next) {
            next = nextAddress(sorted, i);
            Symbol function = firstFunction(sorted.subList(i, next));
            if (function != null) {
                Symbol follower = next < sorted.size() ? sorted.get(next) : null;
                lengths[functions.size()] = length(function, follower, ranges);
                functions.add(function);
            }
        }
        return new SymbolTable(functions, lengths);
    }

    private static int nextAddress(List<Symbol> sorted, int index) {
        int next = index + 1;
        while (next < sorted.size()
                && sorted.get(next).address() == sorted.get(index).address()) {
            next++;
        }
        return next;
    }

    /**
     * Of several symbols of one address the first listed, as the kernel prints it. It lists real symbols before weak ones and
     * before those with more leading underscores.
     */
    private static @Nullable Symbol firstFunction(List<Symbol> aliases) {
        Symbol first = null;
        for (Symbol alias : aliases) {
            if (alias.kind() == Kind.END) {
                return null;
            }
            first = first == null && alias.kind() == Kind.CODE ? alias : first;
        }
        return first;
    }

    /**
     * A function ends where the next symbol begins, and within its module. The kernel proper is one region; a module is one
     * only where {@code /proc/modules} lists it, which it does not for bpf programs and trampolines.
     */
    private static int length(Symbol function, @Nullable Symbol next, Map<String, Range> ranges) {
        long start = function.address();
        Range range = function.module() == null ? Range.NONE : ranges.getOrDefault(function.module(), Range.NONE);
        long limit = PAGE;
        if (range.contains(start)) {
            limit = min(range.end() - start, LONGEST);
        } else if (function.module() == null && next != null && next.module() == null) {
            limit = LONGEST;
        }
        return (int) (next == null ? limit : min(next.address() - start, limit));
    }

    private static long min(long distance, long limit) {
        return Long.compareUnsigned(distance, limit) < 0 ? distance : limit;
    }

    private SymbolTable(List<Symbol> functions, int[] lengths) {
        int count = functions.size();
        this.lengths = Arrays.copyOf(lengths, count);
        addresses = new long[count];
        names = new int[count + 1];
        modules = new int[count];
        StringBuilder pool = new StringBuilder(32 * count);
        Map<String, Integer> moduleIndexes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Symbol function = functions.get(i);
            addresses[i] = function.address();
            pool.append(function.name());
            names[i + 1] = pool.length();
            modules[i] = function.module() == null ? 0 : moduleIndexes.computeIfAbsent(function.module(), this::add);
        }
        text = pool.toString().getBytes(ISO_8859_1);
    }

    private int add(String module) {
        moduleNames.add(module);
        return moduleNames.size();
    }

    /** Whether it has no function. */
    boolean isEmpty() {
        return addresses.length == 0;
    }

    /** Number of functions. */
    int size() {
        return addresses.length;
    }

    /** The function that an address is in, by binary search. */
    CodeLocation resolve(long address) {
        int index = floor(address);
        if (index < 0 || Long.compareUnsigned(address - addresses[index], lengths[index]) >= 0) {
            return CodeLocation.UNKNOWN;
        }
        String symbol = new String(text, names[index], names[index + 1] - names[index], ISO_8859_1);
        String module = modules[index] == 0 ? null : moduleNames.get(modules[index] - 1);
        return new CodeLocation(symbol, address - addresses[index], module);
    }

    /** Index of the last function that does not begin behind {@code address}; -1 if there is none. */
    private int floor(long address) {
        int low = 0;
        int high = addresses.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(addresses[middle], address) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
