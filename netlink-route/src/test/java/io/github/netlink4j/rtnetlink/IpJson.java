package io.github.netlink4j.rtnetlink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.ArrayList;
import java.util.List;

/** What iproute2 says of the same kernel. */
final class IpJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private IpJson() {}

    /** The objects that {@code ip -json} lists. */
    static List<JsonNode> list(TestNamespace namespace, String arguments) {
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
