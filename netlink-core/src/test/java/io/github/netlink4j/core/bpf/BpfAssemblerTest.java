package io.github.netlink4j.core.bpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BpfAssemblerTest {
    @Test
    void every_load_and_store_has_the_syntax_of_bpf_asm() {
        assertThat(new BpfAssembler()
                        .ld(4)
                        .ldh(4)
                        .ldb(4)
                        .ldIndirect(8)
                        .ldhIndirect(-8)
                        .ldbIndirect(0)
                        .ldi(0x10)
                        .st(15)
                        .ldMemory(15)
                        .ldLength()
                        .ldxi(-1)
                        .stx(1)
                        .ldxMemory(1)
                        .ldxLength()
                        .ldxb(14)
                        .tax()
                        .txa()
                        .retA()
                        .assemble())
                .hasToString("""
                        l0:\tld [4]
                        l1:\tldh [4]
                        l2:\tldb [4]
                        l3:\tld [x+8]
                        l4:\tldh [x+-8]
                        l5:\tldb [x+0]
                        l6:\tld #0x10
                        l7:\tst M[15]
                        l8:\tld M[15]
                        l9:\tld #len
                        l10:\tldx #0xffffffff
                        l11:\tstx M[1]
                        l12:\tldx M[1]
                        l13:\tldx #len
                        l14:\tldxb 4*([14]&0xf)
                        l15:\ttax
                        l16:\ttxa
                        l17:\tret a
                        """);
    }

    @Test
    void every_operation_has_the_syntax_of_bpf_asm() {
        assertThat(new BpfAssembler()
                        .add(1)
                        .addX()
                        .sub(2)
                        .subX()
                        .mul(3)
                        .mulX()
                        .div(4)
                        .divX()
                        .mod(5)
                        .modX()
                        .and(0xf0)
                        .andX()
                        .or(0xf1)
                        .orX()
                        .xor(0)
                        .xorX()
                        .lsh(31)
                        .lshX()
                        .rsh(0)
                        .rshX()
                        .neg()
                        .ret(0)
                        .assemble())
                .hasToString("""
                        l0:\tadd #1
                        l1:\tadd x
                        l2:\tsub #2
                        l3:\tsub x
                        l4:\tmul #3
                        l5:\tmul x
                        l6:\tdiv #4
                        l7:\tdiv x
                        l8:\tmod #5
                        l9:\tmod x
                        l10:\tand #0xf0
                        l11:\tand x
                        l12:\tor #0xf1
                        l13:\tor x
                        l14:\txor #0
                        l15:\txor x
                        l16:\tlsh #31
                        l17:\tlsh x
                        l18:\trsh #0
                        l19:\trsh x
                        l20:\tneg
                        l21:\tret #0
                        """);
    }

    @Test
    void every_jump_is_shown_with_both_targets() {
        assertThat(new BpfAssembler()
                        .ja("start")
                        .label("start")
                        .jeq(1, "yes")
                        .jne(2, "no")
                        .jgt(3, "yes")
                        .jge(4, "yes")
                        .jset(5, "yes")
                        .jeq(6, "yes", "no")
                        .jgt(7, "yes", "no")
                        .jge(8, "yes", "no")
                        .jset(9, "yes", "no")
                        .jeqX("yes", "no")
                        .jgtX("yes", "no")
                        .jgeX("yes", "no")
                        .jsetX("yes", "no")
                        .label("yes")
                        .ret(BpfAssembler.WHOLE)
                        .label("no")
                        .ret(0)
                        .assemble())
                .hasToString("""
                        l0:\tja l1
                        l1:\tjeq #0x1, l14, l2
                        l2:\tjeq #0x2, l3, l15
                        l3:\tjgt #0x3, l14, l4
                        l4:\tjge #0x4, l14, l5
                        l5:\tjset #0x5, l14, l6
                        l6:\tjeq #0x6, l14, l15
                        l7:\tjgt #0x7, l14, l15
                        l8:\tjge #0x8, l14, l15
                        l9:\tjset #0x9, l14, l15
                        l10:\tjeq x, l14, l15
                        l11:\tjgt x, l14, l15
                        l12:\tjge x, l14, l15
                        l13:\tjset x, l14, l15
                        l14:\tret #0xffffffff
                        l15:\tret #0
                        """);
    }

    @Test
    void every_extension_is_shown_by_name() {
        BpfAssembler assembler = new BpfAssembler();
        for (BpfAncillary extension : BpfAncillary.values()) {
            assembler.ld(extension);
        }
        assertThat(assembler
                        .retA()
                        .assemble()
                        .disassemble()
                        .replaceAll("l[0-9]+:\t", "")
                        .split("\n"))
                .containsExactly(
                        "ld #proto",
                        "ld #type",
                        "ld #ifidx",
                        "ld #nla",
                        "ld #nlan",
                        "ld #mark",
                        "ld #queue",
                        "ld #hatype",
                        "ld #rxhash",
                        "ld #cpu",
                        "ld #xor_x",
                        "ld #vlan_tci",
                        "ld #vlan_avail",
                        "ld #poff",
                        "ld #rand",
                        "ld #vlan_tpid",
                        "ret a");
    }

    @Test
    void a_conditional_jump_reaches_far_through_an_inserted_jump() {
        BpfAssembler assembler = new BpfAssembler().jeq(1, "far", "further");
        for (int i = 0; i < 300; i++) {
            assembler.txa();
        }
        String[] text = assembler
                .label("far")
                .ret(1)
                .label("further")
                .ret(2)
                .assemble()
                .disassemble()
                .lines()
                .toArray(String[]::new);
        assertThat(text[0]).isEqualTo("l0:\tjeq #0x1, l1, l2");
        assertThat(text[1]).isEqualTo("l1:\tja l303");
        assertThat(text[2]).isEqualTo("l2:\tja l304");
        assertThat(text[303]).isEqualTo("l303:\tret #0x1");
    }

    @Test
    void an_inserted_jump_is_skipped_to_reach_the_next_instruction() {
        BpfAssembler assembler = new BpfAssembler().jeq(1, "far");
        for (int i = 0; i < 256; i++) {
            assembler.txa();
        }
        assertThat(assembler.label("far").ret(1).assemble().disassemble())
                .startsWith("l0:\tjeq #0x1, l1, l2\nl1:\tja l258\nl2:\ttxa\n");
    }

    @Test
    void a_conditional_jump_reaches_255_instructions_without_an_inserted_jump() {
        BpfAssembler assembler = new BpfAssembler().jne(1, "far");
        for (int i = 0; i < 255; i++) {
            assembler.txa();
        }
        assertThat(assembler.label("far").ret(1).assemble().disassemble()).startsWith("l0:\tjeq #0x1, l1, l256\n");
    }

    private static void assertRejected(BpfAssembler program, String message) {
        assertThatThrownBy(program::assemble)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void a_label_that_is_not_defined_is_named() {
        assertRejected(
                new BpfAssembler().ld(0).jeq(1, "nowhere").ret(0),
                "instruction 1 (jeq) jumps to label \"nowhere\", which is not defined");
    }

    @Test
    void a_backward_jump_is_rejected() {
        assertRejected(
                new BpfAssembler().label("again").ld(0).ja("again").ret(0),
                "instruction 1 (ja) jumps to label \"again\", which is before it: jumps must be forward");
    }

    @Test
    void a_label_without_an_instruction_is_rejected() {
        assertRejected(
                new BpfAssembler().jne(1, "end").ret(0).label("end"),
                "instruction 0 (jeq) jumps to label \"end\", which is not followed by an instruction");
    }

    @Test
    void a_label_is_defined_once() {
        BpfAssembler program = new BpfAssembler().label("here").ret(0);
        assertThatThrownBy(() -> program.label("here"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label \"here\" is defined twice");
    }

    @Test
    void a_program_must_end_with_a_return() {
        assertRejected(new BpfAssembler().ret(0).ld(4), "instruction 1 (ld [4]): the last instruction must be a ret");
        assertRejected(new BpfAssembler(), "a program has 1 to 4096 instructions, found 0");
    }

    @Test
    void a_program_has_at_most_4096_instructions() {
        BpfAssembler program = new BpfAssembler();
        for (int i = 0; i < 4095; i++) {
            program.tax();
        }
        assertThat(program.ret(0).assemble().length()).isEqualTo(4096);
        assertRejected(program.ret(0), "a program has 1 to 4096 instructions, found 4097");
    }

    @Test
    void an_operand_out_of_range_is_rejected_by_its_instruction() {
        BpfAssembler program = new BpfAssembler().ldi(1);
        assertThatThrownBy(() -> program.div(0)).hasMessage("instruction 1: div: division by zero");
        assertThatThrownBy(() -> program.mod(0)).hasMessage("instruction 1: mod: division by zero");
        assertThatThrownBy(() -> program.lsh(32)).hasMessage("instruction 1: lsh: the shift must be 0 to 31, found 32");
        assertThatThrownBy(() -> program.rsh(-1)).hasMessage("instruction 1: rsh: the shift must be 0 to 31, found -1");
        assertThatThrownBy(() -> program.st(16))
                .hasMessage("instruction 1: st: the memory slot must be 0 to 15, found 16");
        assertThatThrownBy(() -> program.ldMemory(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("instruction 1: ld: the memory slot must be 0 to 15, found -1");
        assertThatThrownBy(() -> program.ldh(-1)).hasMessage("instruction 1: ldh: no extension has the offset -1");
        assertThat(program.ret(0).assemble().length())
                .as("rejected instructions are not added")
                .isEqualTo(2);
    }
}
