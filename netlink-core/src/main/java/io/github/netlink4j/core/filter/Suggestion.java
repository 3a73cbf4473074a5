package io.github.netlink4j.core.filter;

import java.util.Collection;
import java.util.Locale;

/** The name that a misspelt one was perhaps meant to be. */
final class Suggestion {
    /** Names longer than this are not compared. */
    private static final int LONGEST = 64;

    private static final int MAX_LISTED = 12;

    private Suggestion() {}

    /** The end of an error's text: the nearest name, or all if they are few. */
    static String of(String word, Collection<String> names) {
        String nearest = null;
        int least = Math.min(word.length(), LONGEST) / 3 + 1;
        for (String name : names) {
            int distance = distance(word.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        if (nearest != null) {
            return ": did you mean " + nearest + "?";
        }
        boolean areFew = !names.isEmpty() && names.size() <= MAX_LISTED;
        return areFew ? ": expected " + String.join(", ", names) : "";
    }

    /** The number of characters to insert, delete, replace or swap with the next. */
    private static int distance(String from, String to) {
        if (from.length() > LONGEST || to.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        boolean isSame = from.charAt(i - 1) == to.charAt(j - 1);
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (isSame ? 0 : 1));
        boolean isSwapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return isSwapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
