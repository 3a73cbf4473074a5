package io.github.netlink4j.spec.table;

import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.EnumSpec;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.GroupSpec;
import io.github.netlink4j.spec.model.KernelName;
import io.github.netlink4j.spec.model.MalformedSpecException;
import io.github.netlink4j.spec.model.OperationSpec;
import io.github.netlink4j.spec.model.References;
import io.github.netlink4j.spec.model.ScalarKind;
import io.github.netlink4j.spec.model.SetSpec;
import io.github.netlink4j.spec.model.StructSpec;
import io.github.netlink4j.spec.model.SubMessageSpec;
import io.github.netlink4j.spec.model.TypeSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link TableWriter} writes. */
public final class TableReader {
    private static final int HIGHEST_ATTRIBUTE = 0x3fff;
    private static final int HIGHEST_16_BITS = 0xffff;
    private static final int HIGHEST_8_BITS = 0xff;
    private static final int HIGHEST_PROTOCOL = 31;

    private final List<Line> lines;
    private int next;
    private int highestMessage;
    private final References references = new References();
    private final StructCheck structCheck = new StructCheck();
    private final List<GroupSpec> groups = new ArrayList<>();
    private final List<EnumSpec> enums = new ArrayList<>();
    private final List<StructSpec> structs = new ArrayList<>();
    private final List<SetSpec> sets = new ArrayList<>();
    private final List<SubMessageSpec> subMessages = new ArrayList<>();
    private final List<OperationSpec> operations = new ArrayList<>();

