package io.github.netlink4j.rtnetlink.internal;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes the payload of a request. Values that are known only when the request is sent, the index of a link or the descriptor
 * of a namespace, are written as 0 and noted with their offset.
 */
public final class SpecWriter {
    private final MessageBuilder message;
    private final int headerLength;
    private final List<Relocation> relocations = new ArrayList<>();

    /**
     * Writes to a builder with an open message.
     *
     * @param headerLength length of the family's header in bytes
     */
    SpecWriter(MessageBuilder message, int headerLength) {
        this.message = message;
        this.headerLength = headerLength;
    }

    /** The builder, for the values that are known. */
    public MessageBuilder message() {
        return message;
    }

    /** Sets 8 bits of a family's header that is reserved already, at an offset from its first byte. */
    public void headerU8(int offset, int value) {
        Bytes.putU8(message.memory(), NLMSG_HDRLEN + offset, value);
    }

    /** Sets 32 bits of a family's header that is reserved already to the index of a link. */
    public void headerIndex(int offset, LinkReference link) {
        if (!link.isResolved()) {
            relocate(NLMSG_HDRLEN + offset, link);
        }
        Bytes.putU32(message.memory(), NLMSG_HDRLEN + offset, link.index());
    }

    /** Appends a field of 32 bits with the index of a link. */
    public void index(LinkReference link) {
        if (!link.isResolved()) {
            relocate(message.length(), link);
        }
        message.headerU32(link.index());
    }

    private void relocate(int offset, LinkReference link) {
        relocations.add(new Relocation(offset, (operation, references) -> references.index(operation, link)));
    }

    /** Appends an attribute with the index of a link. */
    public void index(int type, LinkReference link) {
        message.attribute(type, m -> index(link));
    }

    /** Appends an attribute with the descriptor of a network namespace. */
    public void descriptor(int type, NetworkNamespace namespace) {
        message.attribute(type, m -> {
            relocations.add(new Relocation(m.length(), (operation, references) -> references.descriptor(namespace)));
            m.headerU32(0);
        });
    }

    /** Whether one of these attributes has been appended behind the family's header. */
    public boolean hasAny(int... types) {
        int start = NLMSG_HDRLEN + headerLength;
        AttributeCursor attributes = new AttributeCursor().wrap(message.memory(), start, message.length() - start);
        while (attributes.next()) {
            int type = attributes.type();
            if (IntStream.of(types).anyMatch(wanted -> wanted == type)) {
                return true;
            }
        }
        return false;
    }

    List<Relocation> relocations() {
        return List.copyOf(relocations);
    }
}
