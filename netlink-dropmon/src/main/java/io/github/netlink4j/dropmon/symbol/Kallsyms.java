package io.github.netlink4j.dropmon.symbol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.netlink4j.dropmon.symbol.SymbolTable.Kind;
import io.github.netlink4j.dropmon.symbol.SymbolTable.Range;
import io.github.netlink4j.dropmon.symbol.SymbolTable.Symbol;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code /proc/kallsyms}, one symbol a line, and {@code /proc/modules}; lines of another form are skipped.
 *
 * <pre>
 *  ffffffff81dda8f0 t vxlan_mdb_check_empty
 *  ffffffffc0a1b4c0 t nft_do_chain&#9;[nf_tables]
 *
 *  nf_tables 286720 1 - Live 0xffffffffc0a11000
 * </pre>
 */
final class Kallsyms {
    /** Symbols that are listed as functions, but mark the end of a section. */
    private static final Set<String> ENDS = Set.of("_etext", "_einittext", "_end");

    private Kallsyms() {}

    /**
     * The functions listed in {@code kallsyms}; none if the kernel hides its addresses.
     *
     * @param modules may be missing: a kernel without modules has no such file
     * @throws IOException if {@code kallsyms} cannot be read
     */
    static SymbolTable read(Path kallsyms, Path modules) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(kallsyms, ISO_8859_1)) {
            return parse(lines, modules(modules));
        }
    }

    /**
     * Memory of the loaded modules, by name.
     *
     * @param modules may be missing
     */
    static Map<String, Range> modules(Path modules) throws IOException {
        return ranges(Files.isReadable(modules) ? Files.readAllLines(modules, ISO_8859_1) : List.of());
    }

    /** The same, from text. */
    static SymbolTable parse(BufferedReader kallsyms, Map<String, Range> modules) throws IOException {
        List<Symbol> symbols = new ArrayList<>();
        for (String line = kallsyms.readLine(); line != null; line = kallsyms.readLine()) {
            Symbol symbol = symbol(line);
            if (symbol != null) {
                symbols.add(symbol);
            }
        }
        return SymbolTable.of(symbols, modules);
    }

    /** {@code null} also for an address of 0, which the kernel shows instead of a hidden one. */
    private static @Nullable Symbol symbol(String line) {
        int space = line.indexOf(' ');
        int name = space + 3;
        long address = space < 0 ? 0 : hex(line, 0, space);
        if (address == 0 || line.length() <= name || isPadding(line, name)) {
            return null;
        }
        int tab = line.indexOf('\t', name);
        String symbol = line.substring(name, tab < 0 ? line.length() : tab);
        Kind kind = kind(line.charAt(space + 1), symbol);
        return new Symbol(address, kind, kind == Kind.CODE ? symbol : "", tab < 0 ? null : module(line, tab));
    }

    /** Text and weak symbols are code, local ones in lower case; see nm(1). */
    private static Kind kind(char type, String name) {
        if (ENDS.contains(name)) {
            return Kind.END;
        }
        return type == 't' || type == 'T' || type == 'w' || type == 'W' ? Kind.CODE : Kind.DATA;
    }

    /**
     * The compiler's names for the padding before a function. No code is there, but a call that does not return may be the
     * last instruction of the function before it, and its return address is then in the padding.
     */
    private static boolean isPadding(String line, int name) {
        return line.startsWith("__pfx_", name) || line.startsWith("__cfi_", name);
    }

    private static @Nullable String module(String line, int tab) {
        boolean whole = line.startsWith("[", tab + 1) && line.endsWith("]");
        return whole ? line.substring(tab + 2, line.length() - 1) : null;
    }

    /**
     * Since Linux 6.4 a module has several regions, and {@code /proc/modules} has the address of its text with the size of
     * all: the range may be too long, and the next symbol bounds it.
     */
    static Map<String, Range> ranges(List<String> modules) {
        Map<String, Range> ranges = new HashMap<>();
        for (String line : modules) {
            String[] words = line.split(" ", -1);
            if (words.length >= 6 && words[5].startsWith("0x")) {
                ranges.put(words[0], new Range(hex(words[5], 2, words[5].length()), decimal(words[1])));
            }
        }
        return ranges;
    }

    private static long hex(String text, int start, int end) {
        try {
            return Long.parseUnsignedLong(text, start, end, 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static long decimal(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
