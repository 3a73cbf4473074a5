package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.TapMessage;

/** Shows nothing: frames are only written to a file. */
final class NoOutput implements TapOutput {
    /** Shows nothing. */
    NoOutput() {}

    @Override
    public void message(TapMessage message, Context context) {}

    @Override
    public boolean flush() {
        return true;
    }
}
