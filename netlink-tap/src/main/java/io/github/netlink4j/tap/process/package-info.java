/**
 * The processes behind port ids, and the sockets that lose messages.
 *
 * <pre>{@code
 * ProcessLookup processes = ProcessLookup.create();
 * System.out.println(processes.of(message.frame().protocol(), conversation.portId()));
 * processes.losing().forEach(socket -> System.out.println(socket.process() + " lost " + socket.entry().drops()));
 * }</pre>
 */
@NullMarked
package io.github.netlink4j.tap.process;

import org.jspecify.annotations.NullMarked;
