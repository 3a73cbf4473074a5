package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A netlink protocol on the command line: {@code GENERIC}, {@code NETLINK_GENERIC} or {@code 16}. */
final class ProtocolNumber implements ITypeConverter<NetlinkProtocol> {
    private static final String PREFIX = "NETLINK_";
    private static final int LAST = 31;

    /** For picocli. */
    ProtocolNumber() {}

    @Override
    public NetlinkProtocol convert(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String name = upper.startsWith(PREFIX) ? upper : PREFIX + upper;
        return IntStream.rangeClosed(0, LAST)
                .mapToObj(NetlinkProtocol::new)
                .filter(protocol -> protocol.toString().equals(name)
                        || Integer.toString(protocol.number()).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "\"" + text + "\" is no netlink protocol: ROUTE, GENERIC, NETFILTER and 0 to 31 are"));
    }
}
