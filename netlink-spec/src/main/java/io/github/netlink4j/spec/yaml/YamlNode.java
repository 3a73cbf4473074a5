package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.MalformedSpecException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a YAML file: text, a list or a map, and where it is. Immutable.
 *
 * @param value a {@link String}, a {@link List} of nodes, or a {@link Map} of text to nodes
 * @param file the file's name
 * @param line its line, from 1 on
 */
record YamlNode(Object value, String file, int line) {
    /** Characters of a text that an error shows. */
    private static final int SHOWN = 40;

    private static final Map<String, Long> LIMITS = Map.of(
            "u8-max",
            0xffL,
            "u16-max",
            0xffffL,
            "u32-max",
            0xffff_ffffL,
            "s8-max",
            (long) Byte.MAX_VALUE,
            "s16-max",
            (long) Short.MAX_VALUE,
            "s32-max",
            (long) Integer.MAX_VALUE);

    MalformedSpecException error(String problem) {
        return new MalformedSpecException(file, line, problem);
    }

    boolean isText() {
        return value instanceof String;
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw expected("text");
    }

    /** A name: text that a table can hold. */
    String name() {
        String name = text();
        if (!name.matches("[\\w.$+:/\\[\\]-]+") || name.equals("-")) {
            throw error("\"" + name + "\" is not a name");
        }
        return name;
    }

    /** A name, or an empty text. */
    String nameOrNothing() {
        return text().isEmpty() ? "" : name();
    }

    long number() {
        try {
            return Long.decode(text());
        } catch (NumberFormatException e) {
            Long limit = LIMITS.get(text());
            if (limit == null) {
                throw error("\"" + text() + "\" is not a number");
            }
            return limit;
        }
    }

    /** A number within 0 to a highest one. */
    int number(int highest) {
        long number = number();
        if (number < 0 || number > highest) {
            throw error(number + " is not within 0 to " + highest);
        }
        return (int) number;
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw expected("true or false");
        };
    }

    List<YamlNode> list() {
        if (value instanceof List<?> list) {
            return list.stream().map(YamlNode.class::cast).toList();
        }
        throw expected("a list");
    }

    @SuppressWarnings("unchecked")
    Map<String, YamlNode> map() {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, YamlNode>) map;
        }
        throw expected("a map");
    }

    private MalformedSpecException expected(String what) {
        return error("expected " + what + ", found " + found());
    }

    /** The text, shortened where it is not that of a spec. */
    private String found() {
        if (value instanceof String text) {
            return text.length() <= SHOWN ? '"' + text + '"' : '"' + text.substring(0, SHOWN) + "…\"";
        }
        return value instanceof List ? "a list" : "a map";
    }

    /** Whether both have the same contents, wherever they are from. */
    boolean isSameAs(YamlNode other) {
        return plain().equals(other.plain());
    }

    private Object plain() {
        if (value instanceof Map) {
            Map<String, Object> plain = new HashMap<>();
            map().forEach((key, member) -> plain.put(key, member.plain()));
            return plain;
        }
        return isText() ? value : list().stream().map(YamlNode::plain).toList();
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    @Nullable
    YamlNode get(String key) {
        return map().get(key);
    }

    YamlNode need(String key) {
        YamlNode member = get(key);
        if (member == null) {
            throw error("there is no \"" + key + "\"");
        }
        return member;
    }

    /** The name under a key; {@code null} if the key is absent or empty. */
    @Nullable
    String textOf(String key) {
        YamlNode member = get(key);
        return member == null || member.text().isEmpty() ? null : member.name();
    }

    String textOf(String key, String otherwise) {
        String text = textOf(key);
        return text == null ? otherwise : text;
    }

    /** The text of a key, which may be empty; another text if the key is absent. */
    String stated(String key, String otherwise) {
        YamlNode member = get(key);
        return member == null ? otherwise : member.nameOrNothing();
    }

    boolean flagOf(String key) {
        YamlNode member = get(key);
        return member != null && member.flag();
    }

    /** The members of a list; none if the key is absent. */
    List<YamlNode> listOf(String key) {
        YamlNode member = get(key);
        return member == null ? List.of() : member.list();
    }

    /** The names in a list, or the one name. */
    List<String> namesOf(String key) {
        YamlNode member = get(key);
        if (member == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        (member.isText() ? List.of(member) : member.list()).forEach(each -> names.add(each.name()));
        return names;
    }
}
