package io.github.netlink4j.core.schema;

import static io.github.netlink4j.core.wire.Netlink.*;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of {@code nlmsg_flags}, some of which depend on what the message does. */
final class MessageFlags {
    /** What a message does, at the beginning of a word of its name. */
    private static final Pattern VERB = Pattern.compile("(?:^|[_ -])(GET|DUMP|DEL|NEW|SET|ADD|UPD|CREATE)");

    private static final ValueNames COMMON = ValueNames.bits()
            .add(NLM_F_REQUEST, "NLM_F_REQUEST")
            .add(NLM_F_MULTI, "NLM_F_MULTI")
            .add(NLM_F_ACK, "NLM_F_ACK")
            .add(NLM_F_ECHO, "NLM_F_ECHO")
            .add(NLM_F_DUMP_INTR, "NLM_F_DUMP_INTR")
            .add(NLM_F_DUMP_FILTERED, "NLM_F_DUMP_FILTERED");

    private static final ValueNames GET = COMMON.add(NLM_F_DUMP, "NLM_F_DUMP")
            .add(NLM_F_ROOT, "NLM_F_ROOT")
            .add(NLM_F_MATCH, "NLM_F_MATCH")
            .add(0x400, "NLM_F_ATOMIC");

    private static final ValueNames NEW = COMMON.add(NLM_F_REPLACE, "NLM_F_REPLACE")
            .add(NLM_F_EXCL, "NLM_F_EXCL")
            .add(NLM_F_CREATE, "NLM_F_CREATE")
            .add(NLM_F_APPEND, "NLM_F_APPEND");

    private static final ValueNames DELETE = COMMON.add(0x100, "NLM_F_NONREC").add(0x200, "NLM_F_BULK");

    private static final ValueNames ACK =
            COMMON.add(NLM_F_CAPPED, "NLM_F_CAPPED").add(NLM_F_ACK_TLVS, "NLM_F_ACK_TLVS");

    /** Of a request that no table has: a dump is the usual meaning of both of its bits. */
    private static final ValueNames UNKNOWN = COMMON.add(NLM_F_DUMP, "NLM_F_DUMP");

    /** What a request asks for beyond its name, and what a reply says about itself. */
    private static final int TELLING = NLM_F_DUMP_INTR | NLM_F_ROOT | NLM_F_MATCH | NLM_F_CREATE | NLM_F_APPEND;

    private MessageFlags() {}

    /** The flags that change what a message means. */
    static int telling(int type) {
        return type < NLMSG_MIN_TYPE ? NLM_F_DUMP_INTR : TELLING;
    }

    /**
     * The names of the flags of a message.
     *
     * @param type {@code nlmsg_type}
     * @param name the message's name, whose verb tells what it does, such as {@code RTM_GETLINK}
     */
    static ValueNames of(int type, String name) {
        if (type == NLMSG_ERROR || type == NLMSG_DONE) {
            return ACK;
        }
        return switch (verb(name)) {
            case "GET", "DUMP" -> GET;
            case "DEL" -> DELETE;
            case "NEW", "SET", "ADD", "UPD", "CREATE" -> NEW;
            default -> UNKNOWN;
        };
    }

    /** Whether a message of this name asks for objects, as {@code RTM_GETLINK} does. */
    static boolean isGet(String name) {
        return verb(name).equals("GET");
    }

    private static String verb(String name) {
        Matcher verb = VERB.matcher(name.toUpperCase(Locale.ROOT));
        return verb.find() ? verb.group(1) : "";
    }
}
