package io.github.netlink4j.core.bpf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An independent interpreter: runs the bytes of a program on a datagram as {@code net/core/filter.c} does. Shares no
 * code with the tested classes.
 */
public final class BpfMachine {
    private static final int SKF_AD_OFF = -0x1000;

    private final ByteBuffer program;
    private final ByteBuffer packet;
    private final int[] memory = new int[16];
    private int a;
    private int x;

    private BpfMachine(BpfProgram program, byte[] packet) {
        this.program = ByteBuffer.allocate(8 * program.length()).order(ByteOrder.nativeOrder());
        program.writeTo(this.program, 0);
        this.packet = ByteBuffer.wrap(packet).order(ByteOrder.BIG_ENDIAN);
    }

    /** The result of the program: the number of bytes to keep, unsigned. */
    public static int run(BpfProgram program, byte[] packet) {
        return new BpfMachine(program, packet).run();
    }

    private int run() {
        try {
            for (int pc = 0; ; pc++) {
                int code = program.getShort(8 * pc);
                int k = program.getInt(8 * pc + 4);
                if ((code & 7) == 6) {
                    return code == 0x16 ? a : k;
                }
                if (code == 5) {
                    pc += k;
                } else if ((code & 7) == 5) {
                    pc += program.get(8 * pc + (holds(code, operand(code, k)) ? 2 : 3)) & 0xff;
                } else {
                    step(code, k);
                }
            }
        } catch (IndexOutOfBoundsException | ArithmeticException beyondTheEndOrDivisionByZero) {
            return 0;
        }
    }

    private int operand(int code, int k) {
        return (code & 8) != 0 ? x : k;
    }

    private boolean holds(int code, int operand) {
        return switch (code & 0xf0) {
            case 0x10 -> a == operand;
            case 0x20 -> Integer.compareUnsigned(a, operand) > 0;
            case 0x30 -> Integer.compareUnsigned(a, operand) >= 0;
            case 0x40 -> (a & operand) != 0;
            default -> throw new IllegalStateException("jump " + code);
        };
    }

    private void step(int code, int k) {
        switch (code & 7) {
            case 0 -> a = load(code, k);
            case 1 -> x = loadX(code, k);
            case 2 -> memory[k] = a;
            case 3 -> memory[k] = x;
            case 4 -> a = alu(code, operand(code, k));
            default -> {
                if (code == 0x87) {
                    a = x;
                } else {
                    x = a;
                }
            }
        }
    }

    private int load(int code, int k) {
        return switch (code & 0xe0) {
            case 0x00 -> k;
            case 0x20 -> k >= SKF_AD_OFF && k < 0 ? ancillary(k - SKF_AD_OFF) : packet(code, k);
            case 0x40 -> packet(code, x + k);
            case 0x60 -> memory[k];
            case 0x80 -> packet.limit();
            default -> throw new IllegalStateException("load " + code);
        };
    }

    private int packet(int code, int offset) {
        return switch (code & 0x18) {
            case 0x00 -> packet.getInt(offset);
            case 0x08 -> packet.getShort(offset) & 0xffff;
            default -> packet.get(offset) & 0xff;
        };
    }

    private int loadX(int code, int k) {
        return switch (code) {
            case 0x01 -> k;
            case 0x61 -> memory[k];
            case 0x81 -> packet.limit();
            case 0xb1 -> (packet.get(k) & 0xf) * 4;
            default -> throw new IllegalStateException("load " + code);
        };
    }

    private int alu(int code, int operand) {
        return switch (code & 0xf0) {
            case 0x00 -> a + operand;
            case 0x10 -> a - operand;
            case 0x20 -> a * operand;
            case 0x30 -> Integer.divideUnsigned(a, operand);
            case 0x40 -> a | operand;
            case 0x50 -> a & operand;
            case 0x60 -> a << operand;
            case 0x70 -> a >>> operand;
            case 0x80 -> -a;
            case 0x90 -> Integer.remainderUnsigned(a, operand);
            case 0xa0 -> a ^ operand;
            default -> throw new IllegalStateException("operation " + code);
        };
    }

    private int ancillary(int number) {
        return switch (number) {
            case 12 -> isHeader(a) ? find(a, packet.limit()) : 0;
            case 16 -> isHeader(a) ? findNested() : 0;
            case 40 -> a ^ x;
            default -> throw new IllegalStateException("extension " + number);
        };
    }

    private boolean isHeader(int offset) {
        return offset >= 0 && packet.limit() >= 4 && offset <= packet.limit() - 4;
    }

    /** {@code bpf_skb_get_nlattr_nest()}: the attribute must not extend beyond the datagram. */
    private int findNested() {
        int length = host16(a);
        return length > packet.limit() - a ? 0 : find(a + 4, a + length);
    }

    /** {@code nla_find()}. */
    private int find(int from, int end) {
        int at = from;
        while (end - at >= 4 && host16(at) >= 4 && host16(at) <= end - at) {
            if ((host16(at + 2) & 0x3fff) == x) {
                return at;
            }
            at += (host16(at) + 3) & ~3;
        }
        return 0;
    }

    private int host16(int offset) {
        return packet.duplicate().order(ByteOrder.nativeOrder()).getShort(offset) & 0xffff;
    }
}
