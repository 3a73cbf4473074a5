package io.github.netlink4j.core.bpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.testing.SampleLink;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BpfFiltersTest {
    private static final int RTM_NEWLINK = 16;
    private static final int RTM_DELLINK = 17;

    private static BpfProgram linksWith(int attribute, int inside) {
        return new BpfAssembler()
                .ldh(4)
                .jne(BpfFilters.hostU16(RTM_NEWLINK), "drop")
                .ldi(32)
                .ldxi(attribute)
                .ld(BpfAncillary.NLATTR)
                .jeq(0, "drop")
                .ldxi(inside)
                .ld(BpfAncillary.NLATTR_NEST)
                .retA()
                .label("drop")
                .ret(0)
                .assemble();
    }

    @Test
    void datagrams_of_the_types_are_kept_whole_and_others_dropped() {
        BpfProgram links = BpfFilters.messageTypes(RTM_DELLINK, RTM_NEWLINK);
        assertThat(BpfMachine.run(links, SampleLink.veth())).isEqualTo(BpfAssembler.WHOLE);
        assertThat(BpfMachine.run(BpfFilters.messageTypes(RTM_DELLINK), SampleLink.veth()))
                .isZero();
        assertThat(BpfMachine.run(links, new byte[5])).as("no message").isZero();
    }

    @Test
    void the_number_of_types_may_exceed_the_reach_of_a_jump() {
        int[] types = IntStream.range(100, 1100).toArray();
        BpfProgram filter = BpfFilters.messageTypes(types);
        assertThat(BpfMachine.run(filter, SampleLink.veth())).isZero();
        types[3] = RTM_NEWLINK;
        assertThat(BpfMachine.run(BpfFilters.messageTypes(types), SampleLink.veth()))
                .isEqualTo(BpfAssembler.WHOLE);
    }

    @Test
    void types_out_of_range_none_and_too_many_are_rejected() {
        assertThatThrownBy(BpfFilters::messageTypes).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BpfFilters.messageTypes(0x1_0000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a 16-bit field cannot hold 65536");
        assertThatThrownBy(() -> BpfFilters.messageTypes(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> BpfFilters.messageTypes(IntStream.range(0, 5000).toArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 4096 instructions");
    }

    @Test
    void an_attribute_and_a_nested_one_are_found_by_number() {
        assertThat(BpfMachine.run(linksWith(SampleLink.IFLA_LINKINFO, SampleLink.IFLA_INFO_KIND), SampleLink.veth()))
                .isPositive();
        assertThat(BpfMachine.run(linksWith(SampleLink.IFLA_LINKINFO, 99), SampleLink.veth()))
                .isZero();
        assertThat(BpfMachine.run(linksWith(999, 1), SampleLink.veth())).isZero();
    }

    @Test
    void nothing_is_kept_by_the_filter_for_it() {
        assertThat(BpfMachine.run(BpfFilters.nothing(), SampleLink.veth())).isZero();
    }
}
