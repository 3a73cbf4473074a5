package io.github.netlink4j.tap.process;

import java.time.Duration;

/**
 * How much a {@link ProcessLookup} keeps, and how often it looks.
 *
 * @param portIds the most port ids whose processes are kept, 1 or more; those that were not asked for longest are forgotten
 * @param lifetime how long the owner of a socket is taken for that: then another process may have the port id
 * @param missLifetime the same of a port id whose socket was not found
 * @param interval the least time between two looks at all processes
 */
public record LookupLimits(int portIds, Duration lifetime, Duration missLifetime, Duration interval) {
    /** 4,096 port ids; owners for 30 seconds, others for 1 second; a look every 100 milliseconds at most. */
    public static final LookupLimits DEFAULT =
            new LookupLimits(4096, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMillis(100));

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public LookupLimits {
        if (portIds < 1) {
            throw new IllegalArgumentException(portIds + " port ids: too few");
        }
    }
}
