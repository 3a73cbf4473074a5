package example;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWLINK;

import io.github.netlink4j.dropmon.Availability;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.genl.GenlConnection;
import io.github.netlink4j.genl.GenlFamily;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.spec.SpecTables;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.util.List;

/** Uses each artifact once and prints a line of what it found. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("links " + links() + ", " + family() + ", drop monitor " + dropMonitor() + ", scripted links "
                + scriptedLinks() + ", tables of Linux "
                + SpecTables.kernel().kernelVersion());
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

    private static List<String> names(RtnlConnection rtnl) {
        return rtnl.links().list().stream().map(LinkMessage::name).toList();
    }
}
