/**
 * Classic BPF socket filters: the kernel runs one on each datagram before the datagram is queued. A typed
 * assembler with the netlink extensions, a disassembler, and common filters. Follows
 * {@code include/uapi/linux/filter.h} and {@code net/core/filter.c}; the text is that of {@code tools/bpf/bpf_dbg}.
 */
@NullMarked
package io.github.netlink4j.core.bpf;

import org.jspecify.annotations.NullMarked;
