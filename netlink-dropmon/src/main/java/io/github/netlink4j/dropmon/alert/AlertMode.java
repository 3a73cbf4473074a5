package io.github.netlink4j.dropmon.alert;

/** What the kernel sends; {@code enum net_dm_alert_mode}. One for the whole host. */
public enum AlertMode {
    /** Counts by place, once a second and CPU: cheap, and it sees every drop. */
    SUMMARY(0),
    /** Each dropped packet with place, reason and time. It does not see packets without a MAC header. */
    PACKET(1);

    private final int number;

    AlertMode(int number) {
        this.number = number;
    }

    /** The kernel's number. */
    int number() {
        return number;
    }

    static AlertMode of(int number) {
        return number == PACKET.number ? PACKET : SUMMARY;
    }
}
