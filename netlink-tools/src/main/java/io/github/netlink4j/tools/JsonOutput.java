package io.github.netlink4j.tools;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.netlink4j.dropmon.CodeLocation;
import io.github.netlink4j.dropmon.DropReason;
import io.github.netlink4j.dropmon.Origin;
import io.github.netlink4j.dropmon.PacketAlert;
import io.github.netlink4j.dropmon.PacketHeaders;
import io.github.netlink4j.dropmon.SummaryAlert;
import io.github.netlink4j.dropmon.TrapCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, in ASCII whatever the terminal's encoding. What is not known is {@code null}. */
final class JsonOutput implements DropOutput {
    private final JsonGenerator json;
    private final boolean addresses;
    private final InterfaceNames interfaces = new InterfaceNames();

    /**
     * Output to a writer.
     *
     * @param addresses whether to show raw kernel addresses, which defeat KASLR
     */
    JsonOutput(Writer writer, boolean addresses) {
        try {
            json = JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build()
                    .createGenerator(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        this.addresses = addresses;
    }

    private interface Body {
        void write() throws IOException;
    }

    private void line(Body body) {
        try {
            json.writeStartObject();
            body.write();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void packet(PacketAlert alert, CodeLocation location) {
        line(() -> {
            json.writeStringField("kind", "packet");
            json.writeStringField("time", alert.time().toString());
            json.writeStringField("origin", alert.origin().name().toLowerCase(Locale.ROOT));
            DropReason reason = alert.reason();
            string("reason", reason == null ? null : reason.name());
            writeLocation(location, alert.origin() == Origin.SOFTWARE, alert.address());
            if (alert.origin() == Origin.HARDWARE) {
                string("trap", alert.trap());
                string("trapGroup", alert.trapGroup());
            }
            json.writeNumberField("ifindex", alert.interfaceIndex());
            string("interface", interfaces.nameOf(alert));
            json.writeNumberField("protocol", alert.protocol());
            json.writeNumberField("length", alert.length());
            json.writeNumberField("originalLength", alert.originalLength());
            writePacket(alert.headers());
        });
    }

    private void writePacket(PacketHeaders headers) throws IOException {
        json.writeObjectFieldStart("packet");
        present("source", headers.sourceText());
        present("destination", headers.destinationText());
        if (headers.hasPorts()) {
            json.writeNumberField("sourcePort", headers.sourcePort());
            json.writeNumberField("destinationPort", headers.destinationPort());
        }
        present("transport", headers.transportName());
        json.writeEndObject();
    }

    private void present(String key, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }

    @Override
    public void summary(SummaryAlert alert, LongFunction<CodeLocation> locations) {
        line(() -> {
            json.writeStringField("kind", "summary");
            json.writeStringField("time", Instant.now().toString());
            json.writeArrayFieldStart("drops");
            for (int i = 0; i < alert.size(); i++) {
                json.writeStartObject();
                writeLocation(locations.apply(alert.address(i)), true, alert.address(i));
                json.writeNumberField("count", alert.count(i));
                json.writeEndObject();
            }
            for (TrapCount trap : alert.traps()) {
                json.writeStartObject();
                json.writeStringField("trap", trap.trap());
                json.writeNumberField("count", trap.count());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void writeLocation(CodeLocation location, boolean hasAddress, long address) throws IOException {
        string("symbol", location.symbol());
        if (location.offset() < 0) {
            json.writeNullField("offset");
        } else {
            json.writeNumberField("offset", location.offset());
        }
        string("module", location.module());
        if (addresses && hasAddress) {
            json.writeStringField("address", "0x" + HexFormat.of().toHexDigits(address));
        }
    }

    private void string(String key, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, value);
        }
    }

    @Override
    public void flush() {
        try {
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
