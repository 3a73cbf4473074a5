package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.KernelName;
import io.github.netlink4j.spec.model.OperationSpec;
import io.github.netlink4j.spec.model.OperationSpec.Message;
import io.github.netlink4j.spec.model.OperationSpec.Mode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operations. In the unified model an operation has one number; in the directional model its request and its
 * reply have one each, which count up separately where none is stated.
 */
final class OperationsReader {
    private static final int HIGHEST_COMMAND = 0xff;
    private static final int HIGHEST_TYPE = 0xffff;

    private final Context context;
    private final YamlNode operations;
    private final List<YamlNode> list;
    private final boolean isDirectional;
    private final boolean isGeneric;
    private final int highest;
    private final String prefix;
    private final Map<String, YamlNode> byName = new LinkedHashMap<>();
    /** The kernel's names of requests, which are those of replies of the same number. */
    private final Map<Integer, String> requestNames = new HashMap<>();

    OperationsReader(Context context, boolean isGeneric) {
        this.context = context;
        this.operations = context.root().need("operations");
        this.list = operations.need("list").list();
        this.isDirectional = operations.textOf("enum-model", "unified").equals("directional");
        this.isGeneric = isGeneric;
        this.highest = isGeneric ? HIGHEST_COMMAND : HIGHEST_TYPE;
        this.prefix = KernelName.constant(operations.textOf("name-prefix", context.family() + "-cmd-"));
    }

    /**
     * Whether requests and replies are numbered independently: a directional family of generic netlink that states no
     * number of a request.
     */
    boolean hasSeparateNumbers() {
        return isGeneric && isDirectional && list.stream().noneMatch(each -> stated(each, "request") != null);
    }

    List<OperationSpec> read() {
        List<Numbered> numbered = isDirectional ? directional() : unified();
        for (Numbered each : numbered) {
            byName.put(each.node.need("name").name(), each.node);
            if (each.request >= 0) {
                requestNames.put(each.request, nameOf(each.node));
            }
        }
        return numbered.stream().map(this::operation).toList();
    }

    /** An operation with its numbers; -1 for what it does not have. */
    private record Numbered(YamlNode node, int request, int reply) {}

    private List<Numbered> unified() {
        List<Numbered> numbered = new ArrayList<>();
        int next = 1;
        for (YamlNode each : list) {
            int number = each.has("value") ? each.need("value").number(highest) : next;
            boolean hasReply = isNotification(each) || hasPart(each, "reply");
            numbered.add(new Numbered(each, isNotification(each) ? -1 : number, hasReply ? number : -1));
            next = number + 1;
        }
        return numbered;
    }

    private List<Numbered> directional() {
        List<Numbered> numbered = new ArrayList<>();
        int nextRequest = 1;
        int nextReply = 1;
        for (YamlNode each : list) {
            if (isNotification(each)) {
                int reply = each.has("value") ? each.need("value").number(highest) : nextReply;
                numbered.add(new Numbered(each, -1, reply));
                nextReply = reply + 1;
            } else {
                Integer request = stated(each, "request");
                Integer reply = stated(each, "reply");
                nextRequest = request != null ? request : nextRequest;
                nextReply = reply != null ? reply : nextReply;
                boolean hasReply = mode(each).has("reply");
                numbered.add(new Numbered(each, nextRequest, hasReply ? nextReply : -1));
                nextRequest++;
                nextReply += hasReply ? 1 : 0;
            }
        }
        return numbered;
    }

    private static boolean isNotification(YamlNode operation) {
        return operation.has("notify") || operation.has("event");
    }

    /** The mode that has the numbers: those of {@code dump} are the same where there is a {@code do}. */
    private static YamlNode mode(YamlNode operation) {
        YamlNode mode = operation.get("do");
        return mode != null ? mode : operation.need("dump");
    }

    private static boolean hasPart(YamlNode operation, String part) {
        return List.of("do", "dump").stream()
                .map(operation::get)
                .anyMatch(mode -> mode != null && !mode.isText() && mode.has(part));
    }

    private @Nullable Integer stated(YamlNode operation, String part) {
        if (isNotification(operation) || mode(operation).isText()) {
            return null;
        }
        YamlNode message = mode(operation).get(part);
        YamlNode value = message == null || message.isText() ? null : message.get("value");
        return value == null ? null : value.number(highest);
    }

    private OperationSpec operation(Numbered each) {
        YamlNode node = each.node;
        // A notification has the contents of the operation that it notifies of.
        YamlNode contents = node.has("notify") ? notified(node) : node;
        String header = referred(node, contents, Context.STRUCT, "fixed-header");
        return new OperationSpec(
                node.need("name").name(),
                modes(node),
                each.request < 0 ? null : new Message(checked(node, each.request), nameOf(node)),
                each.reply < 0 ? null : new Message(checked(node, each.reply), replyName(node, each.reply)),
                referred(node, contents, Context.SET, "attribute-set"),
                header != null ? header : context.refer(Context.STRUCT, operations, "fixed-header"),
                addressFamily(node));
    }

    private int checked(YamlNode node, int number) {
        if (number > highest) {
            throw node.error(number + " is not within 0 to " + highest);
        }
        return number;
    }

    private static int addressFamily(YamlNode node) {
        YamlNode family = node.get("address-family");
        return family == null ? OperationSpec.ANY_ADDRESS_FAMILY : family.number(0xff);
    }

    private YamlNode notified(YamlNode notification) {
        YamlNode name = notification.need("notify");
        YamlNode operation = byName.get(name.text());
        if (operation == null) {
            throw name.error("there is no operation " + name.text());
        }
        return operation;
    }

    private @Nullable String referred(YamlNode node, YamlNode contents, String kind, String key) {
        return context.refer(kind, node.has(key) ? node : contents, key);
    }

    private static Set<Mode> modes(YamlNode node) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        for (Mode each : Mode.values()) {
            if (node.has(each.specName())) {
                modes.add(each);
            }
        }
        return modes;
    }

    private String nameOf(YamlNode node) {
        return node.stated(
                "c-name", prefix + KernelName.constant(node.need("name").name()));
    }

    /** In one enumeration for both directions, the number tells the name; by convention, what is got is new. */
    private String replyName(YamlNode node, int number) {
        YamlNode stated = node.get("reply-c-name");
        if (stated != null) {
            return stated.nameOrNothing();
        }
        if (isNotification(node) && (node.has("c-name") || hasSeparateNumbers())) {
            return nameOf(node);
        }
        if (hasSeparateNumbers()) {
            return nameOf(node) + "_REPLY";
        }
        String asRequest = requestNames.get(number);
        return asRequest != null ? asRequest : nameOf(node).replaceFirst("_GET", "_NEW");
    }
}
