package io.github.netlink4j.tap;

import java.time.Duration;

/** A process with a tap, for tests of what it leaves behind: prints the tap's device, and reads until it is ended. */
final class TapProgram {
    private TapProgram() {}

    public static void main(String[] arguments) {
        NetlinkTap tap = NetlinkTap.open();
        tap.poll(Duration.ZERO, event -> {});
        System.out.println("device " + tap.name());
        tap.forEach(event -> {});
    }
}
