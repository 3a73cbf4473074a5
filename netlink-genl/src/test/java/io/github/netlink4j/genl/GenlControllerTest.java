package io.github.netlink4j.genl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.Hex;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.OpenFiles;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The families of the running kernel, and of kernels in memory. */
class GenlControllerTest {
    @Test
    void the_controller_describes_itself() {
        try (GenlController controller = GenlController.open()) {
            GenlFamily family = controller.family("nlctrl");
            assertThat(family.name()).isEqualTo("nlctrl");
            assertThat(family.id()).isEqualTo(Nlctrl.GENL_ID_CTRL);
            assertThat(family.version()).isEqualTo(GenlController.NLCTRL.version());
            assertThat(family.headerSize()).isZero();
            assertThat(family.supports(Nlctrl.CTRL_CMD_GETFAMILY)).isTrue();
            assertThat(family.supports(200)).isFalse();
            assertThat(family.group("notify")).isPresent();
            assertThat(family.group("nosuch")).isEmpty();
        }
    }

    @Test
    void the_list_of_families_holds_each_as_it_is_described_by_name() {
        try (GenlController controller = GenlController.open()) {
            List<GenlFamily> families = controller.families();
            assertThat(families).hasSizeGreaterThan(1).contains(controller.family("nlctrl"));
            assertThat(families)
                    .allSatisfy(f -> assertThat(controller.family(f.name())).isEqualTo(f));
        }
    }

    @Test
    @NeedsRoot
    void the_families_of_another_network_namespace_are_listed() {
        try (TestNamespace namespace = TestNamespace.create();
                GenlController controller =
                        GenlController.open(ConnectionOptions.DEFAULT.withNamespace(namespace.namespace()))) {
            assertThat(controller.families()).extracting(GenlFamily::name).contains("nlctrl");
        }
    }

    @Test
    void a_family_that_does_not_exist_is_named_in_the_error() {
        try (GenlController controller = GenlController.open()) {
            assertThatThrownBy(() -> controller.family("NO_SUCH_ONE"))
                    .isInstanceOfSatisfying(
                            FamilyNotFoundException.class,
                            e -> assertThat(e.family()).isEqualTo("NO_SUCH_ONE"))
                    .hasMessage("no generic netlink family \"NO_SUCH_ONE\" in this kernel and network namespace")
                    .hasRootCauseInstanceOf(KernelException.class);
        }
    }

    @Test
    void another_error_than_enoent_is_not_a_missing_family() {
        ScriptedKernel kernel =
                ScriptedKernel.answering(NetlinkProtocol.GENERIC, request -> Replies.error(request, Errno.EPERM));
        try (GenlController controller = GenlController.over(kernel, Families.TIMEOUT)) {
            assertThatThrownBy(() -> controller.family("thing"))
                    .isInstanceOf(KernelException.class)
                    .hasMessageStartingWith("CTRL_CMD_GETFAMILY: EPERM");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sixteen_letters_", "eight_\u00fcmlauts_\u00fc"})
    void a_name_that_is_empty_or_longer_than_15_bytes_is_rejected_before_the_kernel_is_asked(String name) {
        ScriptedKernel kernel = Families.kernel(Families.thing(0), Replies::ack);
        try (GenlController controller = GenlController.over(kernel, Families.TIMEOUT)) {
            assertThatThrownBy(() -> controller.family(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a family's name has 1 to 15 bytes: \"" + name + '"');
        }
        assertThat(kernel.requests()).isEmpty();
    }

    @Test
    void a_name_with_a_nul_inside_is_rejected_before_the_kernel_is_asked() {
        ScriptedKernel kernel = Families.kernel(Families.thing(0), Replies::ack);
        try (GenlController controller = GenlController.over(kernel, Families.TIMEOUT)) {
            assertThatThrownBy(() -> controller.family("thi\0ng")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(kernel.requests()).isEmpty();
    }

    @Test
    void a_family_whose_numbers_no_int_can_hold_is_malformed() {
        byte[] odd = Families.thing(-1);
        ScriptedKernel kernel = Families.kernel(odd, Replies::ack);
        assertThatThrownBy(() -> Families.openThing(kernel))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("CTRL_ATTR_HDRSIZE")
                .hasMessageContaining("4294967295");
    }

    @Test
    void a_connection_that_cannot_be_opened_leaves_no_socket_open() {
        long before = OpenFiles.count();
        for (String name : List.of("", "sixteen_letters_", "NO_SUCH_ONE")) {
            assertThatThrownBy(() -> GenlConnection.open(name)).isInstanceOf(RuntimeException.class);
        }
        assertThat(OpenFiles.count()).isEqualTo(before);
    }

    @Test
    void the_table_of_a_protocol_is_no_family() {
        ScriptedKernel kernel = Families.kernel(Families.thing(0), Replies::ack);
        MessageTable route = MessageTable.ofProtocol(0).build();
        assertThatThrownBy(() -> GenlConnection.over(route, kernel, Families.TIMEOUT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kernel.requests()).isEmpty();
    }

    @Test
    void a_closed_controller_says_so() {
        GenlController controller = GenlController.open();
        controller.close();
        assertThatThrownBy(controller::families).isInstanceOf(SocketClosedException.class);
    }

    @Test
    void lists_of_a_family_are_its_own() {
        GenlFamily family = GenlFamily.of(new FamilyMessage().wrap(Hex.message(Families.OVS_DATAPATH)));
        assertThatThrownBy(() -> family.groups().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> family.operations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
