package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.filter.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** The text of a filter as tokens, and its errors. */
final class FilterText {
    /** Longest first. */
    private static final List<String> SYMBOLS =
            List.of("!=", "==", "<=", ">=", "&&", "||", "(", ")", "{", "}", ",", "!", "=", "<", ">", "~");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private FilterText(String text) {
        this.text = text;
    }

    static FilterText of(String text) {
        FilterText source = new FilterText(text);
        if (text.length() > FilterLanguage.MAX_LENGTH) {
            throw source.error(
                    FilterLanguage.MAX_LENGTH,
                    "a filter has at most " + FilterLanguage.MAX_LENGTH + " characters, not " + text.length());
        }
        source.tokenize();
        return source;
    }

    /** The tokens, the last of which is the end. */
    List<Token> tokens() {
        return tokens;
    }

    FilterSyntaxException error(int offset, String problem) {
        return new FilterSyntaxException(text, offset, problem);
    }

    FilterSyntaxException error(Token token, String problem) {
        return error(token.offset(), problem);
    }

    private void tokenize() {
        while (at < text.length()) {
            char character = text.charAt(at);
            if (Character.isWhitespace(character)) {
                at++;
            } else if (Words.isPart(character)) {
                word();
            } else if (character == '"') {
                quoted();
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Kind.END, "", at));
    }

    private void word() {
        int start = at;
        while (at < text.length() && Words.isPart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(start, at), start));
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                tokens.add(new Token(Kind.SYMBOL, symbol, at));
                at += symbol.length();
                return;
            }
        }
        String found = text.substring(at, text.offsetByCodePoints(at, 1));
        boolean isHalf = found.equals("&") || found.equals("|");
        throw error(
                at,
                "\"" + found + "\" is no operator: "
                        + (isHalf ? "expected " + found + found : "quote text that has it"));
    }

    /** A backslash is a quote's or a backslash's escape, and itself before all else, as regular expressions have it. */
    private void quoted() {
        int start = at;
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                tokens.add(new Token(Kind.QUOTED, value.toString(), start));
                at++;
                return;
            }
            if (text.startsWith("\\\\", at) || text.startsWith("\\\"", at)) {
                character = text.charAt(++at);
            }
            value.append(character);
        }
        throw error(start, "the quote is not closed: expected \"");
    }
}
