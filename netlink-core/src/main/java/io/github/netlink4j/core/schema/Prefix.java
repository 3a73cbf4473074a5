package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** An IP address with the length of its prefix, which is a field of the message's header. */
final class Prefix extends AttributeType {
    private final String lengthField;

    Prefix(String lengthField) {
        this.lengthField = lengthField;
    }

    @Override
    void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        Object value = Types.IP_ADDRESS.read(attribute);
        if (value instanceof InetAddress address) {
            value = withLength(address, attribute.length(), list.header().number(lengthField));
        }
        Scalar.show(field, value, attribute, visitor);
    }

    private static Object withLength(InetAddress address, int bytes, @Nullable Long length) {
        return length != null && length <= (long) bytes * Byte.SIZE
                ? new PrefixedAddress(address, length.intValue())
                : address;
    }
}
