package io.github.netlink4j.tools.tap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a program shows under its keys, in terms of what is decoded. */
final class ShownAs {
    /** How a key is made. {@code reason}: why the program shows something else; then nothing is compared. */
    record Row(Function<MessageValues, Object> decoded, boolean isMoving, String reason) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** The row of a key; {@code null} if none was added. */
    Row row(String key) {
        return rows.get(key);
    }

    /** Shown as it is. */
    ShownAs same(String key, String path) {
        return of(key, values -> values.at(path));
    }

    /** Shown in another unit. */
    ShownAs over(double divisor, String key, String path) {
        return of(key, values -> rounded(values.number(path) / divisor));
    }

    /** Made of several values, or of names and bits. */
    ShownAs of(String key, Function<MessageValues, Object> decoded) {
        rows.put(key, new Row(decoded, false, ""));
        return this;
    }

    /** Changes with time: compared with what the kernel replies before and after the program. */
    ShownAs moving(String key, Function<MessageValues, Object> decoded) {
        rows.put(key, new Row(decoded, true, ""));
        return this;
    }

    /** Not what the kernel replies. */
    ShownAs different(String reason, String... keys) {
        for (String key : keys) {
            rows.put(key, new Row(values -> null, false, reason));
        }
        return this;
    }

    /** A number that is shown by a name. */
    static Function<MessageValues, Object> named(String path, Map<Long, String> names) {
        return values -> names.get(values.bits(path));
    }

    /** As {@code %g} of C: six digits. */
    static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(new MathContext(6));
    }
}
