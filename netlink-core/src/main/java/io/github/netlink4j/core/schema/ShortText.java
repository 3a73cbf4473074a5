package io.github.netlink4j.core.schema;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.schema.MessageTree.Malformed;
import io.github.netlink4j.core.schema.MessageTree.Node;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MessageCursor;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a message says, in one line of limited width: its name, the flags that change its meaning, then what identifies its
 * object and the rest, each in wire order. Values of 0 and statistics that a message has twice are left out, and so are prefixes
 * that all names have.
 */
final class ShortText {
    /** What identifies an object, by the name of its attribute or field without prefix. */
    private static final Set<String> IDENTITY = Set.of(
            "error",
            "family",
            "index",
            "ifindex",
            "ifname",
            "name",
            "kind",
            "family_name",
            "dev_name",
            "dst",
            "src",
            "local",
            "address",
            "lladdr",
            "gateway",
            "oif",
            "iif",
            "label",
            "table",
            "chain",
            "handle",
            "parent",
            "id");

    /** Text that needs no quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:@/+*-]+");

    /** Of the name of a value: {@code IFF_}, {@code NLM_F_}, {@code RTPROT_}. */
    private static final Pattern PREFIX = Pattern.compile("^[A-Z0-9]+_(F_)?");

    private static final int TEXT_LENGTH = 64;

    /** The most characters: what comes after them is not made. */
    private final int width;

    private ShortText(int width) {
        this.width = width;
    }

    /** The text of a message with this name. */
    static String of(String name, MessageCursor message, Node root, int width) {
        StringBuilder text = new StringBuilder(name).append(flags(name, message));
        for (String word : new ShortText(width).words(root)) {
            text.append(' ').append(word);
        }
        return cut(text, width);
    }

