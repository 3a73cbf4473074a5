package io.github.netlink4j.tap.process;

import io.github.netlink4j.tap.process.TapProcess.Certainty;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The process behind a port id, by the socket that has it: {@code /proc/net/netlink} has its inode, {@code /proc/PID/fd} that of a
 * process. A short-lived process is found by its number, which is the port id of its first socket, when the port id is first seen.
 *
 * <p>{@link #of} is for each frame: it returns what is known, reads one small file for a port id that it has not seen, and leaves the
 * look at all processes to another thread. What was not found is kept, too, for a time. Thread-safe.
 */
public final class ProcessLookup {
    private static final Path PROC = Path.of("/proc");
    /** Of the network namespace of the thread that reads it. */
    private static final Path OF_THREAD = PROC.resolve("thread-self/net/netlink");
    /** Greater numbers are no process ids: {@code PID_MAX_LIMIT} of 64-bit kernels. */
    private static final long MAX_PID = 1 << 22;

    /** Longer than a JVM runs. */
    private static final Duration FOR_EVER = Duration.ofDays(100 * 365);

    private final ProcDirectory proc;
    private final LookupLimits limits;
    private final Executor scans;
    private final LongSupplier clock;
    private final Map<Key, Known> known;
    private boolean isScanWanted;
    private boolean isScanRunning;
    private long nextScan;

    private record Key(int protocol, long portId) {}

    /**
     * A process, and until when it is taken for that of a port id.
     *
     * @param isStale whether it is an owner whose time was over, until the next look at all processes
     */
    private record Known(TapProcess process, long end, boolean isStale) {
        boolean isOwner() {
            return process.certainty() == Certainty.OWNER_OF_SOCKET;
        }
    }

    /**
     * With another {@code /proc}.
     *
     * @param scans runs looks at all processes, one at a time
     * @param clock a time in nanoseconds, as {@link System#nanoTime}
     */
    ProcessLookup(ProcDirectory proc, LookupLimits limits, Executor scans, LongSupplier clock) {
        this.proc = proc;
        this.limits = limits;
        this.scans = scans;
        this.clock = clock;
        this.nextScan = clock.getAsLong();
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
                return size() > limits.portIds();
            }
        };
    }

    /** The processes of the network namespace in which the thread is that asks. */
    public static ProcessLookup create() {
        return of(OF_THREAD);
    }

    /**
     * The processes of the network namespace of another process, such as one that a tap is in.
     *
     * @param pid its process id
     */
    public static ProcessLookup ofNamespaceOf(long pid) {
        return of(PROC.resolve(pid + "/net/netlink"));
    }

    private static ProcessLookup of(Path table) {
        long own = ProcessHandle.current().pid();
        return new ProcessLookup(
                new ProcDirectory(PROC, table, own), LookupLimits.DEFAULT, ProcessLookup::start, System::nanoTime);
    }

    /** A thread is in the network namespace of the one that starts it. */
    private static void start(Runnable scan) {
        Thread thread = new Thread(scan, "netlink4j-processes");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The process of a port id, as far as it is known now; a later call may know more.
     *
     * @param protocol the netlink protocol
     * @param portId 0 to 4,294,967,295; 0 is the kernel, which is no process
     */
    public TapProcess of(int protocol, long portId) {
        if (portId == 0) {
            return TapProcess.UNKNOWN;
        }
        Runnable scan;
        TapProcess process;
        synchronized (this) {
            process = known(new Key(protocol, portId));
            scan = nextScan();
        }
        if (scan == null) {
            return process;
        }
        scans.execute(scan);
        return find(new Key(protocol, portId), process);
    }

    private synchronized TapProcess find(Key key, TapProcess otherwise) {
        Known found = known.get(key);
        return found != null ? found.process : otherwise;
    }

    private TapProcess known(Key key) {
        Known found = known.get(key);
        if (found == null || found.end - clock.getAsLong() < 0) {
            isScanWanted = true;
            return found != null && found.isOwner() && !found.isStale
                    ? keep(key, found.process, limits.missLifetime(), true)
                    : keep(key, ofNumber(key.portId), limits.missLifetime(), false);
        }
        return found.process;
    }

    private TapProcess ofNumber(long portId) {
        return portId <= MAX_PID ? proc.process(portId, Certainty.PORT_ID_IS_PID) : TapProcess.UNKNOWN;
    }

    private TapProcess keep(Key key, TapProcess process, Duration lifetime, boolean isStale) {
        known.put(key, new Known(process, clock.getAsLong() + lifetime.toNanos(), isStale));
        return process;
    }

    /**
     * Says that a socket is of this JVM, before {@code /proc} is looked at: so that a tap can leave out its own messages.
     *
     * @param protocol the netlink protocol
     * @param portId 1 to 4,294,967,295
     */
    public synchronized void addOwn(int protocol, long portId) {
        TapProcess process = proc.own();
        keep(new Key(protocol, portId), process, FOR_EVER, false);
    }

    private @Nullable Runnable nextScan() {
        if (!isScanWanted || isScanRunning || nextScan - clock.getAsLong() > 0) {
            return null;
        }
        isScanWanted = false;
        isScanRunning = true;
        return this::scan;
    }

    private void scan() {
        try {
            learn(proc.sockets());
        } finally {
            endScan();
        }
    }

    private synchronized void learn(List<SocketOwner> sockets) {
        for (SocketOwner socket : sockets) {
            if (socket.process().certainty() == Certainty.OWNER_OF_SOCKET) {
                Key key = new Key(socket.entry().protocol(), socket.entry().portId());
                keep(key, socket.process(), limits.lifetime(), false);
            }
        }
    }

    private synchronized void endScan() {
        isScanRunning = false;
        nextScan = clock.getAsLong() + limits.interval().toNanos();
    }

    /** The netlink sockets of the namespace with their processes, read by this call; empty without {@code /proc}. */
    public List<SocketOwner> sockets() {
        return proc.sockets();
    }

    /** The sockets that have lost messages since they were opened, as {@link #sockets}; the one with the most losses first. */
    public List<SocketOwner> losing() {
        return sockets().stream()
                .filter(socket -> socket.entry().drops() > 0)
                .sorted(Comparator.comparingLong(
                                (SocketOwner socket) -> socket.entry().drops())
                        .reversed())
                .toList();
    }
}
