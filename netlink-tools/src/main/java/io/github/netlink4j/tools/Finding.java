package io.github.netlink4j.tools;

/**
 * The result of one check of {@code netlink doctor}.
 *
 * @param ok whether nothing is missing
 * @param subject what was checked
 * @param text the result
 * @param remedy what to do about it; empty where nothing is missing
 */
record Finding(boolean ok, String subject, String text, String remedy) {
    static Finding good(String subject, String text) {
        return new Finding(true, subject, text, "");
    }

    static Finding bad(String subject, String text, String remedy) {
        return new Finding(false, subject, text, remedy);
    }
}
