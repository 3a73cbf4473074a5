package io.github.netlink4j.core.error;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK_TLVS;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_CAPPED;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel says of a request besides the error number: {@code NLMSGERR_ATTR_*}. Owned.
 *
 * <p>It travels in three layouts: behind the copied request, behind the request's header alone
 * ({@code NLM_F_CAPPED}), and right behind the code of an {@code NLMSG_DONE}.
 *
 * @param message the kernel's text; of a success it is a warning
 * @param offset byte offset in the request of the attribute that is to blame, -1 when not said
 * @param missingType number of an attribute that the request lacks, -1 when not said
 */
public record ExtendedAck(@Nullable String message, int offset, int missingType) implements Serializable {
    /** Says nothing. */
    public static final ExtendedAck NONE = new ExtendedAck(null, -1, -1);

    private static final int NLMSGERR_ATTR_MSG = 1;
    private static final int NLMSGERR_ATTR_OFFS = 2;
    private static final int NLMSGERR_ATTR_MISS_TYPE = 5;
    private static final int CODE_LENGTH = 4;

    /**
     * The code of an {@code NLMSG_ERROR}, or of an {@code NLMSG_DONE} that has one.
     *
     * @return 0 for success, else a negative error number
     * @throws MalformedMessageException if an {@code NLMSG_ERROR} is too short to hold one
     */
    public static int code(MessageCursor message) {
        if (message.payloadLength() >= CODE_LENGTH) {
            return Bytes.s32(message.memory(), message.payloadOffset());
        }
        if (message.type() == NLMSG_ERROR) {
            throw MalformedMessageException.wrongLength(
                    "NLMSG_ERROR", message.payloadOffset(), "an error code of 4 bytes", message.payloadLength());
        }
        return 0;
    }

    /** The extended ACK of an {@code NLMSG_ERROR} or {@code NLMSG_DONE}; {@link #NONE} where it has none. */
    public static ExtendedAck of(MessageCursor message) {
        if ((message.flags() & NLM_F_ACK_TLVS) == 0) {
            return NONE;
        }
        String text = null;
        int offset = -1;
        int missingType = -1;
        AttributeCursor attributes = message.attributes(attributesOffset(message));
        while (attributes.next()) {
            switch (attributes.type()) {
                case NLMSGERR_ATTR_MSG -> text = attributes.string();
                case NLMSGERR_ATTR_OFFS -> offset = attributes.s32();
                case NLMSGERR_ATTR_MISS_TYPE -> missingType = attributes.s32();
                default -> {}
            }
        }
        return new ExtendedAck(text, offset, missingType);
    }

    private static int attributesOffset(MessageCursor message) {
        if (message.type() != NLMSG_ERROR) {
            return CODE_LENGTH;
        }
        int request = message.payloadOffset() + CODE_LENGTH;
        if ((message.flags() & NLM_F_CAPPED) != 0 || message.payloadLength() < CODE_LENGTH + NLMSG_HDRLEN) {
            return CODE_LENGTH + NLMSG_HDRLEN;
        }
        long requestLength = Bytes.u32(message.memory(), request);
        return CODE_LENGTH + (int) Math.min(requestLength, message.payloadLength());
    }
}
