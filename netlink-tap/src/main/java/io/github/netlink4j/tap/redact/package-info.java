/**
 * Key material is not shown, and not written to files:
 *
 * <pre>{@code
 * dissector.redact(KeyRedactor.INSTANCE);            // texts and visitors have "(redacted)" for a key
 * FrameRedactor redactor = new FrameRedactor(dissector);
 * writer.write(redactor.redact(frame));              // a copy, with zeros for a key
 * }</pre>
 */
@NullMarked
package io.github.netlink4j.tap.redact;

import org.jspecify.annotations.NullMarked;
