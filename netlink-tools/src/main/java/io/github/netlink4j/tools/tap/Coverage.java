package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.TapMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts, by protocol and generic netlink family, what the tables know of the messages of captures. */
final class Coverage implements TapOutput {
    private final Map<Integer, Protocol> protocols = new TreeMap<>();
    private final Consumer<Coverage> printer;

    /**
     * An empty count.
     *
     * @param printer prints it when all captures were read
     */
    Coverage(Consumer<Coverage> printer) {
        this.printer = printer;
    }

    /** The counts of a protocol. */
    static final class Protocol {
        private final String name;
        private final Counts all = new Counts();
        private final Map<String, Counts> families = new TreeMap<>();
        private final Map<Gap, Integer> gaps = new TreeMap<>();

        Protocol(String name) {
            this.name = name;
        }

        private void add(TapMessage message) {
            Counts counts = new Counts();
            counts.addMessage(message.hasTable());
            if (message.hasTable()) {
                String text = message.name();
                message.visit(new CoverageVisitor(counts, (kind, path) -> addGap(kind, text, path)));
            } else {
                message.visit(new UnnamedVisitor(counts));
                addGap(Gap.Kind.WITHOUT_TABLE, message.name(), "");
            }
            all.add(counts);
            if (message.family() != null) {
                families.computeIfAbsent(message.family(), family -> new Counts())
                        .add(counts);
            }
        }

        private void addGap(Gap.Kind kind, String message, String path) {
            gaps.merge(new Gap(kind, message, path), 1, Integer::sum);
        }

        /** The kernel's name, such as {@code ROUTE}. */
        String name() {
            return name;
        }

        /** All messages of the protocol. */
        Counts all() {
            return all;
        }

        /** By generic netlink family; without the control messages. */
        Map<String, Counts> families() {
            return families;
        }

        /** What the tables lack, and how often it occurred; the most frequent first. */
        List<Map.Entry<Gap, Integer>> gaps() {
            return gaps.entrySet().stream()
                    .sorted(Map.Entry.<Gap, Integer>comparingByValue().reversed())
                    .toList();
        }
    }

    /** By protocol number. */
    Iterable<Protocol> protocols() {
        return protocols.values();
    }

    /** The counts of all protocols together. */
    Counts total() {
        return protocols.values().stream().map(Protocol::all).reduce(new Counts(), Counts::add);
    }

    @Override
    public void message(TapMessage message, Context context) {
        protocols
                .computeIfAbsent(
                        message.frame().protocol(),
                        number -> new Protocol(message.frame().protocolName()))
                .add(message);
    }

    @Override
    public void end() {
        printer.accept(this);
    }

    @Override
    public boolean flush() {
        return true;
    }
}
