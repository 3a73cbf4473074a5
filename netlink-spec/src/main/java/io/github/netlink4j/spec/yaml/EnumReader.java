package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.EnumSpec;
import io.github.netlink4j.spec.model.KernelName;
import java.util.ArrayList;
import java.util.List;

/** Reads enumerations and flags. */
final class EnumReader {
    private static final int MOST_BITS = 64;

    private EnumReader() {}

    static List<EnumSpec> read(Context context) {
        List<EnumSpec> enums = new ArrayList<>();
        for (YamlNode each : context.root().listOf("definitions")) {
            String type = each.need("type").text();
            if (type.equals("enum") || type.equals("flags")) {
                enums.add(read(context, each, type.equals("flags")));
            }
        }
        return enums;
    }

    private static EnumSpec read(Context context, YamlNode node, boolean isFlags) {
        String name = context.declare(Context.ENUM, node);
        String prefix = KernelName.constant(node.textOf("name-prefix", context.family() + "-" + name + "-"));
        List<EnumSpec.Entry> entries = new ArrayList<>();
        YamlNode start = node.get("value-start");
        long next = start == null ? 0 : start.number();
        for (YamlNode each : node.need("entries").list()) {
            long number = each.isText() || !each.has("value")
                    ? next
                    : each.need("value").number();
            String kernelName = Context.isOfKernel(node) ? kernelName(each, prefix) : "";
            entries.add(new EnumSpec.Entry(isFlags ? bit(each, number) : number, nameOf(each), kernelName));
            next = number + 1;
        }
        return new EnumSpec(name, prefix, isFlags, entries);
    }

    private static long bit(YamlNode entry, long position) {
        if (position < 0 || position >= MOST_BITS) {
            throw entry.error("bit " + position + " is not within 0 to " + (MOST_BITS - 1));
        }
        return 1L << position;
    }

    private static String nameOf(YamlNode entry) {
        return entry.isText() ? entry.name() : entry.need("name").name();
    }

    private static String kernelName(YamlNode entry, String prefix) {
        String derived = prefix + KernelName.constant(nameOf(entry));
        return entry.isText() ? derived : entry.stated("c-name", derived);
    }
}
