package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.dropmon.alert.TrapCount;
import io.github.netlink4j.dropmon.report.DropKey;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.tools.command.PrintableText;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.function.LongFunction;

/** Drops as lines of text: time, reason, location, packet. */
final class TextOutput implements DropOutput {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    private final PrintWriter out;
    private final boolean addresses;
    private final ZoneId zone = ZoneId.systemDefault();
    private final InterfaceNames interfaces = new InterfaceNames();

    /**
     * Output to a writer.
     *
     * @param addresses whether to show raw kernel addresses, which defeat KASLR
     */
    TextOutput(PrintWriter out, boolean addresses) {
        this.out = out;
        this.addresses = addresses;
    }

    @Override
    public void packet(PacketAlert alert, CodeLocation location) {
        DropKey key = DropKey.of(alert, location);
        out.println(PrintableText.of(String.format(
                "%s  %-16s  %-34s  %s  (%s)",
                time(alert.time()),
                key.reason(),
                text(location, key) + address(alert.address()),
                alert.flow(),
                details(alert))));
    }

    private String details(PacketAlert alert) {
        String name = interfaces.nameOf(alert);
        String input = name != null
                ? name
                : alert.interfaceIndex() == 0 ? "no interface" : "ifindex " + alert.interfaceIndex();
        return input + ", " + alert.originalLength() + " bytes";
    }

    private static String text(CodeLocation location, DropKey key) {
        return location.isKnown() ? location.toString() : key.location();
    }

    private String address(long address) {
        return addresses && address != 0 ? " 0x" + HexFormat.of().toHexDigits(address) : "";
    }

    @Override
    public void summary(SummaryAlert alert, LongFunction<CodeLocation> locations) {
        String time = time(Instant.now());
        for (int i = 0; i < alert.size(); i++) {
            long address = alert.address(i);
            CodeLocation location = locations.apply(address);
            String text = text(location, DropKey.of(address, location)) + address(address);
            out.println(PrintableText.of(String.format("%s  %8d  %s", time, alert.count(i), text)));
        }
        for (TrapCount trap : alert.traps()) {
            out.println(PrintableText.of(String.format("%s  %8d  hardware trap %s", time, trap.count(), trap.trap())));
        }
    }

    private String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    @Override
    public boolean flush() {
        return !out.checkError();
    }
}
