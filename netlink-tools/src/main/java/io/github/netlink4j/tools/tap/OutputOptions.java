package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.tools.command.UsageException;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How messages are shown: options of several commands. */
final class OutputOptions {
    @ArgGroup
    private FormOptions form = new FormOptions();

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "${env:NETLINK_WIDTH}",
            description = "Cuts the lines of --brief to N characters (default: the width of the terminal).")
    private int width = Integer.MAX_VALUE;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colours: ${COMPLETION-CANDIDATES}. auto is on a terminal, unless NO_COLOR is set.")
    private Palette.When color = Palette.When.AUTO;

    @Option(
            names = "--family",
            paramLabel = "ID=NAME",
            description = "Names a generic netlink family whose name the capture does not contain: 30=nl80211.")
    private Map<Integer, String> families = Map.of();

    @Option(
            names = "--redact",
            negatable = true,
            description = "Whether key material is left out: by default of what is shown, and not of what is written.")
    private @Nullable Boolean redact;

    /** At most one of them. */
    static final class FormOptions {
        @Option(names = "--brief", description = "One line a message that says what happened (the default).")
        private boolean brief;

        @Option(names = "--tree", description = "All that a message contains, in several lines.")
        private boolean tree;

        @Option(names = "--hex", description = "As --tree, and the bytes.")
        private boolean hex;

        @Option(names = "--json", description = "One JSON object a message.")
        private boolean json;

        private Form form() {
            if (json) {
                return Form.JSON;
            }
            return hex ? Form.HEX : tree && !brief ? Form.TREE : Form.BRIEF;
        }
    }

    /** Names of families by their ids. */
    Map<Integer, String> families() {
        return families;
    }

    /** How key material is left out of what is shown. */
    FlowOptions.Redaction redaction() {
        return Boolean.FALSE.equals(redact) ? FlowOptions.Redaction.NONE : FlowOptions.Redaction.MARKED;
    }

    /** Whether key material is left out of files. */
    boolean isWrittenRedacted() {
        return Boolean.TRUE.equals(redact);
    }

    /** Whether the output is for programs. */
    boolean isJson() {
        return form.form() == Form.JSON;
    }

    /** Whether a form was chosen. */
    boolean isChosen() {
        return form.brief || form.form() != Form.BRIEF;
    }

    /**
     * An output of conversations.
     *
     * @param hasTitles whether the name of a capture is printed before its conversations
     */
    TapOutput conversations(PrintWriter out, boolean hasTitles) {
        return isJson() ? new ConversationJson(out) : new ConversationLines(out, new Palette(color), width, hasTitles);
    }

    /**
     * The output of messages that was chosen.
     *
     * @param hasTitles whether the name of a capture is printed before its messages
     */
    TapOutput messages(PrintWriter out, boolean hasTitles) {
        Palette palette = new Palette(color);
        return switch (form.form()) {
            case BRIEF -> new BriefText(out, palette, width, hasTitles);
            case TREE -> new TreeText(out, palette, false, hasTitles);
            case HEX -> new TreeText(out, palette, true, hasTitles);
            case JSON -> new MessageJson(out);
        };
    }

    /**
     * Checks the values.
     *
     * @throws UsageException if one is out of range
     */
    void check() {
        if (width <= 0) {
            throw new UsageException("--width: must be 1 or more");
        }
        for (int id : families.keySet()) {
            if (id <= Netlink.NLMSG_MIN_TYPE || id > 0xffff) {
                throw new UsageException("--family: an id of " + id + ": must be 17 to 65535");
            }
        }
    }
}
