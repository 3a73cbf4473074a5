package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.testsupport.Hex;

/** Links in recorded replies of the kernel: the files of {@code captured}, each with the command that made it. */
final class Recorded {
    private Recorded() {}

    static byte[] bytes(String name) {
        return Hex.resource("/captured/link-" + name + ".hex");
    }

    static LinkMessage link(String name) {
        return new LinkMessage().wrap(Hex.message(bytes(name))).copy();
    }
}
