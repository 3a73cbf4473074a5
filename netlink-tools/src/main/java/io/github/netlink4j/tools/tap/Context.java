package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.process.TapProcess;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message that is not in it.
 *
 * @param portId of the socket that sends it to the kernel, or receives it; 0 if it is not known, or there may be several
 * @param process that has the socket
 * @param request that it belongs to; {@code null} if it is not known
 * @param latency nanoseconds from the request to this message, if it ends the reply; else {@link TapFrame#NO_TIME}
 */
record Context(long portId, TapProcess process, @Nullable TapMessage request, long latency) {
    /** Nothing. */
    static final Context NONE = new Context(0, TapProcess.UNKNOWN, null, TapFrame.NO_TIME);

    /** The process, or else the port id; a dash if neither is known. */
    String party() {
        if (process.pid() == 0) {
            return portId == 0 ? "-" : Long.toString(portId);
        }
        String name = process.command() + "[" + process.pid() + "]";
        return process.certainty() == TapProcess.Certainty.PORT_ID_IS_PID ? name + "?" : name;
    }
}