    private static String cut(StringBuilder text, int width) {
        if (text.length() <= width) {
            return text.toString();
        }
        int end = Math.max(0, width - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** The flags that change what a message means: not those of the protocol, such as {@code NLM_F_ACK}. */
    private static String flags(String name, MessageCursor message) {
        ValueNames names = MessageFlags.of(message.type(), name);
        boolean isRequest = (message.flags() & NLM_F_REQUEST) != 0;
        String request = isRequest && !MessageFlags.isGet(name) ? " request" : "";
        int telling = message.flags() & MessageFlags.telling(message.type());
        return telling == 0 ? request : request + " " + lowerCase(names.describe(telling));
    }

    private static String lowerCase(String flags) {
        return flags.replace("NLM_F_", "").replace('|', ' ').toLowerCase(Locale.ROOT);
    }

    /** The members as words: first those that identify the object. */
    private List<String> words(Node node) {
        List<String> identity = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        int length = 0;
        String prefix = commonPrefix(node);
        for (Node member : node.members()) {
            String name = shortName(member.field(), prefix);
            boolean isFirst = isRequest(member) || (member.value() != null && IDENTITY.contains(name));
            if ((isFirst || length <= width) && !isRepeated(member, node)) {
                String word = word(member, name);
                length += word.length();
                (isFirst ? identity : rest).add(word);
            }
        }
        identity.addAll(rest);
        return identity.stream().filter(word -> !word.isEmpty()).distinct().toList();
    }

    /** A member of this name; empty if it is 0 or has no members that are not. */
    private String word(Node member, String name) {
        if (isRequest(member)) {
            return "of " + request(member);
        }
        String value = value(member, name);
        if (value.isEmpty() || name.isEmpty()) {
            return value;
        }
        if (Boolean.TRUE.equals(member.value())) {
            return name;
        }
        return value.startsWith("{") ? name + value : name + "=" + value;
    }

    /** The text of a value or of members; empty if it is 0 or has no members that are not. */
    private String value(Node node, String name) {
        Object value = node.value();
        if (value != null) {
            return isZero(value) && !name.equals("error") ? "" : describe(value, name);
        }
        if (node.isList()) {
            return elements(node);
        }
        String members = String.join(" ", words(node));
        return members.isEmpty() ? "" : "{" + members + "}";
    }

    /** The members of a list, each at its index: a 0 is shown unless all of them are. */
    private String elements(Node list) {
        List<String> elements = new ArrayList<>();
        boolean isZero = true;
        int length = 0;
        for (Node member : list.members()) {
            if (length > width) {
                break;
            }
            String element = value(member, "");
            isZero &= element.isEmpty();
            String shown = element.isEmpty() ? zero(member) : element;
            elements.add(shown);
            length += shown.length();
        }
        return isZero ? "" : "[" + String.join(" ", elements) + "]";
    }

    private static String zero(Node member) {
        return member.value() == null ? "{}" : describe(member.shown(), "");
    }

    /** Whether it is the header of a request that the message quotes: then the request's name says enough. */
    private static boolean isRequest(Node node) {
        return !node.members().isEmpty()
                && NlmsgHeader.has(node.members().get(0).field());
    }

    private static String request(Node header) {
        return header.members().stream()
                .filter(member -> member.field().name().equals("nlmsg_type"))
                .map(member -> member.shown().toString())
                .findFirst()
                .orElse("");
    }

    /** Whether another member, or the name of the message, says the same. */
    private static boolean isRepeated(Node member, Node parent) {
        return isSecondCopy(member, parent)
                || isPrefixLength(member, parent)
                || member.field().parent().equals("genlmsghdr");
    }

    /** Such as {@code rtm_dst_len} in a header before an address with that length. */
    private static boolean isPrefixLength(Node member, Node parent) {
        return member.field().name().endsWith("len")
                && member.value() instanceof Long length
                && parent.members().stream()
                        .anyMatch(other ->
                                other.value() instanceof PrefixedAddress address && address.prefixLength() == length);
    }

    /** Such as {@code IFLA_STATS} beside {@code IFLA_STATS64}, or {@code TCA_STATS} beside {@code TCA_STATS2}. */
    private static boolean isSecondCopy(Node member, Node parent) {
        String name = member.field().name();
        return name.endsWith("STATS")
                && parent.members().stream()
                        .map(other -> other.field().name())
                        .anyMatch(other -> other.equals(name + "64") || other.equals(name + "2"));
    }

    /** The first word of the names of all fields of a structure, such as {@code ifi_}; empty if they have none in common. */
    private static String commonPrefix(Node node) {
        List<String> first = node.members().stream()
                .filter(member -> !member.field().isAttribute() && !(member.value() instanceof Malformed))
                .map(member -> member.field().name())
                .map(name -> name.substring(0, name.indexOf('_') + 1))
                .toList();
        return first.size() > 1 && Set.copyOf(first).size() == 1 ? first.get(0) : "";
    }

    private static String shortName(Field field, String fieldPrefix) {
        String prefix = field.isAttribute() ? field.parent() : fieldPrefix;
        String name = field.name();
        if (!name.startsWith(prefix)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String rest = name.substring(prefix.length());
        return (rest.startsWith("_") ? rest.substring(1) : rest).toLowerCase(Locale.ROOT);
    }

    private static boolean isZero(Object value) {
        if (value instanceof byte[] bytes) {
            return new BigInteger(1, bytes).signum() == 0;
        }
        if (value instanceof InetAddress address) {
            return address.isAnyLocalAddress();
        }
        if (value instanceof HardwareAddress address) {
            return isZero(address.toBytes());
        }
        return value.equals(0L) || value.equals("") || (value instanceof NamedValue named && named.number() == 0);
    }

    private static String describe(Object value, String name) {
        if (value instanceof NamedValue named) {
            return withoutPrefix(named.text(), name);
        }
        if (value instanceof String text && PLAIN.matcher(text).matches() && text.length() <= TEXT_LENGTH) {
            return text;
        }
        String text = value instanceof byte[] bytes ? RawText.of(bytes) : null;
        return TextFormatter.describe(text == null ? value : text, TEXT_LENGTH);
    }

    /** The names of a value or of bits without the words that only repeat what they belong to. */
    private static String withoutPrefix(String names, String field) {
        if (names.isEmpty() || !Character.isUpperCase(names.charAt(0))) {
            return names;
        }
        String word = field.toUpperCase(Locale.ROOT) + "_";
        List<String> shorter = new ArrayList<>();
        for (String name : names.split("\\|", -1)) {
            int repeated = name.indexOf(word);
            shorter.add(
                    repeated >= 0
                            ? name.substring(repeated + word.length())
                            : PREFIX.matcher(name).replaceFirst(""));
        }
        return String.join("|", shorter);
    }
}
