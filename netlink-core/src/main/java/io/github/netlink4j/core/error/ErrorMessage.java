package io.github.netlink4j.core.error;

import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.NlmsgHeader;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.Netlink;

/**
 * The reply that ends a request: {@code NLMSG_ERROR}, an acknowledgement if its code is 0; {@code struct nlmsgerr}.
 *
 * <pre>
 *  0                   4                                       20
 *  +-------------------+---------------------------------------+-------------------+----------------------
 *  | error             | the request's nlmsghdr                | its payload …     | NLMSGERR_ATTR_* …
 *  +-------------------+---------------------------------------+-------------------+----------------------
 * </pre>
 *
 * <p>A capped reply ({@code NLM_F_CAPPED}) and an acknowledgement do not contain the request's payload.
 */
public final class ErrorMessage extends NetlinkMessage<ErrorMessage> {
    /** The kernel's text. */
    public static final int NLMSGERR_ATTR_MSG = 1;
    /** Offset of the invalid attribute from the request's first byte, {@code u32}. */
    public static final int NLMSGERR_ATTR_OFFS = 2;
    /** Data that a family adds for its own tools. */
    public static final int NLMSGERR_ATTR_COOKIE = 3;
    /** The kernel's policy of the invalid attribute. */
    public static final int NLMSGERR_ATTR_POLICY = 4;
    /** Number of a missing attribute, {@code u32}. */
    public static final int NLMSGERR_ATTR_MISS_TYPE = 5;
    /** Offset of the nest in which it is missing, {@code u32}. */
    public static final int NLMSGERR_ATTR_MISS_NEST = 6;

    /** The extended ACK. */
    public static final AttributeSet SET = AttributeSet.builder("NLMSGERR_ATTR")
            .add(NLMSGERR_ATTR_MSG, "NLMSGERR_ATTR_MSG", Types.STRING)
            .add(NLMSGERR_ATTR_OFFS, "NLMSGERR_ATTR_OFFS", Types.U32)
            .add(NLMSGERR_ATTR_COOKIE, "NLMSGERR_ATTR_COOKIE", Types.BINARY)
            .add(NLMSGERR_ATTR_POLICY, "NLMSGERR_ATTR_POLICY", Types.nest(AttributePolicy.SET))
            .add(NLMSGERR_ATTR_MISS_TYPE, "NLMSGERR_ATTR_MISS_TYPE", Types.U32)
            .add(NLMSGERR_ATTR_MISS_NEST, "NLMSGERR_ATTR_MISS_NEST", Types.U32)
            .build();

    private static final StructSchema NLMSGERR = StructSchema.builder("nlmsgerr")
            .add("error", Types.S32, Errno.NEGATIVE_NAMES)
            .add("msg", Types.struct(NlmsgHeader.SCHEMA), NlmsgHeader.SCHEMA.length())
            .build();

    private static final int ERROR = NLMSGERR.offsetOf("error");
    private static final int REQUEST_TYPE = NLMSGERR.offsetOf("msg") + NlmsgHeader.SCHEMA.offsetOf("nlmsg_type");
    private static final int REQUEST_SEQUENCE = NLMSGERR.offsetOf("msg") + NlmsgHeader.SCHEMA.offsetOf("nlmsg_seq");

    /** {@code struct nlmsgerr} and {@code NLMSGERR_ATTR_*}. */
    public static final MessageSchema SCHEMA = new MessageSchema(NLMSGERR, SET, ExtendedAck::attributesOffset);

    private static final MessageSchema DONE = new MessageSchema(
            StructSchema.builder("nlmsgdone")
                    .add("error", Types.S32, Errno.NEGATIVE_NAMES)
                    .build(),
            SET,
            ExtendedAck::attributesOffset);

    private static final MessageSchema EMPTY = new MessageSchema(
            StructSchema.builder("nothing").build(),
            AttributeSet.builder("NLMSG").build());

    /** The control messages, which are the same in all protocols. */
    public static final MessageTable TABLE = MessageTable.ofControl()
            .add(Netlink.NLMSG_NOOP, "NLMSG_NOOP", EMPTY)
            .add(Netlink.NLMSG_ERROR, "NLMSG_ERROR", SCHEMA)
            .add(Netlink.NLMSG_DONE, "NLMSG_DONE", DONE)
            .add(Netlink.NLMSG_OVERRUN, "NLMSG_OVERRUN", EMPTY)
            .build();

    /** An empty message; {@link #wrap} sets its bytes. */
    public ErrorMessage() {
        super(TABLE, SCHEMA);
    }

    @Override
    protected ErrorMessage create() {
        return new ErrorMessage();
    }

    /** 0 for an acknowledgement, else a negative error number; {@code error}. */
    public int code() {
        return headerS32(ERROR);
    }

    /** The error; number 0 for an acknowledgement. */
    public Errno errno() {
        return new Errno(-code());
    }

    /** {@code nlmsg_type} of the request. */
    public int requestType() {
        return headerU16(REQUEST_TYPE);
    }

    /** {@code nlmsg_seq} of the request. */
    public int requestSequence() {
        return headerS32(REQUEST_SEQUENCE);
    }
}
