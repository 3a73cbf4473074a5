package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.GroupSpec;
import io.github.netlink4j.spec.model.SubMessageSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a whole spec. */
final class FamilyReader {
    private static final int HIGHEST_PROTOCOL = 31;
    private static final int HIGHEST_GROUP = 0xffff;
    private static final int HIGHEST_VERSION = 255;

    private final Context context;
    private final YamlNode root;

    private FamilyReader(YamlNode root) {
        this.context = new Context(root);
        this.root = root;
    }

    static FamilySpec read(YamlNode root) {
        return new FamilyReader(root).read();
    }

    private FamilySpec read() {
        boolean isGeneric = isGeneric();
        OperationsReader operations = new OperationsReader(context, isGeneric);
        FamilySpec spec = new FamilySpec(
                head(isGeneric, operations),
                groups(isGeneric),
                EnumReader.read(context),
                new StructReader(context).read(),
                new SetReader(context).read(),
                subMessages(),
                operations.read());
        context.checkReferences();
        return spec;
    }

    private boolean isGeneric() {
        String protocol = root.textOf("protocol", "genetlink");
        return switch (protocol) {
            case "genetlink", "genetlink-c", "genetlink-legacy" -> true;
            case "netlink-raw" -> false;
            default ->
                throw root.need("protocol")
                        .error("\"" + protocol
                                + "\" is none of genetlink, genetlink-c, genetlink-legacy and netlink-raw");
        };
    }

    private FamilySpec.Head head(boolean isGeneric, OperationsReader operations) {
        YamlNode version = root.get("version");
        return new FamilySpec.Head(
                context.family(),
                isGeneric ? FamilySpec.NETLINK_GENERIC : root.need("protonum").number(HIGHEST_PROTOCOL),
                !isGeneric ? 0 : version == null ? 1 : version.number(HIGHEST_VERSION),
                operations.hasSeparateNumbers(),
                headers(isGeneric),
                context.refer(Context.SET, root, "fallback-set"),
                root.has("fallback-set")
                        ? context.refer(Context.STRUCT, root.need("operations"), "fixed-header")
                        : null);
    }

    private List<String> headers(boolean isGeneric) {
        Set<String> headers = new LinkedHashSet<>(root.namesOf("uapi-header"));
        headers.addAll(root.namesOf("headers"));
        headers.addAll(root.namesOf("header"));
        if (headers.isEmpty() && isGeneric) {
            headers.add("linux/" + context.family().replace('-', '_') + ".h");
        }
        for (String part : List.of("definitions", "attribute-sets")) {
            root.listOf(part).forEach(each -> headers.addAll(each.namesOf("header")));
        }
        return List.copyOf(headers);
    }

    private List<GroupSpec> groups(boolean isGeneric) {
        List<GroupSpec> groups = new ArrayList<>();
        YamlNode list = root.get("mcast-groups");
        for (YamlNode each : list == null ? List.<YamlNode>of() : list.listOf("list")) {
            YamlNode value = isGeneric ? null : each.get("value");
            int number = value == null ? GroupSpec.ASSIGNED : value.number(HIGHEST_GROUP);
            groups.add(new GroupSpec(number, each.need("name").name()));
        }
        return groups;
    }

    private List<SubMessageSpec> subMessages() {
        List<SubMessageSpec> messages = new ArrayList<>();
        for (YamlNode each : root.listOf("sub-messages")) {
            String name = context.declare(Context.SUB_MESSAGE, each);
            messages.add(new SubMessageSpec(
                    name, each.need("formats").list().stream().map(this::format).toList()));
        }
        return messages;
    }

    private SubMessageSpec.Format format(YamlNode format) {
        return new SubMessageSpec.Format(
                format.need("value").name(),
                context.refer(Context.STRUCT, format, "fixed-header"),
                context.refer(Context.SET, format, "attribute-set"));
    }
}
