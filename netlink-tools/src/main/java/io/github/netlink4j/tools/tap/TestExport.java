package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tools.command.PrintableText;
import io.github.netlink4j.tools.command.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One frame as a JUnit test: its bytes with comments, and the text that they are decoded to. */
final class TestExport implements TapOutput {
    private static final String TEMPLATE = "FrameTest.template";
    private static final String INDENT = "            ";

    private final PrintWriter out;
    private final long number;
    private final StringBuilder bytes = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder families = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Output to a writer.
     *
     * @param number the frame's
     */
    TestExport(PrintWriter out, long number) {
        this.out = out;
        this.number = number;
        values.put("number", number);
    }

    @Override
    public void begin(String file) {
        values.put("file", file);
    }

    @Override
    public void message(TapMessage message, Context context) {
        TapFrame frame = message.frame();
        if (frame.number() != number) {
            return;
        }
        set(frame);
        append(bytes, CommentedBytes.of(message));
        append(text, message.describe().lines().toList());
        if (message.family() != null && !message.isOfUnknownFamily()) {
            String name = message.family().replace("\\", "\\\\").replace("\"", "\\\"");
            families.append(String.format(
                    "        registry.family(%d, \"%s\");%n", message.cursor().type(), PrintableText.of(name)));
        }
    }

    @Override
    public void rest(TapFrame frame, int length, String reason) {
        if (frame.number() == number) {
            set(frame);
            byte[] rest = Bytes.copy(frame.memory(), frame.offset() + frame.length() - length, length);
            append(bytes, CommentedBytes.lines("", rest, "no whole message"));
        }
    }

    private void set(TapFrame frame) {
        values.put("protocol", new NetlinkProtocol(frame.protocol()).toString().replaceAll("\\W", "_"));
        values.put("protocolNumber", frame.protocol());
        values.put("order", frame.order());
    }

    /** Appends lines of a text block. */
    private static void append(StringBuilder block, List<String> lines) {
        for (String line : lines) {
            String escaped = line.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
            block.append(block.isEmpty() ? "" : "\n").append(INDENT).append(escaped);
        }
    }

    /**
     * Prints the test.
     *
     * @throws UsageException if no capture has the frame
     */
    @Override
    public void end() {
        if (bytes.isEmpty()) {
            throw new UsageException("--export-test: there is no frame " + number + " of netlink");
        }
        values.put("bytes", bytes);
        values.put("text", text);
        values.put("families", families);
        String test = template();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            test = test.replace("{{" + value.getKey() + "}}", value.getValue().toString());
        }
        out.print(test);
        out.flush();
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(TestExport.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean flush() {
        return !out.checkError();
    }
}
