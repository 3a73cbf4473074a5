package io.github.netlink4j.spec.table;

import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.EnumSpec;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.GroupSpec;
import io.github.netlink4j.spec.model.KernelName;
import io.github.netlink4j.spec.model.OperationSpec;
import io.github.netlink4j.spec.model.ScalarKind;
import io.github.netlink4j.spec.model.SetSpec;
import io.github.netlink4j.spec.model.StructSpec;
import io.github.netlink4j.spec.model.SubMessageSpec;
import io.github.netlink4j.spec.model.TypeSpec;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a spec as a table: always the same bytes for the same spec.
 *
 * <pre>
 * netlink-spec-table 1
 * family rt-addr
 * protocol 0
 * headers linux/rtnetlink.h linux/if_addr.h
 * group 5 rtnlgrp-ipv4-ifaddr
 * flags ifa-flags IFA_F_
 *  1 secondary                          the value, and the name, which is the kernel's after the prefix
 * struct ifaddrmsg ifaddrmsg 8          the kernel's name and the length
 *  0 ifa-family u8                      the offset
 * set addr-attrs IFA_
 *  1 address binary hint=ipv4-or-v6     the number
 *  8 flags u32 bits=ifa-flags
 *  9 x u8 kernel=IFA_OTHER              a kernel's name that is not the prefix and the name
 * operation getaddr dump request=22:RTM_GETADDR reply=20:RTM_NEWADDR set=addr-attrs header=ifaddrmsg
 * </pre>
 *
 * <p>Types are a scalar's kind, {@code nest SET} or {@code nest SPEC/SET}, {@code list TYPE} (numbers are indexes), {@code array TYPE} (in one
 * payload), {@code struct NAME}, {@code message STRUCT SET}, {@code sub-message NAME SELECTOR}, {@code address-by-family FIELD}
 * and {@code address-by-ethertype FIELD}.
 */
public final class TableWriter {
    private final StringBuilder text = new StringBuilder();

    private TableWriter() {}

    /** The text of a spec's table, with a line end after each line. */
    public static String write(FamilySpec spec) {
        TableWriter writer = new TableWriter();
        writer.head(spec.head());
        spec.groups().forEach(writer::group);
        spec.enums().forEach(writer::enumeration);
        spec.structs().forEach(writer::struct);
        spec.sets().forEach(writer::set);
        spec.subMessages().forEach(writer::subMessage);
        spec.operations().forEach(writer::operation);
        return writer.text.toString();
    }

    private void line(String first, Object... others) {
        text.append(first);
        for (Object each : others) {
            if (!each.toString().isEmpty()) {
                text.append(' ').append(each);
            }
        }
        text.append('\n');
    }

    private static String option(String key, @Nullable String value) {
        return value == null ? "" : key + value;
    }

    private void head(FamilySpec.Head head) {
        line(TableFormat.FIRST_LINE);
        line(TableFormat.FAMILY, head.name());
        line(TableFormat.PROTOCOL, head.protocol());
        if (head.isGeneric()) {
            line(TableFormat.VERSION, head.version());
        }
        if (head.hasSeparateNumbers()) {
            line(TableFormat.SEPARATE_NUMBERS);
        }
        if (!head.kernelHeaders().isEmpty()) {
            line(TableFormat.HEADERS, head.kernelHeaders().toArray());
        }
        if (head.fallbackSet() != null) {
            line(
                    TableFormat.FALLBACK,
                    option(TableFormat.SET_OF, head.fallbackSet()),
                    option(TableFormat.HEADER_OF, head.fallbackHeader()));
        }
    }

    private void group(GroupSpec group) {
        line(
                TableFormat.GROUP,
                group.number() == GroupSpec.ASSIGNED ? TableFormat.NONE : String.valueOf(group.number()),
                group.name());
    }

    private void enumeration(EnumSpec values) {
        line(
                values.isFlags() ? TableFormat.FLAGS : TableFormat.ENUM,
                values.name(),
                TableFormat.orNone(values.prefix()));
        for (EnumSpec.Entry each : values.entries()) {
            line("", each.number(), each.name(), kernelName(values.prefix(), each.name(), each.kernelName()));
        }
    }

    private static String kernelName(String prefix, String name, String kernelName) {
        return kernelName.equals(prefix + KernelName.constant(name))
                ? ""
                : TableFormat.KERNEL_NAME + TableFormat.orNone(kernelName);
    }

