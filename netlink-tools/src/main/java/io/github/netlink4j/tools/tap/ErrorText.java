package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.schema.NamedValue;
import org.jspecify.annotations.Nullable;

/**
 * What a reply says about its request, in words: {@code EINVAL "text" of RTM_NEWLINK at .IFLA_MTU=0}, {@code ack of RTM_NEWLINK},
 * {@code end of RTM_GETLINK}.
 */
final class ErrorText {
    private ErrorText() {}

    static String of(ErrorReport error) {
        StringBuilder text =
                new StringBuilder(error.isError() ? error.errno().name() : error.isOfDump() ? "end" : "ack");
        append(text, " ", quoted(error.text()));
        append(text, " of ", request(error));
        append(text, " at ", location(error));
        append(text, ", which must be ", error.policy());
        append(text, ", missing ", error.missing());
        return text.toString();
    }

    private static void append(StringBuilder text, String word, @Nullable Object value) {
        if (value != null) {
            text.append(word).append(value);
        }
    }

    private static @Nullable String quoted(@Nullable String text) {
        return text == null ? null : '"' + text + '"';
    }

    private static @Nullable String request(ErrorReport error) {
        NamedValue type = error.requestType();
        return type == null ? null : type.text();
    }

    /** The attribute; its offset, where it is not known. */
    private static @Nullable String location(ErrorReport error) {
        if (error.path() == null) {
            return error.offset() == null ? null : "byte " + error.offset() + " of the request";
        }
        return error.path() + (error.value() == null ? "" : "=" + error.value());
    }
}
