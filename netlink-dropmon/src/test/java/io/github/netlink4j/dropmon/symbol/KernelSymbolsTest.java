package io.github.netlink4j.dropmon.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSymbolsTest {
    /** Shortened, and the lines of the modules out of order, as they are in real files. */
    private static final String KALLSYMS = """
            0000000000000000 A fixed_percpu_data
            ffffffff81000000 T _stext
            ffffffff81000000 T _text
            ffffffff81000fe0 T __pfx_udp_rcv
            ffffffff81000ff0 T udp_rcv
            ffffffff81001100 W __weak_name
            ffffffff81001100 t real_name
            ffffffff81002000 T __indirect_thunk_end
            ffffffff81002000 T _etext
            ffffffff81003000 D init_task
            ffffffff82000000 B __init_begin
            ffffffff82000000 T _sinittext
            ffffffff82000100 t start_kernel
            ffffffff82000200 T _einittext
            ffffffffc0a11800 t nft_last\t[nf_tables]
            ffffffffc0a11000 t nft_first\t[nf_tables]
            ffffffffc0a11400 t nft_do_chain\t[nf_tables]
            ffffffffc0a15000 d nft_data\t[nf_tables]
            ffffffffc0b00000 t bpf_prog_6deef7357e7b4530\t[bpf]
            ffffffffc0c00000 t ftrace_trampoline\t[__builtin__ftrace]
            """;

    /** nf_tables is at ffffffffc0a11000 to ffffffffc0a16000. */
    private static final String MODULES = "nf_tables 20480 3 nft_compat, Live 0xffffffffc0a11000 (E)\n";

    @TempDir
    private Path folder;

    private final AtomicLong nanoTime = new AtomicLong();

    private static String resolve(long address) throws IOException {
        SymbolTable table = Kallsyms.parse(
                new BufferedReader(new StringReader(KALLSYMS)), Kallsyms.ranges(List.of(MODULES.trim())));
        return table.resolve(address).toString();
    }

    @Test
    void an_address_is_in_the_function_that_starts_before_it() throws IOException {
        assertThat(resolve(0xffff_ffff_8100_0ff0L)).isEqualTo("udp_rcv+0x0");
        assertThat(resolve(0xffff_ffff_8100_1002L)).isEqualTo("udp_rcv+0x12");
        assertThat(resolve(0xffff_ffff_8200_01ffL)).isEqualTo("start_kernel+0xff");
    }

    @Test
    void modules_may_be_listed_in_any_order() throws IOException {
        assertThat(resolve(0xffff_ffff_c0a1_14c3L)).isEqualTo("nft_do_chain+0xc3 [nf_tables]");
        assertThat(resolve(0xffff_ffff_c0a1_1000L)).isEqualTo("nft_first+0x0 [nf_tables]");
        assertThat(resolve(0xffff_ffff_c0a1_1801L)).isEqualTo("nft_last+0x1 [nf_tables]");
    }

    @Test
    void of_two_names_the_first_listed_counts_as_in_the_kernel() throws IOException {
        assertThat(resolve(0xffff_ffff_8100_0000L)).isEqualTo("_stext+0x0");
        assertThat(resolve(0xffff_ffff_8100_1104L)).isEqualTo("__weak_name+0x4");
        assertThat(resolve(0xffff_ffff_8200_0000L)).as("data is no function").isEqualTo("_sinittext+0x0");
    }

    @Test
    void padding_belongs_to_the_function_before_it() throws IOException {
        assertThat(resolve(0xffff_ffff_8100_0fe0L)).isEqualTo("_stext+0xfe0");
    }

    @Test
    void data_and_gaps_have_no_location() throws IOException {
        assertThat(resolve(0)).isEqualTo("unknown");
        assertThat(resolve(0xffff_ffff_80ff_ffffL)).as("before the kernel").isEqualTo("unknown");
        assertThat(resolve(0xffff_ffff_8100_2000L)).as("behind the text").isEqualTo("unknown");
        assertThat(resolve(0xffff_ffff_8100_3000L)).as("data").isEqualTo("unknown");
        assertThat(resolve(0xffff_ffff_8200_0200L)).as("behind the init text").isEqualTo("unknown");
        assertThat(resolve(0xffff_ffff_c0a1_5000L)).as("data of a module").isEqualTo("unknown");
        assertThat(resolve(0xffff_ffff_c0a1_6000L)).as("behind a module").isEqualTo("unknown");
    }

    @Test
    void code_without_a_known_end_ends_after_a_page() throws IOException {
        assertThat(resolve(0xffff_ffff_c0b0_0fffL)).isEqualTo("bpf_prog_6deef7357e7b4530+0xfff [bpf]");
        assertThat(resolve(0xffff_ffff_c0b0_1000L)).isEqualTo("unknown");
        assertThat(resolve(0xffff_ffff_c0c0_0010L)).isEqualTo("ftrace_trampoline+0x10 [__builtin__ftrace]");
        assertThat(resolve(-1)).isEqualTo("unknown");
    }

    @Test
    void a_module_ends_where_proc_modules_says() throws IOException {
        List<String> modules = List.of("short 256 0 - Live 0xffffffffc0000000");
        String kallsyms = "ffffffffc0000000 t f\t[short]\nffffffffc0002000 t g\t[other]\n";
        SymbolTable table = Kallsyms.parse(new BufferedReader(new StringReader(kallsyms)), Kallsyms.ranges(modules));
        assertThat(table.resolve(0xffff_ffff_c000_00ffL)).hasToString("f+0xff [short]");
        assertThat(table.resolve(0xffff_ffff_c000_0100L)).isEqualTo(CodeLocation.UNKNOWN);
    }

    @Test
    void lines_of_another_form_are_skipped() throws IOException {
        String kallsyms =
                "\n  \nzz t a\nffffffff81000000\nffffffff81000000 t \nffffffff81000010 t b\nffffffff81000020 T c\t[\n";
        SymbolTable table = Kallsyms.parse(
                new BufferedReader(new StringReader(kallsyms)),
                Kallsyms.ranges(List.of("", "x y z", "m -1 0 - Live 0xzz")));
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.resolve(0xffff_ffff_8100_0011L)).hasToString("b+0x1");
    }

    @Test
    void addresses_of_32_bits_are_resolved() throws IOException {
        SymbolTable table =
                Kallsyms.parse(new BufferedReader(new StringReader("c0008000 T stext\nc0009000 D data\n")), Map.of());
        assertThat(table.resolve(0xc000_8004L)).hasToString("stext+0x4");
    }

    @Test
    void hidden_addresses_are_unavailable_with_the_remedy() throws IOException {
        KernelSymbols symbols = symbols("0000000000000000 T _text\n0000000000000000 t udp_rcv\n");
        assertThat(symbols.isAvailable()).isFalse();
        assertThat(symbols.unavailableReason()).contains("CAP_SYSLOG").contains("kptr_restrict");
        assertThat(symbols.resolve(0xffff_ffff_8100_0000L)).isEqualTo(CodeLocation.UNKNOWN);
    }

    @Test
    void a_missing_file_is_unavailable_with_the_remedy() {
        KernelSymbols symbols = new KernelSymbols(folder.resolve("none"), folder.resolve("modules"), nanoTime::get);
        assertThat(symbols.isAvailable()).isFalse();
        assertThat(symbols.unavailableReason()).contains("does not exist").contains("CONFIG_KALLSYMS");
    }

    @Test
    void an_unreadable_file_is_unavailable() {
        KernelSymbols symbols = new KernelSymbols(folder, folder.resolve("modules"), nanoTime::get);
        assertThat(symbols.isAvailable()).isFalse();
        assertThat(symbols.unavailableReason()).contains("cannot be read");
    }

    @Test
    void a_learned_location_is_known_when_the_kernel_hides_addresses() throws IOException {
        KernelSymbols symbols = symbols("");
        CodeLocation location = CodeLocation.parse("udp_rcv+0x12/0x40");
        symbols.learn(0xffff_ffff_8100_1002L, location);
        assertThat(symbols.resolve(0xffff_ffff_8100_1002L)).isEqualTo(location);
        assertThat(symbols.resolve(0xffff_ffff_8100_1003L)).isEqualTo(CodeLocation.UNKNOWN);
    }

    @Test
    void the_symbol_table_takes_precedence_over_learned_locations() throws IOException {
        KernelSymbols symbols = symbols(KALLSYMS);
        symbols.learn(0xffff_ffff_c0a1_14c3L, CodeLocation.parse("nft_do_chain+0xc3/0x400 [nf_ta"));
        assertThat(symbols.resolve(0xffff_ffff_c0a1_14c3L)).hasToString("nft_do_chain+0xc3 [nf_tables]");
    }

    @Test
    void the_number_of_learned_locations_is_bounded() throws IOException {
        KernelSymbols symbols = symbols("");
        for (int i = 1; i <= 2 * KernelSymbols.LEARNED_LIMIT; i++) {
            symbols.learn(i, new CodeLocation("f", i, null));
        }
        symbols.learn(1, new CodeLocation("g", 1, null));
        symbols.learn(2, CodeLocation.UNKNOWN);
        assertThat(symbols.resolve(1)).hasToString("g+0x1");
        assertThat(symbols.resolve(2)).hasToString("f+0x2");
        assertThat(symbols.resolve(KernelSymbols.LEARNED_LIMIT).isKnown()).isTrue();
        assertThat(symbols.resolve(KernelSymbols.LEARNED_LIMIT + 1)).isEqualTo(CodeLocation.UNKNOWN);
    }

    @Test
    void a_module_loaded_later_is_found_as_soon_as_it_is_listed() throws IOException {
        KernelSymbols symbols = symbols(KALLSYMS);
        write(KALLSYMS + "ffffffffc0d00000 t late\t[late]\n");
        Files.writeString(folder.resolve("modules"), MODULES + "late 16384 0 - Live 0xffffffffc0d00000\n");
        assertThat(symbols.resolve(0xffff_ffff_c0d0_0010L)).hasToString("late+0x10 [late]");
    }

    @Test
    void a_function_that_appears_without_a_module_is_found_after_a_while() throws IOException {
        KernelSymbols symbols = symbols(KALLSYMS);
        long address = 0xffff_ffff_c0d0_0010L;
        write(KALLSYMS + "ffffffffc0d00000 t late\t[late]\n");
        assertThat(symbols.resolve(address)).as("just read").isEqualTo(CodeLocation.UNKNOWN);
        nanoTime.addAndGet(KernelSymbols.RELOAD_INTERVAL.toNanos());
        assertThat(symbols.resolve(0)).as("0 is no address").isEqualTo(CodeLocation.UNKNOWN);
        assertThat(symbols.resolve(0xffff_ffff_8100_0ff0L)).hasToString("udp_rcv+0x0");
        assertThat(symbols.resolve(address)).hasToString("late+0x10 [late]");
    }

    @Test
    void files_are_read_again_at_most_once_per_interval() throws IOException {
        KernelSymbols symbols = symbols(KALLSYMS);
        long address = 0xffff_ffff_c0d0_0010L;
        nanoTime.addAndGet(KernelSymbols.RELOAD_INTERVAL.toNanos());
        assertThat(symbols.resolve(address)).as("read again, not listed").isEqualTo(CodeLocation.UNKNOWN);
        write(KALLSYMS + "ffffffffc0d00000 t late\t[late]\n");
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(symbols.resolve(address)).as("too early").isEqualTo(CodeLocation.UNKNOWN);
        nanoTime.addAndGet(KernelSymbols.RELOAD_INTERVAL.toNanos());
        assertThat(symbols.resolve(address).isKnown()).isTrue();
    }

    @Test
    void a_reading_that_fails_or_shows_nothing_leaves_the_table_as_it_was() throws IOException {
        KernelSymbols symbols = symbols(KALLSYMS);
        for (String content : new String[] {null, "0000000000000000 T _text\n"}) {
            Files.deleteIfExists(folder.resolve("kallsyms"));
            if (content != null) {
                write(content);
            }
            nanoTime.addAndGet(KernelSymbols.RELOAD_INTERVAL.toNanos());
            assertThat(symbols.resolve(0xffff_ffff_c0d0_0010L)).isEqualTo(CodeLocation.UNKNOWN);
            assertThat(symbols.resolve(0xffff_ffff_8100_0ff0L)).hasToString("udp_rcv+0x0");
        }
    }

    @Test
    void the_symbols_of_the_running_kernel_are_available_or_the_reason_is_known() {
        KernelSymbols symbols = KernelSymbols.load();
        assertThat(symbols.isAvailable()).isEqualTo(symbols.unavailableReason().isEmpty());
    }

    private KernelSymbols symbols(String kallsyms) throws IOException {
        write(kallsyms);
        Files.writeString(folder.resolve("modules"), MODULES);
        return new KernelSymbols(folder.resolve("kallsyms"), folder.resolve("modules"), nanoTime::get);
    }

    private void write(String kallsyms) throws IOException {
        Files.writeString(folder.resolve("kallsyms"), kallsyms);
    }
}
