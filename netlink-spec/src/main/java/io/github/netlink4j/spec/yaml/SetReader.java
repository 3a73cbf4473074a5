package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.KernelName;
import io.github.netlink4j.spec.model.SetSpec;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads attribute sets. A subset repeats attributes of another set by name, and may change what it says of them. */
final class SetReader {
    private static final int HIGHEST_NUMBER = 0x3fff;

    private final Context context;
    private final TypeReader types;
    private final Map<String, YamlNode> nodes = new LinkedHashMap<>();
    private final Map<String, Numbered> numbered = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    SetReader(Context context) {
        this.context = context;
        this.types = new TypeReader(context);
    }

    List<SetSpec> read() {
        for (YamlNode each : context.root().need("attribute-sets").list()) {
            nodes.put(context.declare(Context.SET, each), each);
        }
        return nodes.keySet().stream().map(this::read).toList();
    }

    /** A set whose attributes have their numbers. */
    private record Numbered(String prefix, Map<String, Attribute> attributes) {}

    private record Attribute(int number, YamlNode node) {}

    private SetSpec read(String name) {
        Numbered set = numbered(name);
        Map<Integer, YamlNode> seen = new HashMap<>();
        return new SetSpec(
                name,
                set.prefix(),
                set.attributes().values().stream()
                        .sorted(Comparator.comparingInt(Attribute::number))
                        .peek(each -> checkNumber(seen, each))
                        .map(each -> row(set.prefix(), each))
                        .toList());
    }

    private static void checkNumber(Map<Integer, YamlNode> seen, Attribute attribute) {
        YamlNode other = seen.put(attribute.number(), attribute.node());
        if (other != null) {
            throw attribute
                    .node()
                    .error(attribute.number() + " is the number of "
                            + other.need("name").text() + ", too");
        }
    }

    private AttributeRow row(String prefix, Attribute attribute) {
        YamlNode node = attribute.node();
        String name = node.need("name").name();
        String start = node.textOf("name-prefix");
        String derived = (start == null ? prefix : KernelName.constant(start)) + KernelName.constant(name);

        return new AttributeRow(
                attribute.number(), name, node.stated("c-name", derived), types.read(node), node.flagOf("multi-attr"));
    }

    private Numbered numbered(String name) {
        Numbered known = numbered.get(name);
        if (known == null) {
            YamlNode node = Objects.requireNonNull(nodes.get(name), name);
            if (!open.add(name)) {
                throw node.error("the attribute set " + name + " is a subset of itself");
            }
            known = node.has("subset-of") ? subset(node) : original(node, name);
            open.remove(name);
            numbered.put(name, known);
        }
        return known;
    }

    private Numbered original(YamlNode set, String name) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        int next = 1;
        for (YamlNode each : set.need("attributes").list()) {
            YamlNode value = each.get("value");
            int number = value != null ? context.number(value, HIGHEST_NUMBER) : next;
            if (number > HIGHEST_NUMBER) {
                throw each.error(number + " is not within 0 to " + HIGHEST_NUMBER);
            }
            put(attributes, each, new Attribute(number, each));
            next = number + 1;
        }
        return new Numbered(prefix(set, name), attributes);
    }

    private String prefix(YamlNode set, String name) {
        String derived = context.family() + "-a-" + (name.equals(context.family()) ? "" : name + "-");
        return KernelName.constant(set.textOf("name-prefix", derived));
    }

    private Numbered subset(YamlNode set) {
        YamlNode of = set.need("subset-of");
        if (!nodes.containsKey(of.text())) {
            throw of.error("there is no attribute set " + of.text());
        }
        Numbered whole = numbered(of.text());
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (YamlNode each : set.need("attributes").list()) {
            Attribute original = whole.attributes().get(each.need("name").text());
            if (original == null) {
                throw each.error(
                        of.text() + " has no attribute " + each.need("name").text());
            }
            Map<String, YamlNode> both = new LinkedHashMap<>(original.node().map());
            both.putAll(each.map());
            // devlink.yaml names some attributes twice.
            attributes.put(
                    each.need("name").name(),
                    new Attribute(original.number(), new YamlNode(both, each.file(), each.line())));
        }
        return new Numbered(whole.prefix(), attributes);
    }

    private static void put(Map<String, Attribute> attributes, YamlNode node, Attribute attribute) {
        String name = node.need("name").name();
        if (attributes.put(name, attribute) != null) {
            throw node.error("a second attribute " + name);
        }
    }
}
