package io.github.netlink4j.rtnetlink.internal;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;

import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageSpec;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A request by value: its bytes, and the references that are filled in before it is sent. Immutable. */
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
     * @param object the object in error texts; empty where the request is for many
     * @param body appends the payload
     * @throws IllegalArgumentException if a value does not fit
     */
    public static EncodedRequest of(
            MessageTable table, int type, int flags, String object, Consumer<? super SpecWriter> body) {
        MessageSpec row = Objects.requireNonNull(table.request(type), "message type");
        MessageBuilder message = MessageBuilder.allocateHeap(CAPACITY).message(type, 0);
        SpecWriter writer = new SpecWriter(message, row.schema().headerLength());
        body.accept(writer);
        byte[] payload = Bytes.copy(message.memory(), NLMSG_HDRLEN, message.length() - NLMSG_HDRLEN);
        String name = object.isEmpty() ? row.name() : row.name() + " " + object;
        return new EncodedRequest(name, type, flags, row.schema(), payload, writer.relocations());
    }

    /**
     * The request with all references filled in.
     *
     * @throws io.github.netlink4j.core.error.KernelException with {@code ENODEV} if it refers to a link that does not exist
     * @throws io.github.netlink4j.core.error.SystemCallException if a network namespace cannot be opened
     */
    public Request resolve(References references) {
        return request(resolved(references));
    }

    /** The same as a dump. */
    public Request resolveDump(References references) {
        byte[] bytes = resolved(references);
        return Request.dump(name, type, m -> m.header(bytes)).with(schema);
    }

    /** The request with references left at 0: for the outcome of one that was not sent. */
    public Request unresolved() {
        return request(payload);
    }

    private Request request(byte[] bytes) {
        return Request.of(name, type, flags, m -> m.header(bytes)).with(schema);
    }

    private byte[] resolved(References references) {
        byte[] bytes = payload.clone();
        ByteBuffer memory = ByteBuffer.wrap(bytes);
        for (Relocation relocation : relocations) {
            Bytes.putU32(
                    memory,
                    relocation.offset() - NLMSG_HDRLEN,
                    relocation.value().resolve(name, references));
        }
        return bytes;
    }

    /** Its name in error texts. */
    @Override
    public String toString() {
        return name;
    }
}
