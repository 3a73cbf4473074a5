package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.NetlinkException;

/**
 * Text that is no filter. The message says what is wrong, and shows the line with a caret under the location:
 *
 * <pre>{@code
 * column 6: unknown type "RTM_NEWLNK": did you mean RTM_NEWLINK?
 *   type RTM_NEWLNK
 *        ^
 * }</pre>
 */
public final class FilterSyntaxException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    /** Characters of a long line to show before the location, and after it. */
    private static final int SHOWN = 60;

    private final String text;
    private final int offset;
    private final String problem;

    FilterSyntaxException(String text, int offset, String problem) {
        super("column " + (offset + 1) + ": " + problem + excerpt(text, offset));
        this.text = text;
        this.offset = offset;
        this.problem = problem;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Number of the character at which the error is, from 1; the end of the text counts as one. */
    public int column() {
        return offset + 1;
    }

    /** What is wrong, without the location: one line, unless it quotes more. */
    public String problem() {
        return problem;
    }

    private static String excerpt(String text, int offset) {
        int start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - SHOWN);
        int newline = text.indexOf('\n', offset);
        int end = Math.min(newline < 0 ? text.length() : newline, offset + SHOWN);
        String line = text.substring(start, end).replaceAll("\\p{Cntrl}", " ");
        return "\n  " + line + "\n  " + " ".repeat(offset - start) + "^";
    }
}
