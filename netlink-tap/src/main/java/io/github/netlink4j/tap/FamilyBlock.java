package io.github.netlink4j.tap;

import io.github.netlink4j.pcap.CustomBlock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of generic netlink families in a pcapng file, as a custom block: a line that says so, then a line {@code 30=nl80211} for each.
 * Its enterprise number is that of examples (RFC 5612), so the first line counts.
 */
final class FamilyBlock {
    private static final long ENTERPRISE = 32473;
    private static final String TITLE = "netlink4j families\n";
    private static final Pattern FAMILY = Pattern.compile("(\\d{1,5})=([^\\x00-\\x1f]+)\n");

    private FamilyBlock() {}

    static CustomBlock of(Map<Integer, String> families) {
        String lines = families.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
        return CustomBlock.of(ENTERPRISE, (TITLE + lines).getBytes(StandardCharsets.UTF_8));
    }

    /** The names by their ids; none in a block of another kind. */
    static Map<Integer, String> families(CustomBlock block) {
        Map<Integer, String> families = new TreeMap<>();
        String text = new String(block.bytes(), StandardCharsets.UTF_8);
        if (block.enterprise() == ENTERPRISE && text.startsWith(TITLE)) {
            Matcher family = FAMILY.matcher(text);
            while (family.find()) {
                families.put(Integer.parseInt(family.group(1)), family.group(2));
            }
        }
        return families;
    }
}
