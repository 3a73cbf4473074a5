package io.github.netlink4j.spec.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.spec.SpecTables;
import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.EnumSpec;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.GroupSpec;
import io.github.netlink4j.spec.model.OperationSpec;
import io.github.netlink4j.spec.model.ScalarKind;
import io.github.netlink4j.spec.model.SetSpec;
import io.github.netlink4j.spec.model.StructSpec;
import io.github.netlink4j.spec.model.SubMessageSpec;
import io.github.netlink4j.spec.model.TypeSpec;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final TypeSpec.Scalar U32 = TypeSpec.Scalar.of(ScalarKind.U32);

    private static final FamilySpec ACME = new FamilySpec(
            new FamilySpec.Head("acme", 16, 2, true, List.of("linux/acme.h"), "main", "point"),
            List.of(new GroupSpec(GroupSpec.ASSIGNED, "mon")),
            List.of(
                    new EnumSpec(
                            "state",
                            "ACME_",
                            false,
                            List.of(new EnumSpec.Entry(1, "up", "ACME_UP"), new EnumSpec.Entry(2, "down", "GONE"))),
                    new EnumSpec("bits", "", true, List.of(new EnumSpec.Entry(Long.MIN_VALUE, "top", "")))),
            List.of(new StructSpec(
                    "point",
                    "",
                    40,
                    List.of(
                            new StructSpec.Field(0, 4, "x-axis", "x_axis", U32),
                            new StructSpec.Field(4, 4, "bytes", "", TypeSpec.Scalar.of(ScalarKind.BINARY)),
                            new StructSpec.Field(8, 16, "to", "to", new TypeSpec.Address("family", false)),
                            new StructSpec.Field(24, 16, "from", "from", new TypeSpec.Address("proto", true)),
                            new StructSpec.Field(40, StructSpec.REST, "keys", "keys", new TypeSpec.Array(U32, null))))),
            List.of(new SetSpec(
                    "main",
                    "ACME_A_",
                    List.of(
                            new AttributeRow(
                                    1, "if-name", "ACME_A_IF_NAME", TypeSpec.Scalar.of(ScalarKind.STRING), true),
                            new AttributeRow(
                                    2,
                                    "address",
                                    "ODD",
                                    new TypeSpec.Scalar(ScalarKind.U32, true, "ipv4", "state", false),
                                    false),
                            new AttributeRow(
                                    3, "list", "", new TypeSpec.Indexed(new TypeSpec.Nest("main"), "policy"), false),
                            new AttributeRow(4, "array", "ACME_A_ARRAY", new TypeSpec.Array(U32, "state"), false),
                            new AttributeRow(5, "point", "ACME_A_POINT", new TypeSpec.Struct("point"), false),
                            new AttributeRow(6, "both", "ACME_A_BOTH", new TypeSpec.Message("point", "main"), false),
                            new AttributeRow(
                                    7, "opts", "ACME_A_OPTS", new TypeSpec.SubMessage("options", "if-name"), false)))),
            List.of(new SubMessageSpec(
                    "options",
                    List.of(
                            new SubMessageSpec.Format("a", "point", "main"),
                            new SubMessageSpec.Format("b", null, null)))),
            List.of(new OperationSpec(
                    "get",
                    Set.of(OperationSpec.Mode.DO, OperationSpec.Mode.DUMP),
                    new OperationSpec.Message(1, "ACME_GET"),
                    new OperationSpec.Message(1, ""),
                    "main",
                    "point",
                    7)));

    @Test
    void a_table_has_a_line_for_each_row_and_a_kernels_name_only_where_it_is_not_derived() {
        assertThat(TableWriter.write(ACME)).isEqualTo("""
                netlink-spec-table 1
                family acme
                protocol 16
                version 2
                separate-numbers
                headers linux/acme.h
                fallback set=main header=point
                group - mon
                enum state ACME_
                 1 up
                 2 down kernel=GONE
                flags bits -
                 -9223372036854775808 top kernel=-
                struct point - 40
                 0 x-axis u32
                 4 bytes binary length=4 kernel=-
                 8 to address-by-family family length=16
                 24 from address-by-ethertype proto length=16
                 40 keys array u32 length=0
                set main ACME_A_
                 1 if-name string multi
                 2 address u32 big-endian hint=ipv4 values=state kernel=ODD
                 3 list list:policy nest main kernel=-
                 4 array array:state u32
                 5 point struct point
                 6 both message point main
                 7 opts sub-message options if-name
                sub-message options
                 a header=point set=main
                 b
                operation get do,dump request=1:ACME_GET reply=1:- set=main header=point address-family=7
                """);
    }

    @Test
    void what_was_written_is_read_as_the_same_spec() {
        assertThat(TableReader.read("acme", TableWriter.write(ACME))).isEqualTo(ACME);
    }

    static List<String> tables() {
        return SpecTables.kernel().names();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void each_table_of_the_module_is_read_and_written_as_the_same_spec(String name) {
        FamilySpec spec = SpecTables.kernel().spec(name);

        assertThat(spec.name()).isEqualTo(name);
        assertThat(TableReader.read(name, TableWriter.write(spec))).isEqualTo(spec);
    }
}
