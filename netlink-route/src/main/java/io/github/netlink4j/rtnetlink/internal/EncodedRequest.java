package io.github.netlink4j.rtnetlink.internal;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageSpec;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A request by value: its bytes, and what is left to be filled in before it is sent. */
public final class EncodedRequest {
    private static final int CAPACITY = 256;

    private final String name;
    private final int type;
    private final int flags;
    private final MessageSchema schema;
    private final byte[] payload;
    private final List<Relocation> relocations;

    private EncodedRequest(
            String name, int type, int flags, MessageSchema schema, byte[] payload, List<Relocation> relocations) {
        this.name = name;
        this.type = type;
        this.flags = flags;
        this.schema = schema;
        this.payload = payload;
        this.relocations = relocations;
    }

    /**
     * Encodes a request.
     *
     * @param table names the message type and what is inside
     * @param subject the object in error texts; empty where the request is for many
     * @param body appends the payload
     * @throws IllegalArgumentException if a value does not fit
     */
    public static EncodedRequest of(
            MessageTable table, int type, int flags, String subject, Consumer<? super SpecWriter> body) {
        MessageSpec row = Objects.requireNonNull(table.request(type), "message type");
        MessageBuilder message = MessageBuilder.allocateHeap(CAPACITY).message(type, 0);
        SpecWriter writer = new SpecWriter(message);
        body.accept(writer);
        byte[] payload = new byte[message.length() - NLMSG_HDRLEN];
        message.memory().get(NLMSG_HDRLEN, payload);
        String name = subject.isEmpty() ? row.name() : row.name() + " " + subject;
        return new EncodedRequest(name, type, flags, row.schema(), payload, writer.relocations());
    }

    /**
     * The request with all references filled in.
     *
     * @throws KernelException with {@code ENODEV} if there is no link of a name that it refers to
     * @throws io.github.netlink4j.core.error.SystemCallException if a network namespace cannot be opened
     */
    public Request resolve(References references) {
        byte[] bytes = filledIn(references);
        return Request.of(name, type, flags, m -> m.header(bytes)).with(schema);
    }

    /** The same as a dump. */
    public Request resolveDump(References references) {
        byte[] bytes = filledIn(references);
        return Request.dump(name, type, m -> m.header(bytes)).with(schema);
    }

    private byte[] filledIn(References references) {
        if (relocations.isEmpty()) {
            return payload;
        }
        byte[] bytes = payload.clone();
        ByteBuffer memory = ByteBuffer.wrap(bytes);
        for (Relocation relocation : relocations) {
            Bytes.putU32(memory, relocation.offset() - NLMSG_HDRLEN, find(relocation, references));
        }
        return bytes;
    }

    private int find(Relocation relocation, References references) {
        try {
            return relocation.value().applyAsInt(references);
        } catch (KernelException e) {
            if (e.errno().equals(Errno.ENODEV)) {
                throw KernelException.notSent(name, Errno.ENODEV, "there is no such link: " + e.getMessage());
            }
            throw e;
        }
    }

    /** The request without its references, for the outcome of one that was not sent. */
    public Request unresolved() {
        return Request.of(name, type, flags, m -> m.header(payload)).with(schema);
    }

    /** Its name in error texts. */
    @Override
    public String toString() {
        return name;
    }
}
