package io.github.netlink4j.core.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.bpf.BpfCondition;
import io.github.netlink4j.core.bpf.BpfLoad;
import io.github.netlink4j.core.bpf.BpfMachine;
import io.github.netlink4j.core.bpf.BpfProgram;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Properties of any filter, and of any text. */
class FilterProperties {
    /** The first message represents records of even length. */
    private static final BpfCondition SINGLE = (code, yes, no) -> {
        BpfLoad.length().emit(code, no);
        code.jset(1, no, yes);
    };

    @Provide
    Arbitrary<Filter<byte[]>> filters() {
        return AnyFilter.filters();
    }

    @Provide
    Arbitrary<Filter<byte[]>> loadableFilters() {
        return AnyFilter.loadableFilters();
    }

    @Provide
    Arbitrary<byte[]> records() {
        return AnyFilter.records();
    }

    private static boolean keeps(BpfProgram program, byte[] record) {
        return BpfMachine.run(program, record) != 0;
    }

    @Property
    void the_text_of_a_filter_parses_to_an_equal_filter(@ForAll("filters") Filter<byte[]> filter) {
        Filter<byte[]> parsed = Sample.parse(filter.toString());
        assertThat(parsed).isEqualTo(filter).hasSameHashCodeAs(filter).hasToString(filter.toString());
    }

    @Property
    void any_text_is_a_filter_or_a_syntax_error(@ForAll String text) {
        try {
            assertThat(Sample.parse(text)).isNotNull();
        } catch (FilterSyntaxException e) {
            assertThat(e.column()).isBetween(1, text.length() + 1);
        }
    }

    @Property
    void a_negation_selects_what_the_filter_does_not(
            @ForAll("filters") Filter<byte[]> filter, @ForAll("records") byte[] record) {
        assertThat(filter.not().test(record)).isNotEqualTo(filter.test(record));
    }

    @Property(tries = 5000)
    void program_and_remainder_select_what_the_filter_selects(
            @ForAll("filters") Filter<byte[]> filter, @ForAll @Size(20) List<@From("records") byte[]> records) {
        FilterProgram<byte[]> compiled = filter.compile(SINGLE);
        for (byte[] record : records) {
            boolean isKept = keeps(compiled.program(), record);
            boolean isSelected =
                    isKept && (compiled.isExact() || compiled.remainder().test(record));
            assertThat(isSelected).as("%s", compiled).isEqualTo(filter.test(record));
        }
    }

    @Property
    void without_a_condition_for_single_messages_no_field_of_the_first_is_loaded(
            @ForAll("filters") Filter<byte[]> filter, @ForAll("records") byte[] record) {
        FilterProgram<byte[]> compiled = filter.compile();
        assertThat(keeps(compiled.program(), record) || !filter.test(record)).isTrue();
        assertThat(compiled.program())
                .isEqualTo(filter.compile(BpfCondition.NEVER).program());
    }

    /** Where the first message stands for the record, its fields are as good as others: nothing is kept needlessly. */
    @Property(tries = 5000)
    void of_single_messages_a_filter_of_fields_that_bpf_can_load_keeps_what_it_selects(
            @ForAll("loadableFilters") Filter<byte[]> filter, @ForAll("records") byte[] record) {
        BpfProgram program = filter.compile(BpfCondition.ALWAYS).program();
        assertThat(keeps(program, record)).as("%s", program).isEqualTo(filter.test(record));
    }
}
