package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A message as a JSON object. Collects it first, because a name is there once: the values of an attribute that may occur several
 * times, or does, are an array.
 */
final class JsonTree implements MessageVisitor {
    private static final Field MALFORMED = new Field("", Field.NOT_AN_ATTRIBUTE, "malformedBytes", false, false);

    private final Members root = new Members();
    private final Deque<Node> open = new ArrayDeque<>(List.of(root));

    /** An object or an array. */
    private sealed interface Node permits Members, Elements {
        /** Adds a node, {@link Raw}, or a value of {@link MessageVisitor#value}. */
        void add(Field field, Object value);

        void write(JsonGenerator json) throws IOException;
    }

    /** Bytes that no table describes, in hexadecimal: an object, so that they differ from text and from a key. */
    private record Raw(String digits) {}

    /** An object. */
    private static final class Members implements Node {
        private final Map<String, List<Object>> values = new LinkedHashMap<>();
        private final Set<String> arrays = new HashSet<>();

        @Override
        public void add(Field field, Object value) {
            List<Object> sameName = values.computeIfAbsent(field.name(), name -> new ArrayList<>());
            sameName.add(value);
            if (field.isMulti() || sameName.size() > 1) {
                arrays.add(field.name());
            }
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            for (Map.Entry<String, List<Object>> each : values.entrySet()) {
                json.writeFieldName(each.getKey());
                if (arrays.contains(each.getKey())) {
                    writeArray(json, each.getValue());
                } else {
                    writeAny(json, each.getValue().get(0));
                }
            }
            json.writeEndObject();
        }
    }

    /** An array. */
    private static final class Elements implements Node {
        private final List<Object> values = new ArrayList<>();

        @Override
        public void add(Field field, Object value) {
            values.add(value);
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            writeArray(json, values);
        }
    }

    private static void writeArray(JsonGenerator json, List<Object> values) throws IOException {
        json.writeStartArray();
        for (Object value : values) {
            writeAny(json, value);
        }
        json.writeEndArray();
    }

    private static void writeAny(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Node node) {
            node.write(json);
        } else if (value instanceof Raw raw) {
            json.writeStartObject();
            json.writeStringField("raw", raw.digits());
            json.writeEndObject();
        } else {
            JsonValues.write(json, value);
        }
    }

    void write(JsonGenerator json) throws IOException {
        root.write(json);
    }

    @Override
    public void value(Field field, Object value) {
        open.getFirst().add(field, value);
    }

    @Override
    public void raw(Field field, byte[] bytes) {
        open.getFirst().add(field, new Raw(JsonValues.hex(bytes)));
    }

    @Override
    public void begin(Field field, boolean isList) {
        Node inside = isList ? new Elements() : new Members();
        open.getFirst().add(field, inside);
        open.push(inside);
    }

    @Override
    public void end() {
        open.pop();
    }

    @Override
    public void malformed(int bytes) {
        open.getFirst().add(MALFORMED, (long) bytes);
    }
}
