package io.github.netlink4j.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program that runs during a test, and its output. {@link #close()} kills it. */
public final class Program implements AutoCloseable {
    private static final long LIMIT_SECONDS = 120;

    /** The exit status of a program, and its output. */
    public record Outcome(int status, String out, String err) {}

    private final List<String> command;
    private final Path out;
    private final Path err;
    private final Process process;

    private Program(List<String> command, Path input) throws IOException {
        this.command = command;
        out = Files.createTempFile("program", ".out");
        err = Files.createTempFile("program", ".err");
        process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    /** Starts a program without input. */
    public static Program start(String... command) {
        return startReading(Path.of("/dev/null"), command);
    }

    /** Starts a program with a file as input. */
    public static Program startReading(Path input, String... command) {
        try {
            return new Program(List.of(command), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program to its end. */
    public static Outcome run(String... command) {
        try (Program program = start(command)) {
            return program.await();
        }
    }

    /** Runs a program that must succeed, and returns its output. */
    public static String succeed(String... command) {
        Outcome outcome = run(command);
        if (outcome.status() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + outcome);
        }
        return outcome.out();
    }

    /** Waits until the program has written a text. */
    public Program awaitText(String text) {
        return awaitMatch(Pattern.quote(text));
    }

    /** Waits until the program has written a text that matches a regular expression. */
    public Program awaitMatch(String regex) {
        Pattern pattern = Pattern.compile(regex);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!pattern.matcher(read(out) + read(err)).find()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(command + " has not written \"" + regex + "\" but " + read(out) + read(err));
            }
            pause();
        }
        return this;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a signal to the program, such as {@code INT}. */
    public Program signal(String name) {
        succeed("kill", "-" + name, String.valueOf(process.pid()));
        return this;
    }

    /** Waits for the end of the program; whether it ended within the time. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the program's end. */
    public Outcome await() {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(command + " has not ended; its output: " + read(out) + read(err));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Outcome(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the program if it still runs, and deletes its output. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
