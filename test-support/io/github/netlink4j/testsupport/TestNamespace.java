package io.github.netlink4j.testsupport;

import io.github.netlink4j.core.socket.NetworkNamespace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A new network namespace for a test, with only {@code lo}, which is down. A child process holds it; the process
 * ends with {@link #close()}, or with this JVM. Needs root.
 *
 * <pre>{@code
 * try (TestNamespace namespace = TestNamespace.create()) {
 *     namespace.ip("link add a0 type veth peer name b0");
 *     NetlinkSocket socket = NetlinkSocket.builder(ROUTE).namespace(namespace.namespace()).open();
 * }
 * }</pre>
 */
public final class TestNamespace implements AutoCloseable {
    private static final long LIMIT_SECONDS = 20;

    private final Process holder;

    private TestNamespace(Process holder) {
        this.holder = holder;
    }

    /** A new namespace; the process that holds it has entered it when this returns. */
    public static TestNamespace create() {
        // cat ends at the end of its input, also if this JVM is killed.
        TestNamespace created = new TestNamespace(start(List.of("unshare", "--net", "cat")));
        try {
            created.awaitEntered();
            return created;
        } catch (RuntimeException e) {
            created.close();
            throw e;
        }
    }

    private void awaitEntered() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!name("comm").equals("cat")) {
            if (!holder.isAlive()) {
                throw new IllegalStateException("cannot create a network namespace: " + read(holder));
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the namespace was not entered within " + LIMIT_SECONDS + " s");
            }
            Thread.onSpinWait();
        }
        if (link("/proc/self/ns/net").equals(link(namespace().toString()))) {
            throw new IllegalStateException("unshare created no network namespace");
        }
    }

    private String name(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(holder.pid()), file))
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** The target of a link in {@code /proc}, which identifies the namespace, such as {@code net:[4026531840]}. */
    public static String link(String path) {
        try {
            return Files.readSymbolicLink(Path.of(path)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The namespace, to open sockets in. */
    public NetworkNamespace namespace() {
        return NetworkNamespace.ofProcess(holder.pid());
    }

    /**
     * Runs {@code ip} in the namespace.
     *
     * @param arguments its arguments, separated by spaces
     * @return its output
     * @throws IllegalStateException with its output, if it failed
     */
    public String ip(String arguments) {
        return run("ip " + arguments, "");
    }

    /** Runs many {@code ip} commands in one process, without their leading {@code ip}. */
    public void ipBatch(Iterable<String> commands) {
        run("ip -batch -", String.join("\n", commands) + "\n");
    }

    /**
     * Runs a command in the namespace.
     *
     * @param command program and arguments, separated by spaces
     * @param input its standard input
     * @return its output
     * @throws IllegalStateException with its output, if it failed
     */
    public String run(String command, String input) {
        List<String> words = new ArrayList<>(List.of("nsenter", "--net=" + namespace()));
        words.addAll(List.of(command.split(" ")));
        return finish(start(words), command, input);
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String finish(Process process, String command, String input) {
        try {
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = read(process);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(command + " ended with " + status + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(command, e);
        } finally {
            process.destroy();
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process that holds the namespace; the kernel removes it with the last socket in it. */
    @Override
    public void close() {
        holder.destroyForcibly().onExit().join();
    }
}