    private TableReader(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * Reads a table.
     *
     * @param file the file's name, for errors
     * @param text its contents
     * @throws MalformedSpecException if it is not a table: the text says where and why
     */
    public static FamilySpec read(String file, String text) {
        List<Line> lines = new ArrayList<>();
        text.lines().forEach(each -> lines.add(new Line(file, lines.size() + 1, each)));
        if (!text.startsWith(TableFormat.FIRST_LINE + "\n")) {
            throw new MalformedSpecException(file, 1, "the first line is not \"" + TableFormat.FIRST_LINE + "\"");
        }
        return new TableReader(lines).read();
    }

    private FamilySpec read() {
        next = 1;
        FamilySpec.Head head = head();
        while (next < lines.size()) {
            part(lines.get(next++));
        }
        references.check();
        structCheck.check();
        return new FamilySpec(head, groups, enums, structs, sets, subMessages, operations);
    }

    private @Nullable Line lineOf(String word) {
        return next < lines.size() && lines.get(next).take(word) ? lines.get(next++) : null;
    }

    private Line needLineOf(String word) {
        Line line = lineOf(word);
        if (line == null) {
            Line here = lines.get(Math.min(next, lines.size() - 1));
            throw here.error("there is no line \"" + word + "\" here");
        }
        return line;
    }

    private FamilySpec.Head head() {
        String name = needLineOf(TableFormat.FAMILY).word("name");
        int protocol = needLineOf(TableFormat.PROTOCOL).number("protocol", HIGHEST_PROTOCOL);
        highestMessage = protocol == FamilySpec.NETLINK_GENERIC ? HIGHEST_8_BITS : HIGHEST_16_BITS;
        Line version = protocol == FamilySpec.NETLINK_GENERIC ? lineOf(TableFormat.VERSION) : null;
        boolean hasSeparateNumbers = lineOf(TableFormat.SEPARATE_NUMBERS) != null;
        Line headers = lineOf(TableFormat.HEADERS);
        Line fallback = lineOf(TableFormat.FALLBACK);
        String fallbackSet = fallback == null ? null : referOption(fallback, TableFormat.SET, TableFormat.SET_OF);
        if (fallback != null && fallbackSet == null) {
            throw fallback.error("there is no " + TableFormat.SET_OF);
        }
        return new FamilySpec.Head(
                name,
                protocol,
                version == null ? 0 : version.number("version", HIGHEST_8_BITS),
                hasSeparateNumbers,
                headers == null ? List.of() : headers.rest(),
                fallbackSet,
                fallback == null ? null : referOption(fallback, TableFormat.STRUCT, TableFormat.HEADER_OF));
    }

    private void part(Line line) {
        String kind = line.isRow() ? "" : line.word("word");
        switch (kind) {
            case TableFormat.GROUP -> groups.add(group(line));
            case TableFormat.ENUM, TableFormat.FLAGS -> enums.add(enumeration(line, kind.equals(TableFormat.FLAGS)));
            case TableFormat.STRUCT -> addStruct(line);
            case TableFormat.SET -> sets.add(set(line));
            case TableFormat.SUB_MESSAGE -> addSubMessage(line);
            case TableFormat.OPERATION -> operations.add(operation(line));
            case "" -> throw line.error("a row of nothing");
            default -> throw line.error("\"" + kind + "\" is not expected here");
        }
        line.end();
    }

    private String declare(Line line, String kind) {
        String name = line.word("name");
        references.declare(kind, name, line.file(), line.number());
        return name;
    }

    private String refer(Line line, String kind, String name) {
        references.refer(kind, name, line.file(), line.number());
        return name;
    }

    private @Nullable String referOption(Line line, String kind, String key) {
        String name = line.option(key);
        return name == null ? null : refer(line, kind, name);
    }

    private interface RowReader<T> {
        T read(Line row);
    }

    /** The rows that follow. */
    private <T> List<T> rows(RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        while (next < lines.size() && lines.get(next).isRow()) {
            Line row = lines.get(next++);
            rows.add(reader.read(row));
            row.end();
        }
        return rows;
    }

    private static GroupSpec group(Line line) {
        String number = line.word("number");
        return new GroupSpec(
                number.equals(TableFormat.NONE) ? GroupSpec.ASSIGNED : line.number("number", number, HIGHEST_16_BITS),
                line.word("name"));
    }

    private EnumSpec enumeration(Line line, boolean isFlags) {
        String name = declare(line, TableFormat.ENUM);
        String prefix = line.optional("prefix");
        return new EnumSpec(name, prefix, isFlags, rows(row -> {
            long number = row.longNumber("number", row.word("number"));
            String entry = row.word("name");
            return new EnumSpec.Entry(number, entry, row.kernelName(prefix + KernelName.constant(entry)));
        }));
    }

    private void addStruct(Line line) {
        StructSpec struct = struct(line);
        structs.add(struct);
        structCheck.add(struct, line);
    }

    private void addSubMessage(Line line) {
        SubMessageSpec message = subMessage(line);
        subMessages.add(message);
        structCheck.add(message);
    }

    private StructSpec struct(Line line) {
        String name = declare(line, TableFormat.STRUCT);
        String kernelName = line.optional("kernel's name");
        int length = line.number("length", HIGHEST_16_BITS);
        Map<String, StructSpec.Field> fields = new HashMap<>();
        return new StructSpec(name, kernelName, length, rows(row -> {
            StructSpec.Field field = field(row, length);
            if (fields.put(field.shownName(), field) != null) {
                throw row.error("a second field " + field.shownName());
            }
            return field;
        }));
    }

    private StructSpec.Field field(Line row, int length) {
        int offset = row.number("offset", length);
        String name = row.word("name");
        TypeSpec type = type(row);
        int width = type instanceof TypeSpec.Scalar scalar ? scalar.kind().width() : 0;
        int bytes = width > 0 ? width : statedLength(row, length);
        boolean isRest = bytes == StructSpec.REST && offset == length;
        if (!isRest && (bytes == 0 || offset + bytes > length)) {
            throw row.error(name + " at " + offset + " with " + bytes + " bytes, in a structure of " + length);
        }
        return new StructSpec.Field(offset, bytes, name, row.kernelName(KernelName.identifier(name)), type);
    }

    private static int statedLength(Line row, int highest) {
        String stated = row.option(TableFormat.LENGTH);
        if (stated == null) {
            throw row.error("there is no " + TableFormat.LENGTH);
        }
        return row.number("length", stated, highest);
    }

    private SetSpec set(Line line) {
        String name = declare(line, TableFormat.SET);
        String prefix = line.optional("prefix");
        Set<Integer> numbers = new HashSet<>();
        return new SetSpec(name, prefix, rows(row -> attribute(row, prefix, numbers)));
    }

    private AttributeRow attribute(Line row, String prefix, Set<Integer> numbers) {
        int number = row.number("number", HIGHEST_ATTRIBUTE);
        if (!numbers.add(number)) {
            throw row.error("a second attribute " + number);
        }
        String name = row.word("name");
        TypeSpec type = type(row);
        boolean isMulti = row.take(TableFormat.MULTI);
        return new AttributeRow(number, name, row.kernelName(prefix + KernelName.constant(name)), type, isMulti);
    }

    private TypeSpec type(Line row) {
        String word = row.word("type");
        int colon = word.indexOf(':');
        String kind = colon < 0 ? word : word.substring(0, colon);
        String index = colon < 0 ? "" : word.substring(colon + 1);
        return switch (kind) {
            case TableFormat.NEST -> nest(row);
            case TableFormat.INDEXED -> new TypeSpec.Indexed(type(row), index);
            case TableFormat.ARRAY -> array(row, index);
            case TableFormat.STRUCT -> new TypeSpec.Struct(refer(row, TableFormat.STRUCT, row.word("structure")));
            case TableFormat.ADDRESS_BY_FAMILY -> new TypeSpec.Address(row.word("field"), false);
            case TableFormat.ADDRESS_BY_ETHER_TYPE -> new TypeSpec.Address(row.word("field"), true);
            case TableFormat.MESSAGE ->
                new TypeSpec.Message(
                        refer(row, TableFormat.STRUCT, row.word("structure")),
                        refer(row, TableFormat.SET, row.word("set")));
            case TableFormat.SUB_MESSAGE ->
                new TypeSpec.SubMessage(
                        refer(row, TableFormat.SUB_MESSAGE, row.word("sub-message")), row.word("selector"));
            default -> scalar(row, word);
        };
    }

    private TypeSpec.Nest nest(Line row) {
        TypeSpec.Nest nest = new TypeSpec.Nest(row.word("set"));
        if (!nest.isOfOtherSpec()) {
            refer(row, TableFormat.SET, nest.set());
        }
        return nest;
    }

    private TypeSpec array(Line row, String index) {
        TypeSpec element = type(row);
        boolean isFixed =
                element instanceof TypeSpec.Scalar scalar && scalar.kind().width() > 0;
        if (!isFixed && !(element instanceof TypeSpec.Struct)) {
            throw row.error("the elements of an array cannot be " + TableWriter.type(element));
        }
        return new TypeSpec.Array(element, index.isEmpty() ? null : refer(row, TableFormat.ENUM, index));
    }

    private TypeSpec.Scalar scalar(Line row, String word) {
        ScalarKind kind = ScalarKind.of(word).orElseThrow(() -> row.error("there is no type \"" + word + "\""));
        boolean isBigEndian = row.take(TableFormat.BIG_ENDIAN);
        String hint = row.option(TableFormat.HINT);
        String values = referOption(row, TableFormat.ENUM, TableFormat.VALUES);
        String bits = referOption(row, TableFormat.ENUM, TableFormat.BITS);
        return new TypeSpec.Scalar(kind, isBigEndian, hint, bits != null ? bits : values, bits != null);
    }

    private SubMessageSpec subMessage(Line line) {
        String name = declare(line, TableFormat.SUB_MESSAGE);
        return new SubMessageSpec(
                name,
                rows(row -> new SubMessageSpec.Format(
                        row.word("value"),
                        referOption(row, TableFormat.STRUCT, TableFormat.HEADER_OF),
                        referOption(row, TableFormat.SET, TableFormat.SET_OF))));
    }

    private OperationSpec operation(Line line) {
        String name = line.word("name");
        Set<OperationSpec.Mode> modes = modes(line);
        OperationSpec.Message request = message(line, TableFormat.REQUEST);
        OperationSpec.Message reply = message(line, TableFormat.REPLY);
        String set = referOption(line, TableFormat.SET, TableFormat.SET_OF);
        String header = referOption(line, TableFormat.STRUCT, TableFormat.HEADER_OF);
        String family = line.option(TableFormat.ADDRESS_FAMILY);
        return new OperationSpec(
                name,
                modes,
                request,
                reply,
                set,
                header,
                family == null
                        ? OperationSpec.ANY_ADDRESS_FAMILY
                        : line.number("address family", family, HIGHEST_8_BITS));
    }

    private static Set<OperationSpec.Mode> modes(Line line) {
        Set<OperationSpec.Mode> modes = EnumSet.noneOf(OperationSpec.Mode.class);
        String words = line.optional("mode");
        for (String word : words.isEmpty() ? new String[0] : words.split(",")) {
            modes.add(OperationSpec.Mode.of(word).orElseThrow(() -> line.error("there is no mode \"" + word + "\"")));
        }
        return modes;
    }

    private OperationSpec.@Nullable Message message(Line line, String key) {
        String word = line.option(key);
        if (word == null) {
            return null;
        }
        String[] parts = word.split(":", 2);
        if (parts.length < 2 || parts[1].isEmpty()) {
            throw line.error("\"" + word + "\" is not a number and a name");
        }
        int number = line.number("number", parts[0], highestMessage);
        return new OperationSpec.Message(number, parts[1].equals(TableFormat.NONE) ? "" : parts[1]);
    }
}
