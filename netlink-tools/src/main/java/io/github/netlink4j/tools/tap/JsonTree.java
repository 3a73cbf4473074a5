package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes the contents of a message into a JSON object while it is visited: the fields of the family's header as
 * {@code header}, an object by their names; the attributes as {@code attributes}, an array, because their order counts and a
 * number may occur several times. In an attribute, fields of a structure are its {@code value}.
 */
final class JsonTree implements MessageVisitor {
    private final JsonGenerator json;
    private final Level message = new Level("header", false);
    private final Deque<Level> open = new ArrayDeque<>();

    /** A tree of the object that the generator is in. */
    JsonTree(JsonGenerator json) {
        this.json = json;
        open.push(message);
        write(() -> change(message, Part.FIELDS));
    }

    /** What is being written of an object: its fields come before its attributes. */
    private enum Part {
        NONE,
        FIELDS,
        ATTRIBUTES
    }

    /** Something with members. */
    private static final class Level {
        /** The key of its fields; {@code null} for a field: its members are in it without a key. */
        private final @Nullable String key;

        private final boolean isArray;
        private Part part = Part.NONE;

        Level(@Nullable String key, boolean isArray) {
            this.key = key;
            this.isArray = isArray;
        }

        /** Whether this part is an object or array of its own. */
        boolean isKeyed(Part of) {
            return of != Part.NONE && (key != null || (of == Part.ATTRIBUTES && !isArray));
        }
    }

    /** A step that may fail as the generator does. */
    @FunctionalInterface
    private interface Step {
        void write() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the message. It has both parts, also where they are empty. */
    void finish() {
        write(() -> {
            change(message, Part.ATTRIBUTES);
            change(message, Part.NONE);
        });
    }

    @Override
    public void value(Field field, Object value) {
        write(() -> {
            if (name(field)) {
                json.writeFieldName("value");
                JsonValues.write(json, value);
                json.writeEndObject();
            } else {
                JsonValues.write(json, value);
            }
        });
    }

    @Override
    public void raw(Field field, byte[] bytes) {
        write(() -> {
            if (!name(field)) {
                json.writeStartObject();
            }
            json.writeStringField("raw", JsonValues.hex(bytes));
            json.writeEndObject();
        });
    }

    @Override
    public void begin(Field field, boolean isList) {
        write(() -> {
            boolean isAttribute = name(field);
            open.push(new Level(isAttribute ? "value" : null, isList));
            if (!isAttribute) {
                start(isList);
            }
        });
    }

    @Override
    public void end() {
        write(() -> {
            Level level = open.pop();
            if (level.part == Part.NONE && level.key != null) {
                change(level, Part.ATTRIBUTES);
            }
            change(level, Part.NONE);
            finish(level.key == null && level.isArray);
        });
    }

    @Override
    public void malformed(int bytes) {
        write(() -> {
            Level level = open.getFirst();
            if (!level.isArray || level.part == Part.NONE) {
                change(level, Part.ATTRIBUTES);
            }
            json.writeStartObject();
            json.writeNumberField("malformed", bytes);
            json.writeEndObject();
        });
    }

    /** Begins a member: of an attribute an object, which must be ended; of a field, only its name; whether it is an attribute. */
    private boolean name(Field field) throws IOException {
        Level level = open.getFirst();
        change(level, field.isAttribute() ? Part.ATTRIBUTES : Part.FIELDS);
        if (field.isAttribute()) {
            json.writeStartObject();
            json.writeStringField("name", field.isNamed() ? field.name() : null);
            json.writeNumberField("type", field.number());
        } else if (!level.isArray) {
            json.writeFieldName(field.name());
        }
        return field.isAttribute();
    }

    private void change(Level level, Part part) throws IOException {
        if (level.part == part) {
            return;
        }
        if (level.isKeyed(level.part)) {
            finish(level.isArray || level.part == Part.ATTRIBUTES);
        }
        level.part = part;
        if (level.isKeyed(part)) {
            json.writeFieldName(part == Part.ATTRIBUTES || level.key == null ? "attributes" : level.key);
            start(level.isArray || part == Part.ATTRIBUTES);
        }
    }

    private void start(boolean isArray) throws IOException {
        if (isArray) {
            json.writeStartArray();
        } else {
            json.writeStartObject();
        }
    }

    private void finish(boolean isArray) throws IOException {
        if (isArray) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
    }
}
