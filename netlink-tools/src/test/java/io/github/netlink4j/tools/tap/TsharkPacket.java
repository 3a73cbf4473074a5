package io.github.netlink4j.tools.tap;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What tshark shows of a packet in PDML. */
final class TsharkPacket {
    /** A field, and the value that is shown. */
    private record Shown(String field, String value) {}

    private final List<Shown> fields = new ArrayList<>();
    private int attributes;
    private int raw;

    /** The values of some of the fields, in the order of the output, which is that of the bytes. */
    List<String> of(Set<String> names) {
        return fields.stream()
                .filter(each -> names.contains(each.field()))
                .map(Shown::value)
                .toList();
    }

    /** The netlink protocol; none for a block of a pcapng file that is no packet. */
    OptionalInt protocol() {
        return of(Set.of("netlink.family")).stream().mapToInt(Integer::decode).findFirst();
    }

    /** Attributes whose header it shows. */
    int attributes() {
        return attributes;
    }

    /** Those of them that have no name, or whose payload it shows as bytes. */
    int raw() {
        return raw;
    }

    /** Passes the packets of tshark's output to a consumer. */
    static void read(String pdml, Consumer<TsharkPacket> packets) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(pdml));
        Parser parser = new Parser();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                parser.start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                parser.end(xml.getLocalName(), packets);
            }
        }
    }

    /** The fields that are open, of one packet after another. */
    private static final class Parser {
        private final Deque<Attribute> open = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        private TsharkPacket packet = new TsharkPacket();

        /** A field, which is an attribute if it has a length. */
        private static final class Attribute {
            private boolean is;
            private boolean isRaw;
        }

        void start(XMLStreamReader xml) {
            if (!xml.getLocalName().equals("field")) {
                return;
            }
            String name = xml.getAttributeValue(null, "name");
            Attribute parent = open.peek();
            // Flags are there twice where their names depend on the message.
            if (seen.add(name + " at " + xml.getAttributeValue(null, "pos"))) {
                packet.fields.add(new Shown(name, xml.getAttributeValue(null, "show")));
            }
            if (parent != null) {
                parent.is |= name.equals("netlink.attr_len");
                parent.isRaw |= name.equals("netlink.attr_data") || isUnknown(xml, name);
            }
            open.push(new Attribute());
        }

        private static boolean isUnknown(XMLStreamReader xml, String name) {
            return name.equals("netlink.attr_type")
                    && xml.getAttributeValue(null, "showname").contains("Unknown");
        }

        void end(String element, Consumer<TsharkPacket> packets) {
            if (element.equals("packet")) {
                packets.accept(packet);
                packet = new TsharkPacket();
                seen.clear();
            } else if (element.equals("field")) {
                Attribute field = open.pop();
                packet.attributes += field.is ? 1 : 0;
                packet.raw += field.is && field.isRaw ? 1 : 0;
            }
        }
    }
}
