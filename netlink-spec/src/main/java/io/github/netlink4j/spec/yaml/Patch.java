package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.MalformedSpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrects a spec by a fragment of one. Maps are merged key by key. The members of a list are merged with those of the same
 * {@code name} (of sub-messages, {@code value}), and others are added at its end; {@code members} of a structure and lists
 * of text are replaced, and {@code headers} are added. A member with {@code remove: true} is removed. What changes nothing is
 * an error: the spec has been corrected by its authors.
 */
final class Patch {
    private static final String REPLACED = "members";
    private static final String ADDED = "headers";

    private Patch() {}

    /**
     * The corrected node, a map.
     *
     * @throws MalformedSpecException if that is what it was, or if something to remove is not there
     */
    static YamlNode apply(YamlNode spec, YamlNode patch) {
        Map<String, YamlNode> merged = new LinkedHashMap<>(spec.map());
        patch.map().forEach((key, change) -> {
            YamlNode before = merged.get(key);
            merged.put(key, before == null || key.equals(REPLACED) ? change : member(key, before, change));
        });
        YamlNode corrected = new YamlNode(merged, spec.file(), spec.line());
        if (corrected.isSameAs(spec)) {
            throw patch.error("the spec says so already");
        }
        return corrected;
    }

    private static YamlNode member(String key, YamlNode before, YamlNode change) {
        if (key.equals(ADDED)) {
            List<YamlNode> both = new ArrayList<>(before.list());
            both.addAll(change.list());
            return new YamlNode(both, before.file(), before.line());
        }
        if (change.value() instanceof Map && before.value() instanceof Map) {
            return apply(before, change);
        }
        boolean isOfNamed = change.value() instanceof List<?>
                && !change.list().isEmpty()
                && change.list().stream().allMatch(each -> each.value() instanceof Map);
        return isOfNamed && before.value() instanceof List ? merge(before, change) : change;
    }

    private static YamlNode merge(YamlNode before, YamlNode change) {
        List<YamlNode> merged = new ArrayList<>(before.list());
        for (YamlNode each : change.list()) {
            int at = find(merged, key(each));
            if (each.flagOf("remove")) {
                if (at < 0) {
                    throw each.error("there is no " + key(each) + " to remove");
                }
                merged.remove(at);
            } else if (at < 0) {
                merged.add(each);
            } else {
                merged.set(at, apply(asMap(merged.get(at)), each));
            }
        }
        return new YamlNode(merged, before.file(), before.line());
    }

    private static int find(List<YamlNode> members, String key) {
        for (int i = 0; i < members.size(); i++) {
            if (key(members.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static String key(YamlNode member) {
        if (member.isText()) {
            return member.text();
        }
        return member.has("name")
                ? member.need("name").text()
                : member.need("value").text();
    }

    /** An entry of an enumeration may be just its name. */
    private static YamlNode asMap(YamlNode member) {
        return member.isText() ? new YamlNode(Map.of("name", member), member.file(), member.line()) : member;
    }
}
