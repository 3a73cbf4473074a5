package io.github.netlink4j.rtnetlink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.ArrayList;
import java.util.List;

/** The same kernel, as iproute2 shows it. */
public final class IpJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private IpJson() {}

    /** The objects that {@code ip -json} lists. */
    public static List<JsonNode> list(TestNamespace namespace, String arguments) {
        try {
            List<JsonNode> objects = new ArrayList<>();
            // With nothing to list, ip writes [{}] or nothing.
            MAPPER.readTree(namespace.ip("-json " + arguments)).forEach(objects::add);
            objects.removeIf(JsonNode::isEmpty);
            return objects;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(arguments, e);
        }
    }
}
