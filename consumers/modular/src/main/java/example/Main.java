package example;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWLINK;

import io.github.netlink4j.core.filter.Filter;
import io.github.netlink4j.dropmon.Availability;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.genl.GenlConnection;
import io.github.netlink4j.genl.GenlFamily;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.spec.SpecTables;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.NetlinkTap;
import io.github.netlink4j.tap.SelfTap;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.filter.TapFields;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.util.ArrayList;
import java.util.List;

/** Uses each artifact once and prints a line of what it found. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("links " + links() + ", " + family() + ", drop monitor " + dropMonitor() + ", scripted links "
                + scriptedLinks() + ", tables of Linux "
                + SpecTables.kernel().kernelVersion() + ", tapped " + tapped() + ", nlmon "
                + NetlinkTap.availability().status());
    }

    private static List<String> links() {
        try (RtnlConnection rtnl = RtnlConnection.open()) {
            return names(rtnl);
        }
    }

    private static String family() {
        try (GenlConnection controller = GenlConnection.open("nlctrl")) {
            GenlFamily family = controller.family();
            return "family " + family.name() + " is " + family.id();
        }
    }

    private static Availability.Status dropMonitor() {
        return DropMonitor.availability().status();
    }

    /** The test of a program: a kernel in memory with one link. */
    private static List<String> scriptedLinks() {
        byte[] link = Replies.message(RTM_NEWLINK, m -> m.reserve(16).string(IFLA_IFNAME, "test0"));
        ScriptedKernel kernel = ScriptedKernel.answering(request -> Replies.dump(request, link));
        try (RtnlConnection rtnl = RtnlConnection.over(kernel)) {
            return names(rtnl);
        }
    }

    /** The requests that this program sends to list the links. */
    private static List<String> tapped() {
        List<String> requests = new ArrayList<>();
        Dissector dissector = Dissector.create();
        Filter<TapMessage> filter = TapFields.LANGUAGE.parse("proto route and to-kernel");
        try (SelfTap tap = SelfTap.open()) {
            links();
            tap.stop();
            tap.forEach(event -> {
                if (event instanceof TapFrame frame) {
                    dissector.forEach(frame, message -> {
                        if (filter.test(message)) {
                            requests.add(message.name());
                        }
                    });
                }
            });
        }
        return requests;
    }

    private static List<String> names(RtnlConnection rtnl) {
        return rtnl.links().list().stream().map(LinkMessage::name).toList();
    }
}
