package io.github.netlink4j.core.error;

import static io.github.netlink4j.core.error.ErrorMessage.NLMSGERR_ATTR_COOKIE;
import static io.github.netlink4j.core.error.ErrorMessage.NLMSGERR_ATTR_MISS_NEST;
import static io.github.netlink4j.core.error.ErrorMessage.NLMSGERR_ATTR_MISS_TYPE;
import static io.github.netlink4j.core.error.ErrorMessage.NLMSGERR_ATTR_MSG;
import static io.github.netlink4j.core.error.ErrorMessage.NLMSGERR_ATTR_OFFS;
import static io.github.netlink4j.core.error.ErrorMessage.NLMSGERR_ATTR_POLICY;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK_TLVS;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_CAPPED;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import java.io.Serializable;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The extended ACK of a reply: what the kernel reports in addition to the error number, {@code NLMSGERR_ATTR_*}. Owned.
 *
 * <p>It occurs in three layouts: after the copied request, after the request's header
 * ({@code NLM_F_CAPPED}), and after the code of an {@code NLMSG_DONE}.
 *
 * @param message the kernel's text; a warning if the request succeeded; {@code null} if absent
 * @param offset byte offset of the invalid attribute in the request, -1 if absent
 * @param policy the kernel's policy of that attribute, {@code null} if absent
 * @param missingType number of an attribute missing in the request, -1 if absent
 * @param missingNest byte offset in the request of the nest in which that attribute is missing, -1 if it is missing in
 *     the request itself or none is missing
 * @param cookie data that a family adds for its own tools, in hexadecimal, {@code null} if absent
 */
public record ExtendedAck(
        @Nullable String message,
        int offset,
        @Nullable AttributePolicy policy,
        int missingType,
        int missingNest,
        @Nullable String cookie)
        implements Serializable {
    /** An extended ACK without content. */
    public static final ExtendedAck NONE = new ExtendedAck(null, -1, null, -1, -1, null);

    private static final int CODE_LENGTH = 4;

    /**
     * The code of an {@code NLMSG_ERROR}, or of an {@code NLMSG_DONE} with a code.
     *
     * @return 0 for success, else a negative error number
     * @throws MalformedMessageException if an {@code NLMSG_ERROR} is too short for a code
     */
    public static int code(MessageCursor message) {
        if (message.payloadLength() >= CODE_LENGTH) {
            return Bytes.s32(message.memory(), message.payloadOffset(), message.order());
        }
        if (message.type() == NLMSG_ERROR) {
            throw MalformedMessageException.wrongLength(
                    "NLMSG_ERROR", message.payloadOffset(), "an error code of 4 bytes", message.payloadLength());
        }
        return 0;
    }

    /**
     * The extended ACK of an {@code NLMSG_ERROR} or {@code NLMSG_DONE}; {@link #NONE} if it has none.
     *
     * @throws MalformedMessageException if one of its attributes has the wrong length
     */
    public static ExtendedAck of(MessageCursor message) {
        if ((message.flags() & NLM_F_ACK_TLVS) == 0) {
            return NONE;
        }
        String text = null;
        int offset = -1;
        AttributePolicy policy = null;
        int missingType = -1;
        int missingNest = -1;
        String cookie = null;
        AttributeCursor attributes = message.attributes(attributesOffset(message));
        while (attributes.next()) {
            switch (attributes.type()) {
                case NLMSGERR_ATTR_MSG -> text = attributes.string();
                case NLMSGERR_ATTR_OFFS -> offset = attributes.s32();
                case NLMSGERR_ATTR_COOKIE -> cookie = HexFormat.of().formatHex(attributes.bytes());
                case NLMSGERR_ATTR_POLICY -> policy = AttributePolicy.of(attributes.nested());
                case NLMSGERR_ATTR_MISS_TYPE -> missingType = attributes.s32();
                case NLMSGERR_ATTR_MISS_NEST -> missingNest = attributes.s32();
                default -> {}
            }
        }
        return new ExtendedAck(text, offset, policy, missingType, missingNest, cookie);
    }

    /** Offset of the attributes, in bytes after {@code nlmsghdr}. */
    static int attributesOffset(MessageCursor message) {
        if (message.type() != NLMSG_ERROR) {
            return CODE_LENGTH;
        }
        int request = message.payloadOffset() + CODE_LENGTH;
        if ((message.flags() & NLM_F_CAPPED) != 0 || message.payloadLength() < CODE_LENGTH + NLMSG_HDRLEN) {
            return CODE_LENGTH + NLMSG_HDRLEN;
        }
        long requestLength = Bytes.u32(message.memory(), request, message.order());
        return CODE_LENGTH + (int) Math.min(requestLength, message.payloadLength());
    }
}
