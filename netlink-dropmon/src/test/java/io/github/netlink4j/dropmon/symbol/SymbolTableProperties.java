package io.github.netlink4j.dropmon.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.dropmon.symbol.SymbolTable.Kind;
import io.github.netlink4j.dropmon.symbol.SymbolTable.Range;
import io.github.netlink4j.dropmon.symbol.SymbolTable.Symbol;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SymbolTableProperties {
    /** Few addresses, around the greatest signed one, so that some symbols have the same address and pages overlap. */
    private static final long BASE = Long.MAX_VALUE - 0x4000;

    private static final Range MODULE = new Range(BASE + 0x3000, 0x2800);

    @Property
    void the_binary_search_finds_what_a_search_from_the_beginning_finds(
            @ForAll("symbols") List<Symbol> symbols, @ForAll("addresses") long address) {
        SymbolTable table = SymbolTable.of(symbols, Map.of("m", MODULE));
        assertThat(table.resolve(address)).isEqualTo(naive(symbols, address));
    }

    @Provide
    Arbitrary<List<Symbol>> symbols() {
        Arbitrary<String> modules = Arbitraries.of("m", "unlisted", "").injectNull(0.4);
        return Combinators.combine(
                        addresses(),
                        Arbitraries.of(Kind.CODE, Kind.CODE, Kind.CODE, Kind.DATA, Kind.END),
                        names(),
                        modules)
                .as(Symbol::new)
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Long> addresses() {
        return Arbitraries.longs().between(0, 0x80).map(step -> BASE + 0x100 * step);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6);
    }

    private static CodeLocation naive(List<Symbol> symbols, long address) {
        Symbol best = null;
        for (Symbol symbol : symbols) {
            boolean isBefore = Long.compareUnsigned(symbol.address(), address) <= 0;
            if (isBefore && (best == null || isBetter(symbol, best))) {
                best = symbol;
            }
        }
        return best == null || best.kind() != Kind.CODE || address - best.address() >= limit(symbols, best)
                ? CodeLocation.UNKNOWN
                : new CodeLocation(best.name(), address - best.address(), best.module());
    }

    /** A greater address; or the same one, and the end of a section, or the first function. */
    private static boolean isBetter(Symbol symbol, Symbol best) {
        int order = Long.compareUnsigned(symbol.address(), best.address());
        return order > 0 || (order == 0 && rank(symbol) > rank(best));
    }

    private static int rank(Symbol symbol) {
        return symbol.kind() == Kind.END ? 2 : symbol.kind() == Kind.CODE ? 1 : 0;
    }

    private static long limit(List<Symbol> symbols, Symbol function) {
        boolean inModule = "m".equals(function.module()) && MODULE.contains(function.address());
        boolean inKernel = function.module() == null && nextIsKernel(symbols, function);
        return inModule
                ? MODULE.start() + MODULE.length() - function.address()
                : inKernel ? SymbolTable.LONGEST : SymbolTable.PAGE;
    }

    private static boolean nextIsKernel(List<Symbol> symbols, Symbol function) {
        Symbol next = null;
        for (Symbol symbol : symbols) {
            boolean isBehind = Long.compareUnsigned(symbol.address(), function.address()) > 0;
            boolean isNearer = next == null || Long.compareUnsigned(symbol.address(), next.address()) < 0;
            next = isBehind && isNearer ? symbol : next;
        }
        return next != null && next.module() == null;
    }
}
