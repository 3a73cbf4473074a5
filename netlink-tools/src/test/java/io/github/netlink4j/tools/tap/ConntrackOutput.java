package io.github.netlink4j.tools.tap;

import static io.github.netlink4j.tools.tap.ShownAs.named;

import io.github.netlink4j.core.wire.AddressText;
import java.io.StringReader;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The output of {@code conntrack -L -o xml}, conntrack-tools 1.4: one {@code flow} a connection. */
final class ConntrackOutput {
    private static final int IPS_SEEN_REPLY = 2;
    private static final int IPS_ASSURED = 4;
    private static final String END = "</conntrack>";

    /** Of a connection, by direction and element. */
    static final ShownAs CONNECTION = connection();

    private ConntrackOutput() {}

    private static ShownAs connection() {
        ShownAs as = new ShownAs()
                .of(
                        "independent.state",
                        named("CTA_PROTOINFO.CTA_PROTOINFO_TCP.CTA_PROTOINFO_TCP_STATE", Map.of(3L, "ESTABLISHED")))
                .moving("independent.timeout", values -> values.at("CTA_TIMEOUT"))
                .same("independent.mark", "CTA_MARK")
                .same("independent.use", "CTA_USE")
                .same("independent.id", "CTA_ID")
                .of("independent.assured", values -> (values.bits("CTA_STATUS") & IPS_ASSURED) != 0)
                .of("independent.unreplied", values -> (values.bits("CTA_STATUS") & IPS_SEEN_REPLY) == 0)
                .different("conntrack subtracts CTA_TIMESTAMP_START from its own time", "independent.deltatime");
        direction(as, "original", "ORIG");
        direction(as, "reply", "REPLY");
        return as;
    }

    private static void direction(ShownAs as, String theirs, String ours) {
        String ip = "CTA_TUPLE_" + ours + ".CTA_TUPLE_IP.CTA_IP_V4_";
        String proto = "CTA_TUPLE_" + ours + ".CTA_TUPLE_PROTO.CTA_PROTO_";
        as.same(theirs + ".protonum3", "nfgen_family")
                .of(theirs + ".src", values -> AddressText.of((InetAddress) values.at(ip + "SRC")))
                .of(theirs + ".dst", values -> AddressText.of((InetAddress) values.at(ip + "DST")))
                .same(theirs + ".protonum4", proto + "NUM")
                .same(theirs + ".sport", proto + "SRC_PORT")
                .same(theirs + ".dport", proto + "DST_PORT")
                .same(theirs + ".packets", "CTA_COUNTERS_" + ours + ".CTA_COUNTERS_PACKETS")
                .same(theirs + ".bytes", "CTA_COUNTERS_" + ours + ".CTA_COUNTERS_BYTES");
    }

    /** The connections by their ids. */
    static Map<String, Map<String, String>> connections(String output) {
        Map<String, Map<String, String>> connections = new LinkedHashMap<>();
        // The number of connections is in the output, too.
        String document = output.substring(output.indexOf("<conntrack>"), output.indexOf(END) + END.length());
        try {
            read(XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(document)), connections);
        } catch (XMLStreamException e) {
            throw new AssertionError(document, e);
        }
        return connections;
    }

    private static void read(XMLStreamReader xml, Map<String, Map<String, String>> connections)
            throws XMLStreamException {
        Flow flow = new Flow();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                flow.start(xml);
            } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                flow.values.put(flow.key(), xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && flow.end(xml.getLocalName())) {
                connections.put(flow.values.get("independent.id"), flow.values);
                flow = new Flow();
            }
        }
    }

    /** A connection that is being read. */
    private static final class Flow {
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private String direction = "";

        String key() {
            return direction + "." + open.getFirst();
        }

        void start(XMLStreamReader xml) {
            String element = xml.getLocalName();
            open.push(element);
            switch (element) {
                case "meta" -> direction = xml.getAttributeValue(null, "direction");
                case "layer3", "layer4" ->
                    values.put(direction + ".protonum" + element.charAt(5), xml.getAttributeValue(null, "protonum"));
                case "assured", "unreplied" -> values.put(key(), "true");
                default -> {}
            }
        }

        /** Whether the connection ends. */
        boolean end(String element) {
            open.poll();
            return element.equals("flow");
        }
    }
}
