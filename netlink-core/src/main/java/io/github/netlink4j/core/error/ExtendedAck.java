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
 * What the kernel says of a request besides the error number: {@code NLMSGERR_ATTR_*}. Owned.
 *
 * <p>It travels in three layouts: behind the copied request, behind the request's header alone
 * ({@code NLM_F_CAPPED}), and right behind the code of an {@code NLMSG_DONE}.
 *
 * @param message the kernel's text; of a success it is a warning
 * @param offset byte offset in the request of the attribute that is to blame, -1 when not said
 * @param policy what the kernel demands of that attribute, {@code null} when not said
 * @param missingType number of an attribute that the request lacks, -1 when not said
 * @param missingNest byte offset in the request of the attribute inside which that one is missing, -1 when it is missing in
 *     the request itself or none is
 * @param cookie what a family adds for its own tools, in hexadecimal, {@code null} when nothing
 */
public record ExtendedAck(
        @Nullable String message,
        int offset,
        @Nullable AttributePolicy policy,
        int missingType,
        int missingNest,
        @Nullable String cookie)
        implements Serializable {
    /** Says nothing. */
    public static final ExtendedAck NONE = new ExtendedAck(null, -1, null, -1, -1, null);

    private static final int CODE_LENGTH = 4;

    /**
     * The code of an {@code NLMSG_ERROR}, or of an {@code NLMSG_DONE} that has one.
     *
     * @return 0 for success, else a negative error number
     * @throws MalformedMessageException if an {@code NLMSG_ERROR} is too short to hold one
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
     * The extended ACK of an {@code NLMSG_ERROR} or {@code NLMSG_DONE}; {@link #NONE} where it has none.
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

    /** Where the attributes start, in bytes behind {@code nlmsghdr}. */
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
