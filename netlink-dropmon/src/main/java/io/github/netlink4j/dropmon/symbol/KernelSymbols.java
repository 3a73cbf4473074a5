package io.github.netlink4j.dropmon.symbol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Finds the symbols of addresses in the running kernel: from {@code /proc/kallsyms}, which is read once, and again when an
 * address has no symbol, and from what the kernel itself has sent for an address ({@link #learn}). Thread-safe.
 *
 * <p>A module that is unloaded keeps its symbols here until the files are read again; addresses change with every boot.
 *
 * <p>The kernel hides the addresses from a process without {@code CAP_SYSLOG}, see {@code kptr_restrict} in proc(5): then
 * {@link #isAvailable()} is {@code false}, and only learned locations are known.
 */
public final class KernelSymbols {
    /** Locations learned at most; a kernel has some thousand that drop packets. */
    static final int LEARNED_LIMIT = 4096;

    /** The least time between two readings of the list of modules, which is short. */
    static final Duration MODULES_INTERVAL = Duration.ofSeconds(1);

    /** With unchanged modules, the least time between two readings of the symbols: one takes a tenth of a second. */
    static final Duration RELOAD_INTERVAL = Duration.ofSeconds(30);

    private static final Path KALLSYMS = Path.of("/proc/kallsyms");
    private static final Path MODULES = Path.of("/proc/modules");

    private final Path kallsyms;
    private final Path modules;
    private final LongSupplier nanoTime;
    private final AtomicLong lastModules;
    private final String unavailableReason;
    private final Map<Long, CodeLocation> learned = new ConcurrentHashMap<>();
    private volatile SymbolTable table;
    private volatile Map<String, SymbolTable.Range> loaded = Map.of();
    private volatile long lastLoad;

    /** The symbols of the running kernel. Does not fail: see {@link #isAvailable()}. */
    public static KernelSymbols load() {
        return load(KALLSYMS, MODULES);
    }

    /**
     * The symbols of another kernel, from copies of its files.
     *
     * @param kallsyms a copy of {@code /proc/kallsyms}
     * @param modules a copy of {@code /proc/modules}; may be missing
     */
    public static KernelSymbols load(Path kallsyms, Path modules) {
        return new KernelSymbols(kallsyms, modules, System::nanoTime);
    }

    KernelSymbols(Path kallsyms, Path modules, LongSupplier nanoTime) {
        this.kallsyms = kallsyms;
        this.modules = modules;
        this.nanoTime = nanoTime;
        lastLoad = nanoTime.getAsLong();
        lastModules = new AtomicLong(lastLoad - MODULES_INTERVAL.toNanos());
        SymbolTable read = noSymbols();
        String problem = "";
        try {
            loaded = Kallsyms.modules(modules);
            read = Kallsyms.read(kallsyms, modules);
        } catch (IOException e) {
            problem = Files.exists(kallsyms) ? unreadable(e) : missing();
        }
        table = read;
        unavailableReason = read.isEmpty() && problem.isEmpty() ? hidden() : problem;
    }

    private static SymbolTable noSymbols() {
        return SymbolTable.of(List.of(), Map.of());
    }

    private String missing() {
        return kallsyms + " does not exist: mount /proc, or use a kernel built with CONFIG_KALLSYMS";
    }

    private String unreadable(IOException e) {
        return kallsyms + " cannot be read: " + e.getMessage();
    }

    private String hidden() {
        return kallsyms + " shows no addresses: give the process CAP_SYSLOG, with the sysctl kernel.kptr_restrict"
                + " at 0 or 1";
    }

    /** Whether symbols are known without having been learned. */
    public boolean isAvailable() {
        return unavailableReason.isEmpty();
    }

    /** Why not, and the remedy; empty if {@link #isAvailable()}. */
    public String unavailableReason() {
        return unavailableReason;
    }

    /**
     * The location of an address. If it is not known, and other modules are loaded than when the files were read, or that was
     * more than 30 seconds ago, they are read again first, which takes about a tenth of a second.
     *
     * @param address an unsigned number; 0 has no location ({@code drop_monitor.c} uses it for drops inside a driver)
     * @return {@link CodeLocation#UNKNOWN} if it is in no known function
     */
    public CodeLocation resolve(long address) {
        CodeLocation location = lookup(address);
        return !location.isKnown() && address != 0 && reload() ? lookup(address) : location;
    }

    /**
     * Keeps the location that the kernel itself has sent for an address, for when {@code /proc/kallsyms} has none: packet
     * alerts have it, summary alerts do not. After 4,096 addresses no more are kept.
     */
    public void learn(long address, CodeLocation location) {
        if (location.isKnown() && (learned.size() < LEARNED_LIMIT || learned.containsKey(address))) {
            learned.put(address, location);
        }
    }

    private CodeLocation lookup(long address) {
        CodeLocation listed = table.resolve(address);
        return listed.isKnown() ? listed : learned.getOrDefault(address, CodeLocation.UNKNOWN);
    }

    /** One thread reads, and the others go on with the current table; a new table replaces it as a whole. */
    private boolean reload() {
        long last = lastModules.get();
        long now = nanoTime.getAsLong();
        if (!isAvailable() || now - last < MODULES_INTERVAL.toNanos() || !lastModules.compareAndSet(last, now)) {
            return false;
        }
        try {
            Map<String, SymbolTable.Range> present = Kallsyms.modules(modules);
            if (present.equals(loaded) && now - lastLoad < RELOAD_INTERVAL.toNanos()) {
                return false;
            }
            SymbolTable fresh = Kallsyms.read(kallsyms, modules);
            table = fresh.isEmpty() ? table : fresh;
            loaded = present;
            lastLoad = now;
            return true;
        } catch (IOException e) {
            // What was read before stays; the next call tries again.
            return false;
        }
    }
}
