package io.github.netlink4j.core.bpf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts labels to distances. A conditional jump reaches 255 instructions ahead: if a label is further away, it
 * jumps to a {@code ja} inserted after it, which reaches any instruction. An insertion moves the instructions after it,
 * so this repeats until nothing is inserted.
 */
final class BpfLayout {
    private static final int REACH = 255;

    /**
     * An instruction whose targets are labels.
     *
     * @param plain the instruction without its distances
     * @param yes target of {@code ja}, or of a condition that is true; {@code null} for the next instruction
     * @param no target of a condition that is false; {@code null} for the next instruction
     */
    record Step(
            BpfInstruction plain,
            @Nullable String yes,
            @Nullable String no) {
        BpfInstruction jumping(int jt, int jf) {
            return new BpfInstruction(plain.opcode(), jt, jf, plain.k());
        }

        boolean isConditional() {
            return plain.opcode().isConditional();
        }
    }

    private final List<Step> steps;
    private final Map<String, Integer> labels;
    /** Index in the program of each step, and of the end. */
    private final int[] position;

    private final boolean[] yesIsFar;
    private final boolean[] noIsFar;

    private BpfLayout(List<Step> steps, Map<String, Integer> labels) {
        this.steps = steps;
        this.labels = labels;
        this.position = new int[steps.size() + 1];
        this.yesIsFar = new boolean[steps.size()];
        this.noIsFar = new boolean[steps.size()];
    }

    static List<BpfInstruction> place(List<Step> steps, Map<String, Integer> labels) {
        BpfLayout layout = new BpfLayout(steps, labels);
        int length;
        do {
            length = layout.length();
            layout.findPositions();
            layout.findFarLabels();
        } while (layout.length() > length);
        return layout.instructions();
    }

    private int length() {
        return position[steps.size()];
    }

    private void findPositions() {
        for (int i = 0; i < steps.size(); i++) {
            position[i + 1] = position[i] + 1 + inserted(i);
        }
    }

    /** The number of {@code ja} after a step. */
    private int inserted(int index) {
        return (yesIsFar[index] ? 1 : 0) + (noIsFar[index] ? 1 : 0);
    }

    private void findFarLabels() {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.isConditional()) {
                yesIsFar[i] |= isFar(i, step.yes());
                noIsFar[i] |= isFar(i, step.no());
            }
        }
    }

    private boolean isFar(int index, @Nullable String label) {
        return label != null && distance(index, position[index], label) > REACH;
    }

    /** The number of instructions that a jump of a step, at a position, skips to reach a label. */
    private int distance(int index, int from, String label) {
        Integer target = labels.get(label);
        if (target == null) {
            throw rejected(index, label, "which is not defined");
        }
        if (target <= index) {
            throw rejected(index, label, "which is before it: jumps must be forward");
        }
        if (target == steps.size()) {
            throw rejected(index, label, "which is not followed by an instruction");
        }
        return position[target] - from - 1;
    }

    private IllegalArgumentException rejected(int index, String label, String reason) {
        return new IllegalArgumentException("instruction " + index + " ("
                + steps.get(index).plain().opcode().mnemonic + ") jumps to label \"" + label + "\", " + reason);
    }

    private List<BpfInstruction> instructions() {
        List<BpfInstruction> program = new ArrayList<>(length());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.isConditional()) {
                condition(i, step, program);
            } else {
                program.add(step.yes() == null ? step.plain() : ja(i, position[i], step.yes()));
            }
        }
        return program;
    }

    private void condition(int index, Step step, List<BpfInstruction> program) {
        int jt = skip(index, step.yes(), yesIsFar[index], 0);
        int jf = skip(index, step.no(), noIsFar[index], yesIsFar[index] ? 1 : 0);
        program.add(step.jumping(jt, jf));
        insert(index, step.yes(), yesIsFar[index], program);
        insert(index, step.no(), noIsFar[index], program);
    }

    private int skip(int index, @Nullable String label, boolean isFar, int trampoline) {
        if (label == null) {
            return inserted(index);
        }
        return isFar ? trampoline : distance(index, position[index], label);
    }

    private void insert(int index, @Nullable String label, boolean isFar, List<BpfInstruction> program) {
        if (isFar && label != null) {
            program.add(ja(index, program.size(), label));
        }
    }

    private BpfInstruction ja(int index, int from, String label) {
        return new BpfInstruction(BpfOpcode.JA, 0, 0, distance(index, from, label));
    }
}
