package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.tap.CopyFolder;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.TapEvent;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapLoss;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.TapSource;
import io.github.netlink4j.tap.redact.FrameRedactor;
import io.github.netlink4j.tap.redact.KeyRedactor;
import java.time.Duration;

/** Reads a source: frames go to a file, their messages to an output. */
final class TapLoop {
    /** How long to wait for a frame until the output is flushed, and the limits are looked at. */
    private static final Duration STEP = Duration.ofMillis(100);

    private final FlowOptions options;
    private final Dissector dissector;
    private final TapOutput output;
    private final MessageFlow flow;
    private final FrameRedactor redactor;
    private final CopyFolder folder = new CopyFolder(this::folded);
    private long rests;
    private boolean isSelected;

    TapLoop(Dissector dissector, FlowOptions options, TapOutput output) {
        this.options = options;
        this.dissector = dissector;
        this.output = output;
        this.flow = new MessageFlow(options, output);
        this.redactor = new FrameRedactor(dissector);
        if (options.redaction() == FlowOptions.Redaction.MARKED) {
            dissector.redact(KeyRedactor.INSTANCE);
        }
    }

    /** Reads to the end of the source, or of what is wanted of it; or as long as the output is open. */
    void read(TapSource source) {
        boolean isOpen = true;
        Deadline flush = Deadline.after(STEP);
        try {
            while (isOpen && !options.limits().areReached()) {
                boolean isRead = source.poll(folder.isHolding() ? CopyFolder.WINDOW : STEP, this::event);
                if (!isRead && source.isEnded()) {
                    break;
                }
                if (!isRead) {
                    folder.flush();
                    flow.idle();
                }
                if (!isRead || flush.isOver()) {
                    isOpen = flush();
                    flush = Deadline.after(STEP);
                }
            }
        } finally {
            folder.flush();
            flow.finish();
        }
    }

    private boolean flush() {
        if (options.file() != null) {
            options.file().flush();
        }
        return output.flush();
    }

    private void event(TapEvent event) {
        if (event instanceof TapFrame frame) {
            write(frame);
        }
        if (options.isFolded()) {
            folder.accept(event);
        } else {
            folded(event);
        }
    }

    private void write(TapFrame frame) {
        if (options.file() == null) {
            return;
        }
        isSelected = options.filter() == null;
        dissector.forEach(frame, this::select);
        if (isSelected) {
            options.file().write(frame, dissector);
        }
    }

    private void select(TapMessage message) {
        isSelected = isSelected || options.selects(message);
    }

    private void folded(TapEvent event) {
        if (event instanceof TapLoss loss) {
            flow.idle();
            output.loss(loss);
        } else if (event instanceof TapFrame frame) {
            show(frame);
        }
    }

    private void show(TapFrame frame) {
        TapFrame shown = options.redaction() == FlowOptions.Redaction.NONE ? frame : redactor.redact(frame);
        int rest = dissector.forEach(shown, flow::message);
        if (shown != frame) {
            // A rest that is redacted is zeros, which are none.
            rest = dissector.forEach(frame, message -> {});
        }
        if (rest > 0) {
            rests++;
            flow.idle();
            output.rest(shown, rest, MalformedRest.reason(frame, rest));
        }
    }

    /** Frames with bytes that are no whole message. */
    long rests() {
        return rests;
    }
}
