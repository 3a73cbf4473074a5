package io.github.netlink4j.tools.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** One JSON object a line, in ASCII whatever the encoding of the terminal. For one thread. */
public final class JsonLines {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final PrintWriter out;
    /** The memory of the longest line is kept. */
    private final CharArrayWriter line = new CharArrayWriter();

    /** Lines that are written to a writer. */
    public JsonLines(PrintWriter out) {
        this.out = out;
    }

    /** Writes the fields of an object. */
    @FunctionalInterface
    public interface Body {
        /** Writes them. */
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes an object. A line is written whole or, where its body throws an exception, not at all. */
    public void line(Body body) {
        line.reset();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.append('\n');
        write();
    }

    private void write() {
        try {
            line.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
