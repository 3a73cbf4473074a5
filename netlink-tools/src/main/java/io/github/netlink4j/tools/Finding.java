package io.github.netlink4j.tools;

/**
 * One line of the doctor's.
 *
 * @param ok whether it is as it should be
 * @param subject what was looked at
 * @param text what was found
 * @param remedy what to do about it; empty when nothing need be done
 */
record Finding(boolean ok, String subject, String text, String remedy) {
    static Finding good(String subject, String text) {
        return new Finding(true, subject, text, "");
    }

    static Finding bad(String subject, String text, String remedy) {
        return new Finding(false, subject, text, remedy);
    }
}
