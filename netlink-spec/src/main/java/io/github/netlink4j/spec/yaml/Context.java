package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.References;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the readers of one spec's parts share: its root, its constants, what it refers to. Not thread-safe. */
final class Context {
    static final String SET = "attribute set";
    static final String STRUCT = "structure";
    static final String ENUM = "enumeration";
    static final String SUB_MESSAGE = "sub-message";

    private final YamlNode root;
    private final String family;
    private final Map<String, YamlNode> constants = new LinkedHashMap<>();
    private final References references = new References();

    Context(YamlNode root) {
        this.root = root;
        this.family = root.need("name").name();
        for (YamlNode each : root.listOf("definitions")) {
            if (each.need("type").text().equals("const")) {
                constants.put(each.need("name").name(), each.need("value"));
            }
        }
    }

    YamlNode root() {
        return root;
    }

    /** The family's name. */
    String family() {
        return family;
    }

    /** A number, or the constant of this name. */
    int number(YamlNode node, int highest) {
        YamlNode constant = constants.get(node.text());
        return constant != null ? constant.number(highest) : node.number(highest);
    }

    /** Something that has a name is declared. */
    String declare(String kind, YamlNode node) {
        String name = node.need("name").name();
        references.declare(kind, name, node.file(), node.line());
        return name;
    }

    /** The name that a key refers to; {@code null} if it is absent. */
    @Nullable
    String refer(String kind, YamlNode node, String key) {
        YamlNode name = node.get(key);
        if (name == null) {
            return null;
        }
        references.refer(kind, name.name(), name.file(), name.line());
        return name.name();
    }

    String need(String kind, YamlNode node, String key) {
        node.need(key);
        String name = refer(kind, node, key);
        return name != null ? name : "";
    }

    /** Whether the kernel's headers have what is defined: the scope user is for what they have not. */
    static boolean isOfKernel(YamlNode definition) {
        return !definition.textOf("scope", "uapi").equals("user");
    }

    void checkReferences() {
        references.check();
    }
}
