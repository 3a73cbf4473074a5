package io.github.netlink4j.rtnetlink.internal;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the payload of a request. What is not known before the request is sent, the index of a link or the descriptor of a
 * namespace, is left at 0 and noted with its offset.
 */
public final class SpecWriter {
    private final MessageBuilder message;
    private final List<Relocation> relocations = new ArrayList<>();

    /** Writes to a builder whose message has been begun. */
    SpecWriter(MessageBuilder message) {
        this.message = message;
    }

    /** The builder; for all that is known now. */
    public MessageBuilder message() {
        return message;
    }

    /** Sets 8 bits of a family's header that was reserved, at an offset from its first byte. */
    public void headerU8(int offset, int value) {
        Bytes.putU8(message.memory(), NLMSG_HDRLEN + offset, value);
    }

    /** Sets 32 bits of a family's header that was reserved to the index of a link. */
    public void headerIndex(int offset, LinkReference link) {
        if (!link.isResolved()) {
            relocations.add(new Relocation(NLMSG_HDRLEN + offset, references -> references.index(link)));
        }
        Bytes.putU32(message.memory(), NLMSG_HDRLEN + offset, link.index());
    }

    /** Appends the index of a link as a header field of 32 bits. */
    public void index(LinkReference link) {
        if (!link.isResolved()) {
            relocations.add(new Relocation(message.length(), references -> references.index(link)));
        }
        message.headerU32(link.index());
    }

    /** Appends an attribute of the index of a link. */
    public void index(int type, LinkReference link) {
        message.attribute(type, m -> index(link));
    }

    /** Appends an attribute of the descriptor of a network namespace. */
    public void descriptor(int type, NetworkNamespace namespace) {
        message.attribute(type, m -> {
            relocations.add(new Relocation(m.length(), references -> references.descriptor(namespace)));
            m.headerU32(0);
        });
    }

    List<Relocation> relocations() {
        return List.copyOf(relocations);
    }
}
