package io.github.netlink4j.tools.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The values that a program shows beside those that are decoded. */
final class Comparison {
    private final String program;
    private final List<String> failures = new ArrayList<>();
    private int equal;
    private int different;

    Comparison(String program) {
        this.program = program;
    }

    /**
     * Compares all that a program shows of one object.
     *
     * @param before decoded before the program ran
     * @param after decoded after it ran
     */
    void compare(String object, Map<String, String> shown, ShownAs as, MessageValues before, MessageValues after) {
        shown.forEach((key, value) -> {
            ShownAs.Row row = as.row(key);
            String place = object + " " + key + ": " + value;
            if (row == null) {
                failures.add(place + ", with which nothing is compared");
            } else if (!row.reason().isEmpty()) {
                different++;
            } else {
                count(place, isEqual(value, row, before, after), row.decoded().apply(after));
            }
        });
    }

    private void count(String place, boolean isEqual, Object decoded) {
        if (isEqual) {
            equal++;
        } else {
            failures.add(place + ", decoded: " + decoded);
        }
    }

    private static boolean isEqual(String shown, ShownAs.Row row, MessageValues before, MessageValues after) {
        Object from = row.decoded().apply(before);
        Object to = row.decoded().apply(after);
        if (row.isMoving()) {
            return compare(shown, from) * compare(shown, to) <= 0;
        }
        return isEqual(shown, from) && isEqual(shown, to);
    }

    private static boolean isEqual(String shown, Object decoded) {
        if (decoded instanceof Number) {
            return shown.matches("-?[\\d.]+(e[+-]?\\d+)?") && compare(shown, decoded) == 0;
        }
        return shown.equals(String.valueOf(decoded));
    }

    private static int compare(String shown, Object decoded) {
        return new BigDecimal(shown).compareTo(new BigDecimal(decoded.toString()));
    }

    /** All were equal, or have a reason to be different. */
    void assertEqual(int atLeast) {
        System.out.printf(
                "%s: %d values compared, %d equal, %d different with a reason%n",
                program, equal + different + failures.size(), equal, different);
        assertThat(failures).isEmpty();
        assertThat(equal).isGreaterThanOrEqualTo(atLeast);
    }
}
