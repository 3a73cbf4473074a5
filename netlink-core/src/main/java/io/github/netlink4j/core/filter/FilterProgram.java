package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.bpf.BpfProgram;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a program of classic BPF. It keeps each datagram that the filter may select; what the program and the
 * remainder both select is what the filter selects. Owned, immutable.
 *
 * @param program keeps whole datagrams or drops them
 * @param remainder what user space must test of the datagrams that the program keeps; {@code null} if nothing
 * @param <T> the type of the records
 */
public record FilterProgram<T>(BpfProgram program, @Nullable Filter<T> remainder) {
    /** Whether the program alone selects exactly what the filter selects. */
    public boolean isExact() {
        return remainder == null;
    }
}
