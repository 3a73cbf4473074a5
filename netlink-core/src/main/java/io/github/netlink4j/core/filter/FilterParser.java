package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.filter.FilterLanguage.Parameter;
import io.github.netlink4j.core.filter.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Parses a text by recursive descent, a method for each rule of the grammar; only parentheses recur. */
final class FilterParser<T> {
    private final FilterLanguage<T> language;
    private final FilterText text;
    private int at;
    private int depth;

    FilterParser(FilterLanguage<T> language, FilterText text) {
        this.language = language;
        this.text = text;
    }

    Filter<T> parse() {
        Filter<T> filter = disjunction();
        if (token().kind() != Kind.END) {
            throw expected("and, or, or the end");
        }
        return filter;
    }

    private Filter<T> disjunction() {
        List<Filter<T>> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (accept("or") || accept("||"));
        return Junction.of(false, parts);
    }

    private Filter<T> conjunction() {
        List<Filter<T>> parts = new ArrayList<>();
        do {
            parts.add(factor());
        } while (accept("and") || accept("&&"));
        return Junction.of(true, parts);
    }

    private Filter<T> factor() {
        boolean isNegated = false;
        while (accept("not") || accept("!")) {
            isNegated = !isNegated;
        }
        Filter<T> filter = token().is("(") ? parenthesis() : comparison();
        return isNegated ? filter.not() : filter;
    }

    private Filter<T> parenthesis() {
        if (++depth > FilterLanguage.MAX_DEPTH) {
            throw text.error(token(), "more than " + FilterLanguage.MAX_DEPTH + " parentheses are open");
        }
        at++;
        Filter<T> filter = disjunction();
        require(")", "and, or, or )");
        depth--;
        return filter;
    }

    private Filter<T> comparison() {
        FilterField<T> field = field();
        Operator operator = token().isValue() && !field.operators().isEmpty() ? Operator.EQUAL : Operator.of(token());
        if (operator == null) {
            if (!field.isOptional()) {
                throw expected("a value of " + field + " or an operator");
            }
            return field.present();
        }
        return comparison(field, operator);
    }

    private Filter<T> comparison(FilterField<T> field, Operator operator) {
        if (!field.operators().contains(operator)) {
            throw text.error(token(), field.expected());
        }
        if (!token().isValue()) {
            at++;
        }
        return switch (operator) {
            case IN -> field.compare(operator, values(field), text);
            case EQUAL, NET -> field.compare(Operator.IN, List.of(value(field)), text);
            case NOT_EQUAL ->
                field.compare(Operator.IN, List.of(value(field)), text).not();
            default -> field.compare(operator, List.of(value(field)), text);
        };
    }

    private List<Token> values(FilterField<T> field) {
        require("{", "{");
        List<Token> values = new ArrayList<>();
        do {
            values.add(value(field));
        } while (accept(","));
        require("}", ", or }");
        return values;
    }

    private Token value(FilterField<T> field) {
        if (!token().isValue()) {
            String hint = Words.isReserved(token().text()) ? ", or the word in quotes" : "";
            throw expected("a value of " + field + hint);
        }
        return next();
    }

    private FilterField<T> field() {
        if (token().kind() != Kind.WORD || !token().isValue()) {
            throw expected("a field, not or (");
        }
        Token name = next();
        FilterField<T> field = language.field(name.text());
        if (field != null) {
            return field;
        }
        Parameter<T> parameter = language.parameter(name.text());
        if (parameter != null) {
            return field(parameter);
        }
        throw text.error(name, "unknown field " + name.shown() + Suggestion.of(name.text(), language.names()));
    }

    private FilterField<T> field(Parameter<T> parameter) {
        if (!token().isValue()) {
            throw expected("a name after " + parameter.field());
        }
        Token name = next();
        FilterField<T> field = parameter.of(name.text());
        if (field == null) {
            String suggestion = Suggestion.of(name.text(), parameter.names().get());
            throw text.error(name, "unknown " + parameter.field() + " " + name.shown() + suggestion);
        }
        return field;
    }

    private Token token() {
        return text.tokens().get(at);
    }

    private Token next() {
        return text.tokens().get(at++);
    }

    private boolean accept(String symbol) {
        boolean isThere = token().is(symbol);
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void require(String symbol, String expected) {
        if (!accept(symbol)) {
            throw expected(expected);
        }
    }

    private FilterSyntaxException expected(String expected) {
        return text.error(token(), "expected " + expected + ", not " + token().shown());
    }
}