    private void struct(StructSpec struct) {
        line(TableFormat.STRUCT, struct.name(), TableFormat.orNone(struct.kernelName()), struct.length());
        for (StructSpec.Field each : struct.fields()) {
            boolean isFixed = each.type() instanceof TypeSpec.Scalar scalar
                    && scalar.kind().width() > 0;
            boolean isDerived = each.kernelName().equals(KernelName.identifier(each.name()));
            line(
                    "",
                    each.offset(),
                    each.name(),
                    type(each.type()),
                    isFixed ? "" : TableFormat.LENGTH + each.length(),
                    isDerived ? "" : TableFormat.KERNEL_NAME + TableFormat.orNone(each.kernelName()));
        }
    }

    private void set(SetSpec set) {
        line(TableFormat.SET, set.name(), TableFormat.orNone(set.prefix()));
        for (AttributeRow each : set.attributes()) {
            line(
                    "",
                    each.number(),
                    each.name(),
                    type(each.type()),
                    each.isMulti() ? TableFormat.MULTI : "",
                    kernelName(set.prefix(), each.name(), each.kernelName()));
        }
    }

    /** A type in words. */
    static String type(TypeSpec type) {
        if (type instanceof TypeSpec.Scalar scalar) {
            return scalar(scalar);
        }
        if (type instanceof TypeSpec.Nest nest) {
            return TableFormat.NEST + " " + nest.set();
        }
        if (type instanceof TypeSpec.Indexed list) {
            return TableFormat.INDEXED + (list.index().isEmpty() ? "" : ":" + list.index()) + " "
                    + type(list.element());
        }
        if (type instanceof TypeSpec.Array array) {
            return TableFormat.ARRAY + (array.indexes() == null ? "" : ":" + array.indexes()) + " "
                    + type(array.element());
        }
        if (type instanceof TypeSpec.Address address) {
            String by = address.isByEtherType() ? TableFormat.ADDRESS_BY_ETHER_TYPE : TableFormat.ADDRESS_BY_FAMILY;
            return by + " " + address.field();
        }
        if (type instanceof TypeSpec.Struct struct) {
            return TableFormat.STRUCT + " " + struct.name();
        }
        if (type instanceof TypeSpec.Message message) {
            return TableFormat.MESSAGE + " " + message.struct() + " " + message.set();
        }
        TypeSpec.SubMessage message = (TypeSpec.SubMessage) type;
        return TableFormat.SUB_MESSAGE + " " + message.name() + " " + message.selector();
    }

    private static String scalar(TypeSpec.Scalar scalar) {
        ScalarKind kind = scalar.kind();
        return kind.specName()
                + (scalar.isBigEndian() ? " " + TableFormat.BIG_ENDIAN : "")
                + (scalar.hint() == null ? "" : " " + TableFormat.HINT + scalar.hint())
                + (scalar.values() == null
                        ? ""
                        : " " + (scalar.isFlags() ? TableFormat.BITS : TableFormat.VALUES) + scalar.values());
    }

    private void subMessage(SubMessageSpec message) {
        line(TableFormat.SUB_MESSAGE, message.name());
        for (SubMessageSpec.Format each : message.formats()) {
            line(
                    "",
                    each.value(),
                    option(TableFormat.HEADER_OF, each.header()),
                    option(TableFormat.SET_OF, each.set()));
        }
    }

    private void operation(OperationSpec operation) {
        line(
                TableFormat.OPERATION,
                operation.name(),
                modes(operation),
                message(TableFormat.REQUEST, operation.request()),
                message(TableFormat.REPLY, operation.reply()),
                option(TableFormat.SET_OF, operation.set()),
                option(TableFormat.HEADER_OF, operation.header()),
                operation.addressFamily() == OperationSpec.ANY_ADDRESS_FAMILY
                        ? ""
                        : TableFormat.ADDRESS_FAMILY + operation.addressFamily());
    }

    private static String modes(OperationSpec operation) {
        return TableFormat.orNone(
                operation.modes().stream().map(OperationSpec.Mode::specName).collect(Collectors.joining(",")));
    }

    private static String message(String key, OperationSpec.@Nullable Message message) {
        return message == null ? "" : key + message.number() + ":" + TableFormat.orNone(message.kernelName());
    }
}
