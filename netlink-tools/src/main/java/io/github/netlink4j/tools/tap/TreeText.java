package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tools.tap.Palette.Part;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages complete: a line with its time and name, then each field and attribute, and the bytes if they are wanted. */
final class TreeText extends TextOutput {
    /** A name at the begin of a line. */
    private static final Pattern FIELD = Pattern.compile("( *)([^ =:\"]+)([=:].*)");

    private final boolean hasBytes;

    /**
     * Output to a writer.
     *
     * @param hasBytes whether the bytes are printed, too
     * @param hasTitles whether the name of a capture is printed before its messages
     */
    TreeText(PrintWriter out, Palette palette, boolean hasBytes, boolean hasTitles) {
        super(out, palette, Integer.MAX_VALUE, hasTitles);
        this.hasBytes = hasBytes;
    }

    @Override
    public void message(TapMessage message, Context context) {
        List<String> lines = message.describe().lines().toList();
        StyledLine title = line().add(Part.FRAME, "frame " + message.frame().number() + "  ");
        print(start(title, message.frame(), party(message, context)).add(Part.NAME, lines.get(0)));
        lines.subList(1, lines.size()).forEach(this::field);
        if (hasBytes) {
            byte[] bytes = Bytes.copy(
                    message.cursor().memory(),
                    message.cursor().offset(),
                    message.cursor().length());
            HexDump.lines(bytes).forEach(text -> print(line().add(Part.FRAME, "  " + text)));
        }
    }

    private void field(String text) {
        Matcher field = FIELD.matcher(text);
        if (field.matches()) {
            print(line().add(Part.PLAIN, field.group(1))
                    .add(Part.FIELD, field.group(2))
                    .add(Part.PLAIN, field.group(3)));
        } else {
            print(line().add(Part.PLAIN, text));
        }
    }
}
