package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.core.error.AttributePolicy;
import io.github.netlink4j.core.schema.NamedValue;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The error of a reply in JSON, with the request that it is about. */
final class ErrorJson {
    private ErrorJson() {}

    /** Writes the fields of the object. */
    static void write(JsonGenerator json, ErrorReport error) throws IOException {
        json.writeNumberField("code", error.code());
        json.writeStringField("errno", error.errno().name());
        json.writeStringField("message", error.text());
        if (error.offset() != null) {
            json.writeNumberField("offset", error.offset());
        } else {
            json.writeNullField("offset");
        }
        json.writeStringField("attribute", error.path());
        json.writeStringField("value", error.value());
        json.writeStringField("missing", error.missing());
        json.writeStringField("policy", text(error.policy()));
        writeRequest(json, error);
    }

    private static @Nullable String text(@Nullable AttributePolicy policy) {
        return policy == null ? null : policy.toString();
    }

    private static void writeRequest(JsonGenerator json, ErrorReport error) throws IOException {
        NamedValue type = error.requestType();
        if (type == null) {
            json.writeNullField("request");
            return;
        }
        json.writeObjectFieldStart("request");
        json.writeStringField("type", type.text());
        json.writeNumberField("typeNumber", type.number());
        MessageJson.writeFlags(json, error.requestFlags());
        if (error.request() != null) {
            json.writeNumberField("frame", error.request().frame().number());
        }
        json.writeEndObject();
    }
}
