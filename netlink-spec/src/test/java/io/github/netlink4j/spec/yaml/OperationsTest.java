package io.github.netlink4j.spec.yaml;

import static io.github.netlink4j.spec.yaml.SmallSpec.operation;
import static io.github.netlink4j.spec.yaml.SmallSpec.withOperations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.GroupSpec;
import io.github.netlink4j.spec.model.OperationSpec;
import io.github.netlink4j.spec.model.OperationSpec.Message;
import io.github.netlink4j.spec.model.OperationSpec.Mode;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static FamilySpec ofProtocol(String operations) {
        return YnlReader.read("rt-acme.yaml", """
                name: rt-acme
                protocol: netlink-raw
                protonum: 0
                definitions: [{name: amsg, type: struct, members: [{name: family, type: u8}]}]
                attribute-sets: [{name: attrs, attributes: []}]
                """ + "operations:\n" + operations.indent(2));
    }

    @Test
    void in_the_unified_model_an_operation_has_one_number() {
        FamilySpec spec = withOperations("""
                list:
                  - {name: get, do: {request: {}, reply: {}}, dump: {reply: {}}}
                  - {name: set, value: 7, do: {request: {}}}
                  - {name: gone-ntf, event: {attributes: []}}
                """);

        OperationSpec get = operation(spec, "get");
        assertThat(get.modes()).containsExactly(Mode.DO, Mode.DUMP);
        assertThat(get.request()).isEqualTo(new Message(1, "ACME_CMD_GET"));
        assertThat(get.reply()).isEqualTo(get.request());
        assertThat(operation(spec, "set").reply()).isNull();
        assertThat(operation(spec, "gone-ntf").request()).isNull();
        assertThat(operation(spec, "gone-ntf").reply()).isEqualTo(new Message(8, "ACME_CMD_GONE_NTF"));
    }

    @Test
    void directions_that_count_by_themselves_have_separate_numbers_and_names() {
        FamilySpec spec = withOperations("""
                enum-model: directional
                name-prefix: acme-msg-
                list:
                  - {name: set, do: {request: {}}}
                  - {name: get, do: {request: {}, reply: {}}}
                  - {name: ntf, notify: get}
                """);

        assertThat(spec.head().hasSeparateNumbers()).isTrue();
        assertThat(operation(spec, "get").request()).isEqualTo(new Message(2, "ACME_MSG_GET"));
        assertThat(operation(spec, "get").reply()).isEqualTo(new Message(1, "ACME_MSG_GET_REPLY"));
        assertThat(operation(spec, "ntf").reply()).isEqualTo(new Message(2, "ACME_MSG_NTF"));
    }

    @Test
    void in_one_enumeration_the_number_of_a_reply_is_that_of_a_request_and_so_is_its_name() {
        FamilySpec spec = ofProtocol("""
                enum-model: directional
                name-prefix: rtm-
                list:
                  - {name: newlink, do: {request: {value: 16}}}
                  - {name: getlink, do: {request: {value: 18}, reply: {value: 16}}}
                  - {name: newlink-ntf, value: 16, notify: getlink}
                """);

        assertThat(spec.head().hasSeparateNumbers()).isFalse();
        assertThat(operation(spec, "getlink").reply()).isEqualTo(new Message(16, "RTM_NEWLINK"));
        assertThat(operation(spec, "newlink-ntf").reply()).isEqualTo(new Message(16, "RTM_NEWLINK"));
    }

    @Test
    void a_reply_that_is_no_request_is_the_new_of_what_is_got_or_what_is_stated() {
        FamilySpec spec = ofProtocol("""
                enum-model: directional
                name-prefix: rtm-
                list:
                  - {name: getstats, dump: {request: {value: 94}, reply: {value: 92}}}
                  - {name: getx, reply-c-name: RTM_X, dump: {request: {value: 98}, reply: {value: 96}}}
                """);

        assertThat(operation(spec, "getstats").reply()).isEqualTo(new Message(92, "RTM_NEWSTATS"));
        assertThat(operation(spec, "getx").reply()).isEqualTo(new Message(96, "RTM_X"));
    }

    @Test
    void a_header_is_that_of_the_operation_of_all_operations_or_of_the_notified_one() {
        FamilySpec spec = ofProtocol("""
                enum-model: directional
                list:
                  - {name: get, fixed-header: amsg, attribute-set: attrs, do: {request: {value: 18}}}
                  - {name: ntf, value: 16, notify: get}
                """);
        FamilySpec ofAll = ofProtocol("""
                fixed-header: amsg
                list:
                  - {name: get, value: 18, do: {request: {}}}
                """);

        assertThat(operation(spec, "ntf").header()).isEqualTo("amsg");
        assertThat(operation(spec, "ntf").set()).isEqualTo("attrs");
        assertThat(operation(ofAll, "get").header()).isEqualTo("amsg");
    }

    @Test
    void an_address_family_may_belong_to_the_key() {
        FamilySpec spec = ofProtocol("""
                list:
                  - {name: unix, value: 20, address-family: 1, do: {request: {}}}
                """);

        assertThat(operation(spec, "unix").addressFamily()).isEqualTo(1);
    }

    @Test
    void groups_have_numbers_where_the_kernel_does_not_assign_them() {
        String groups = "attribute-sets: []\noperations: {list: []}\nmcast-groups: {list: [{name: mon, value: 3}]}\n";

        assertThat(YnlReader.read("a", "name: a\nprotocol: netlink-raw\nprotonum: 12\n" + groups)
                        .groups())
                .containsExactly(new GroupSpec(3, "mon"));
        assertThat(YnlReader.read("a", "name: a\n" + groups).groups())
                .containsExactly(new GroupSpec(GroupSpec.ASSIGNED, "mon"));
    }

    @Test
    void a_family_has_its_protocol_version_headers_and_fallback() {
        FamilySpec.Head head = YnlReader.read("a", """
                name: my-family
                protocol: genetlink-legacy
                version: 2
                uapi-header: linux/a.h
                headers: [linux/b.h]
                fallback-set: all
                attribute-sets: [{name: all, header: linux/c.h, attributes: []}]
                operations: {list: []}
                """).head();

        assertThat(head.isGeneric()).isTrue();
        assertThat(head.version()).isEqualTo(2);
        assertThat(head.kernelHeaders()).containsExactly("linux/a.h", "linux/b.h", "linux/c.h");
        assertThat(head.fallbackSet()).isEqualTo("all");
    }
}
