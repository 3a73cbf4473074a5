package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tools.command.PrintableText;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** The colours of the parts of a line. Text from the wire cannot control the terminal. */
final class Palette {
    private final boolean isEnabled;

    Palette(When when) {
        this.isEnabled = when.ansi.enabled();
    }

    /** When there are colours. */
    enum When {
        /** On a terminal, unless {@code NO_COLOR} is set. */
        AUTO(Ansi.AUTO),
        /** In a file and a pipe, too. */
        ALWAYS(Ansi.ON),
        /** Not at all. */
        NEVER(Ansi.OFF);

        private final Ansi ansi;

        When(Ansi ansi) {
            this.ansi = ansi;
        }

        /** As on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a part of a line is. */
    enum Part {
        /** Text without colour. */
        PLAIN,
        /** Time, protocol, offsets. */
        FRAME(Style.faint),
        /** Who sends or receives. */
        PARTY(Style.fg_cyan),
        /** The name of a message. */
        NAME(Style.bold),
        /** The name of an attribute or field. */
        FIELD(Style.fg_blue),
        /** A successful acknowledgement. */
        ACK(Style.fg_green),
        /** An error of the kernel. */
        ERROR(Style.fg_red, Style.bold),
        /** Lost or malformed. */
        WARNING(Style.fg_yellow);

        private final String on;

        Part(IStyle... styles) {
            this.on = Style.on(styles);
        }
    }

    /** Printable text in the colour of a part. */
    String paint(Part part, String text) {
        String printable = PrintableText.of(text);
        return isEnabled && !part.on.isEmpty() ? part.on + printable + Style.reset.on() : printable;
    }
}
