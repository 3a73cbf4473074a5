package io.github.netlink4j.tap.redact;

import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.tap.MessageRedactor;
import io.github.netlink4j.tap.TapMessage;
import org.jspecify.annotations.Nullable;

/**
 * Shows {@value #REDACTED} for key material: of IPsec, WireGuard, MACsec, Wi-Fi and others. In messages of a protocol or family
 * that has keys, bytes that no table describes are redacted, too, and so they are in those of a generic netlink family whose name is
 * not known. Messages of other families are shown as they are, whether or not a table has them. Stateless.
 */
public final class KeyRedactor implements MessageRedactor {
    /** The only one. */
    public static final KeyRedactor INSTANCE = new KeyRedactor();

    /** What is shown for a key: a {@link String}, whatever the type of the attribute. */
    public static final String REDACTED = "(redacted)";

    private KeyRedactor() {}

    @Override
    public MessageVisitor redacted(TapMessage message, MessageVisitor visitor) {
        String family = familyOf(message);
        return family != null ? new KeyFilter(family, visitor) : visitor;
    }

    /** The family or protocol of a message that may have keys; {@code null} for other messages. */
    private static @Nullable String familyOf(TapMessage message) {
        boolean isGeneric = message.frame().protocol() == NetlinkProtocol.GENERIC.number();
        boolean isControl = message.cursor().type() < Netlink.NLMSG_MIN_TYPE;
        String family =
                message.family() != null ? message.family() : message.frame().protocolName();
        boolean mayHaveKeys = KeyTable.has(family) || (isGeneric && isControl) || message.isOfUnknownFamily();
        return mayHaveKeys ? family : null;
    }
}
