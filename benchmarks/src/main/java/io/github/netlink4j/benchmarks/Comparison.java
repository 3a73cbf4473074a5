package io.github.netlink4j.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table: a benchmark, and the equivalent C program.
 *
 * @param name the measured operation, in the kernel's terms
 * @param benchmark class and method of the JMH benchmark
 * @param recording the recording that it reads, if any
 * @param program the C program
 * @param arguments arguments of the C program, without the time limit
 * @param peer another C program with the same arguments, that uses a library
 * @param isOfRoutes whether it needs the routes of {@link RouteTable}: live, or recorded
 */
record Comparison(
        String name,
        String benchmark,
        Optional<Recording> recording,
        String program,
        List<String> arguments,
        Optional<String> peer,
        boolean isOfRoutes) {

    private static final String PARSE = "parse";
    private static final String LIBMNL = "libmnl";
    private static final String LIVE = "live";

    /** The comparisons of {@code bin/bench parse}. */
    static List<Comparison> parse() {
        return List.of(
                walk("walk route message", "walk", Recording.ROUTE_DUMP),
                walk("walk route message, bare loop", "bareLoop", Recording.ROUTE_DUMP),
                walk("walk route message (captured)", "walk", Recording.ROUTES),
                walk("walk link message", "walk", Recording.LINKS),
                walk("walk address message", "walk", Recording.ADDRESSES),
                walk("walk neighbour message", "walk", Recording.NEIGHBOURS),
                decode("decode route message, by hand", "RouteDecodeBenchmark.byHand", Recording.ROUTE_DUMP, "route"),
                decode(
                        "decode route message, RouteMessage",
                        "RouteDecodeBenchmark.typed",
                        Recording.ROUTE_DUMP,
                        "route"),
                decode(
                        "decode route message (captured), by hand",
                        "RouteDecodeBenchmark.byHand",
                        Recording.ROUTES,
                        "route"),
                decode("decode link message, by hand", "LinkDecodeBenchmark.byHand", Recording.LINKS, "link"),
                new Comparison(
                        "build RTM_NEWROUTE request",
                        "BuildBenchmark.routes",
                        Optional.empty(),
                        PARSE,
                        List.of("build"),
                        Optional.of(LIBMNL),
                        false));
    }

    private static Comparison walk(String name, String method, Recording recording) {
        List<String> arguments = List.of("walk", recording.path().toString(), String.valueOf(recording.headerLength()));
        return reading(name, "WalkBenchmark." + method, recording, arguments);
    }

    private static Comparison decode(String name, String benchmark, Recording recording, String what) {
        return reading(
                name, benchmark, recording, List.of(what, recording.path().toString()));
    }

    private static Comparison reading(String name, String benchmark, Recording recording, List<String> arguments) {
        return new Comparison(
                name,
                benchmark,
                Optional.of(recording),
                PARSE,
                arguments,
                Optional.of(LIBMNL),
                recording == Recording.ROUTE_DUMP);
    }

    /** The comparisons of {@code bin/bench live}. */
    static List<Comparison> live() {
        return List.of(
                live("RTM_GETLINK round trip", "SocketBenchmark.get", "get"),
                live("RTM_GETLINK round trip with ACK, connection", "ConnectionBenchmark.get", "get-ack"),
                live("16 pipelined RTM_GETLINK (per request)", "SocketBenchmark.batch", "batch"),
                live("16 RTM_GETLINK with ACK, batch (per request)", "ConnectionBenchmark.batch", "batch-ack"),
                live("dump 65,536 routes (per route)", "SocketBenchmark.dump", "dump"),
                live("dump 65,536 routes (per route), connection", "ConnectionBenchmark.dump", "dump"));
    }

    private static Comparison live(String name, String benchmark, String what) {
        return new Comparison(
                name, benchmark, Optional.empty(), LIVE, List.of(what), Optional.empty(), what.equals("dump"));
    }

    /** Whether it asks the kernel: much more code must be compiled then, so it is warmed up for long even in a quick run. */
    boolean isLive() {
        return program.equals(LIVE);
    }

    /** Whether the routes must be added first. */
    boolean needsRoutes() {
        return isOfRoutes && !recording.map(Recording::exists).orElse(false);
    }

    /** The C program, to run for about this time. */
    CProgram program(long millis) {
        return cProgram(program, millis);
    }

    /** The C program that uses a library, if any. */
    Optional<CProgram> peer(long millis) {
        return peer.map(name -> cProgram(name, millis));
    }

    private CProgram cProgram(String name, long millis) {
        List<String> command = new ArrayList<>();
        command.add("target/c/" + name);
        command.addAll(arguments);
        command.add(String.valueOf(millis));
        return new CProgram(command);
    }
}
