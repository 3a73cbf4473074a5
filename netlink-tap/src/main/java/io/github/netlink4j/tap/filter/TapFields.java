package io.github.netlink4j.tap.filter;

import static io.github.netlink4j.core.wire.Netlink.*;

import io.github.netlink4j.core.bpf.BpfAncillary;
import io.github.netlink4j.core.bpf.BpfCondition;
import io.github.netlink4j.core.bpf.BpfFilters;
import io.github.netlink4j.core.bpf.BpfLoad;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.filter.Filter;
import io.github.netlink4j.core.filter.FilterLanguage;
import io.github.netlink4j.core.filter.FilterProgram;
import io.github.netlink4j.core.filter.FlagField;
import io.github.netlink4j.core.filter.NumberField;
import io.github.netlink4j.core.filter.NumberNames;
import io.github.netlink4j.core.filter.TextField;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.tap.Direction;
import io.github.netlink4j.tap.TapMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields by which messages are selected: {@code proto route and type RTM_NEWLINK}, {@code family nl80211 and error},
 * {@code attr IFLA_MTU > 1500}. Immutable.
 */
public final class TapFields {
    private static final NumberNames CONTROL_NAMES = NumberNames.of(Map.of(
            "NLMSG_NOOP", (long) NLMSG_NOOP, "NLMSG_ERROR", (long) NLMSG_ERROR, "NLMSG_DONE", (long) NLMSG_DONE));

    private static final NumberNames FLAG_NAMES = NumberNames.of(Map.of(
            "NLM_F_REQUEST", (long) NLM_F_REQUEST,
            "NLM_F_MULTI", (long) NLM_F_MULTI,
            "NLM_F_ACK", (long) NLM_F_ACK,
            "NLM_F_ECHO", (long) NLM_F_ECHO,
            "NLM_F_DUMP_INTR", (long) NLM_F_DUMP_INTR,
            "NLM_F_DUMP", (long) NLM_F_DUMP));

    /** The netlink protocol, by number or by the kernel's name without {@code NETLINK_}, in any case: {@code proto route}. */
    public static final NumberField<TapMessage> PROTO = NumberField.<TapMessage>of(
                    "proto", message -> message.frame().protocol())
            .names(protocolNames())
            .bpf(BpfLoad.of(BpfAncillary.PROTOCOL));

    /** {@code nlmsg_flags}: {@code flags has NLM_F_DUMP}. */
    public static final NumberField<TapMessage> FLAGS = NumberField.<TapMessage>of(
                    "flags", message -> message.cursor().flags())
            .names(FLAG_NAMES)
            .bpfOfFirstMessage(BpfLoad.host16(NLMSG_FLAGS));

    /** The command of a generic netlink message, by number. */
    public static final NumberField<TapMessage> COMMAND =
            NumberField.optional("command", message -> message.command() >= 0, TapMessage::command);

    /** The name of the generic netlink family: {@code family nl80211}. */
    public static final TextField<TapMessage> FAMILY = TextField.of("family", TapMessage::family);

    /**
     * {@code nlmsg_type}, by number or by the kernel's name of a message or of a command of generic netlink: {@code type
     * RTM_NEWLINK}, {@code type CTRL_CMD_GETFAMILY}.
     */
    public static final NumberField<TapMessage> TYPE = NumberField.<TapMessage>of(
                    "type", message -> message.cursor().type())
            .names(CONTROL_NAMES)
            .expanding(MessageNames::all, MessageNames::filter)
            .bpfOfFirstMessage(BpfLoad.host16(NLMSG_TYPE));

    /** {@code nlmsg_seq}. */
    public static final NumberField<TapMessage> SEQ = NumberField.<TapMessage>of(
                    "seq", message -> Integer.toUnsignedLong(message.cursor().sequence()))
            .bpfOfFirstMessage(BpfLoad.host32(NLMSG_SEQ));

    /** {@code nlmsg_pid}: the port id of the process, most often its process id; 0 in the requests of many programs. */
    public static final NumberField<TapMessage> PID = NumberField.<TapMessage>of(
                    "pid", message -> Integer.toUnsignedLong(message.cursor().portId()))
            .bpfOfFirstMessage(BpfLoad.host32(NLMSG_PID));

    /** {@code nlmsg_len} in bytes. */
    public static final NumberField<TapMessage> LEN = NumberField.<TapMessage>of(
                    "len", message -> message.cursor().length())
            .bpfOfFirstMessage(BpfLoad.host32(0));

    /** Messages to the kernel. */
    public static final FlagField<TapMessage> TO_KERNEL =
            FlagField.of("to-kernel", message -> message.frame().direction() == Direction.TO_KERNEL);

    /** Messages from the kernel to a process. */
    public static final FlagField<TapMessage> TO_USER =
            FlagField.of("to-user", message -> message.frame().direction() == Direction.TO_USER);

    /** Errors: {@code NLMSG_ERROR} and {@code NLMSG_DONE} with an error number. An ACK is none. */
    public static final FlagField<TapMessage> ERROR = FlagField.<TapMessage>of("error", message -> message.errno() != 0)
            .bpfOfFirstMessage(BpfCondition.allOf(List.of(
                    BpfLoad.host16(NLMSG_TYPE).in(NLMSG_ERROR, NLMSG_DONE),
                    BpfLoad.hostS32(NLMSG_HDRLEN).below(0))));

    /** The error number of an error, positive, by number or name: {@code errno EOPNOTSUPP}. */
    public static final NumberField<TapMessage> ERRNO = NumberField.<TapMessage>optional(
                    "errno", message -> message.errno() != 0, TapMessage::errno)
            .names(errnoNames());

    /**
     * The language of these fields, and of {@code attr NAME}: the attributes of a message at any depth, and the fields of its
     * structures, by the kernel's name.
     */
    public static final FilterLanguage<TapMessage> LANGUAGE = FilterLanguage.of(
                    PROTO, TYPE, FAMILY, COMMAND, FLAGS, SEQ, PID, LEN, TO_KERNEL, TO_USER, ERROR, ERRNO)
            .with("attr", AttributeFields::names, AttributeFields::field);

    private TapFields() {}

    private static NumberNames protocolNames() {
        Map<String, Long> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (NetlinkProtocol each : NetlinkProtocol.named()) {
            names.put(NetlinkProtocol.shortName(each.number()), (long) each.number());
        }
        return NumberNames.of(names);
    }

    private static NumberNames errnoNames() {
        Map<String, Long> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Errno.named().forEach(each -> names.put(each.name(), (long) each.number()));
        return NumberNames.of(names);
    }

    /**
     * The filter as a program for a packet socket on an nlmon device: it keeps each datagram with a message that the filter may
     * select.
     */
    public static FilterProgram<TapMessage> compile(Filter<TapMessage> filter) {
        return filter.compile(BpfFilters.singleMessage());
    }
}
