package io.github.netlink4j.core.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class FilterFuzzTest {
    @FuzzTest
    void any_text_is_a_syntax_error_or_a_filter_whose_text_parses_to_an_equal_one(byte[] bytes) {
        Filter<byte[]> filter;
        try {
            filter = Sample.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (FilterSyntaxException expected) {
            return;
        }
        String text = filter.toString();
        if (text.length() <= FilterLanguage.MAX_LENGTH && !Sample.parse(text).equals(filter)) {
            assertThat(Sample.parse(text)).isEqualTo(filter);
        }
        // A program is no longer than the kernel takes, whatever the filter is.
        filter.test(bytes);
        filter.compile();
    }
}
