package io.github.netlink4j.spec.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A file of corrections: the spec's {@code name}, and {@code corrections}, each a fragment of a spec with the {@code reason}
 * and where that was {@code seen}.
 */
final class Corrections {
    private Corrections() {}

    /** The corrected spec. */
    static YamlNode apply(YamlNode spec, YamlNode file) {
        String name = file.need("name").text();
        if (!name.equals(spec.need("name").text())) {
            throw file.need("name")
                    .error("corrections of " + name + " for the spec "
                            + spec.need("name").text());
        }
        YamlNode corrected = spec;
        for (YamlNode each : file.need("corrections").list()) {
            corrected = Patch.apply(corrected, withoutReason(each));
        }
        return corrected;
    }

    private static YamlNode withoutReason(YamlNode correction) {
        correction.need("reason").text();
        correction.need("seen").text();
        Map<String, YamlNode> changes = new LinkedHashMap<>(correction.map());
        changes.keySet().removeAll(Set.of("reason", "seen"));
        return new YamlNode(changes, correction.file(), correction.line());
    }
}
