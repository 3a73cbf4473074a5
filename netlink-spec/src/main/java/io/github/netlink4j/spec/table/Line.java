package io.github.netlink4j.spec.table;

import io.github.netlink4j.spec.model.MalformedSpecException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a table: its words, which are taken from the left. Not thread-safe. */
final class Line {
    private final String file;
    private final int number;
    private final boolean isRow;
    private final Deque<String> words;

    Line(String file, int number, String text) {
        this.file = file;
        this.number = number;
        this.isRow = text.startsWith(" ");
        this.words = new ArrayDeque<>(List.of((isRow ? text.substring(1) : text).split(" ", -1)));
        if (words.contains("")) {
            throw error("an empty word");
        }
    }

    String file() {
        return file;
    }

    int number() {
        return number;
    }

    /** Whether it belongs to the set, structure or enumeration of the last line that does not. */
    boolean isRow() {
        return isRow;
    }

    MalformedSpecException error(String problem) {
        return new MalformedSpecException(file, number, problem);
    }

    /** The next word. */
    String word(String what) {
        String word = words.poll();
        if (word == null || word.isEmpty()) {
            throw error("there is no " + what);
        }
        return word;
    }

    /** The next word, which is {@code -} if it is empty. */
    String optional(String what) {
        return empty(word(what));
    }

    private static String empty(String word) {
        return word.equals(TableFormat.NONE) ? "" : word;
    }

    int number(String what, int highest) {
        return number(what, word(what), highest);
    }

    int number(String what, String word, int highest) {
        long value = longNumber(what, word);
        if (value < 0 || value > highest) {
            throw error("the " + what + " " + value + " is not within 0 to " + highest);
        }
        return (int) value;
    }

    long longNumber(String what, String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw error("the " + what + " \"" + word + "\" is not a number");
        }
    }

    /** Takes the next word if it is this one. */
    boolean take(String word) {
        if (word.equals(words.peek())) {
            words.remove();
            return true;
        }
        return false;
    }

    /** Takes the next word if it begins with a key, and returns the rest of it; {@code null} if it does not. */
    @Nullable
    String option(String key) {
        String word = words.peek();
        if (word == null || !word.startsWith(key)) {
            return null;
        }
        words.remove();
        if (word.length() == key.length()) {
            throw error("there is nothing after " + key);
        }
        return word.substring(key.length());
    }

    /** The kernel's name, if it is stated; otherwise as derived. */
    String kernelName(String derived) {
        String stated = option(TableFormat.KERNEL_NAME);
        return stated == null ? derived : empty(stated);
    }

    List<String> rest() {
        List<String> rest = List.copyOf(words);
        words.clear();
        return rest;
    }

    /** All has been read. */
    void end() {
        if (!words.isEmpty()) {
            throw error("\"" + words.peek() + "\" is not expected here");
        }
    }
}
