package io.github.netlink4j.genl;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;

import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request to a generic netlink family, of {@link GenlConnection#request} or {@link GenlConnection#dump}. Immutable: it may
 * be carried out any number of times, by any threads; {@link #header} and {@link #flags} return another request.
 *
 * <pre>{@code
 * datapaths.request(OVS_DP_CMD_DEL)
 *         .header(h -> h.headerU32(datapathIndex))                  // struct ovs_header
 *         .execute();
 * }</pre>
 */
public final class GenlRequest {
    private final GenlConnection connection;
    private final int command;
    private final boolean isDump;
    private final int flags;
    /** Appends the family's own header; {@code null} for zeros. */
    private final @Nullable Consumer<MessageBuilder> header;

    private final Consumer<MessageBuilder> attributes;

    private GenlRequest(
            GenlConnection connection,
            int command,
            boolean isDump,
            int flags,
            @Nullable Consumer<MessageBuilder> header,
            Consumer<MessageBuilder> attributes) {
        this.connection = connection;
        this.command = command;
        this.isDump = isDump;
        this.flags = flags;
        this.header = header;
        this.attributes = Objects.requireNonNull(attributes, "attributes");
    }

    /** A request without flags of its own, whose family header is zeros. */
    static GenlRequest of(GenlConnection connection, int command, boolean isDump, Consumer<MessageBuilder> attributes) {
        if (command < 0 || command > 0xff) {
            throw new IllegalArgumentException(
                    connection.family().name() + ": command " + command + " is not within 0 to 255");
        }
        return new GenlRequest(connection, command, isDump, 0, null, attributes);
    }

    /**
     * The same request with a header of the family's own. Without one, it is zeros.
     *
     * @param fields appends all of the header's fields, with {@code headerU32} and its like; {@link GenlFamily#headerSize()}
     *     bytes, or carrying out the request throws {@link IllegalArgumentException}
     */
    public GenlRequest header(Consumer<MessageBuilder> fields) {
        return new GenlRequest(
                connection, command, isDump, flags, Objects.requireNonNull(fields, "fields"), attributes);
    }

    /**
     * The same request with flags.
     *
     * @param flags {@code NLM_F_*} besides those of each request, in place of any given before
     * @throws IllegalArgumentException if they do not fit 16 bits, or make a dump of a request that is none
     */
    public GenlRequest flags(int flags) {
        if (!isDump && (flags & NLM_F_DUMP) == NLM_F_DUMP) {
            throw new IllegalArgumentException(name() + ": NLM_F_DUMP makes a dump of it: begin it with dump()");
        }
        if (flags >>> Short.SIZE != 0) {
            throw new IllegalArgumentException(name() + ": flags " + flags + " are not within 0 to 65,535");
        }
        return new GenlRequest(connection, command, isDump, flags, header, attributes);
    }

    /**
     * Carries out the request. Replies, if any, are counted and not read.
     *
     * @throws KernelException if the kernel rejects it
     * @throws IllegalArgumentException if the family's header has the wrong length; nothing is sent
     */
    public Result execute() {
        return forEach(reply -> {});
    }

    /**
     * Carries out the request and hands over each reply.
     *
     * @param replies gets each reply, borrowed until it returns; it may not use this connection. What it throws is thrown
     *     when the last reply has been read
     * @throws KernelException if the kernel rejects it
     * @throws IllegalArgumentException if the family's header has the wrong length; nothing is sent
     */
    public Result forEach(Consumer<? super MessageCursor> replies) {
        return connection.connection().execute(build(), replies);
    }

    /**
     * Carries out a request that has one reply.
     *
     * @param reader makes an owned value of the reply, which is borrowed until it returns
     * @throws KernelException if the kernel rejects it
     * @throws MalformedMessageException if there is no reply, or more than one
     */
    public <T> T single(Function<? super MessageCursor, ? extends T> reader) {
        List<T> values = new ArrayList<>(1);
        forEach(reply -> values.add(reader.apply(reply)));
        if (values.size() != 1) {
            throw new MalformedMessageException(name() + ": " + values.size() + " replies where one was expected");
        }
        return values.get(0);
    }

    /** The kernel's name of the command, as in error texts. */
    private String name() {
        return connection.nameOf(command);
    }

    /** The request that is sent, for a batch or a subscription of its own connection. */
    Request buildFor(GenlConnection user) {
        if (user != connection) {
            throw new IllegalArgumentException(name() + ": the request belongs to another connection");
        }
        return build();
    }

    private Request build() {
        return new Request(
                name(),
                connection.family().id(),
                isDump ? flags | NLM_F_DUMP : flags,
                isDump,
                connection.schemaOf(command),
                this::writeTo);
    }

    private void writeTo(MessageBuilder message) {
        GenlFamily family = connection.family();
        message.headerU8(command).headerU8(family.version()).headerU16(0);
        writeHeader(message, family.headerSize());
        attributes.accept(message);
    }

    private void writeHeader(MessageBuilder message, int expected) {
        if (header == null) {
            message.reserve(expected);
            return;
        }
        int start = message.length();
        header.accept(message);
        int given = message.length() - start;
        if (given != expected) {
            throw new IllegalArgumentException(name() + ": the header of family \""
                    + connection.family().name() + "\" has " + expected + " bytes, " + given + " were given");
        }
    }

    /** The kernel's name of the command. */
    @Override
    public String toString() {
        return name();
    }
}
