package dev.lazaret.harden.profile;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds system calls in x86-64 code without decoding it: the instruction {@code syscall} and calls
 * of the function of that name, with the number that is loaded shortly before.
 */
final class X86Calls {

    /** How far in front of a call its number is looked for; compilers load it among arguments. */
    private static final int BEFORE = 64;

    /** How far in front of the code its linkage table lies. */
    private static final int TABLE_BYTES_MAX = 1 << 20;

    /** Opcodes that commonly take an address relative to the instruction. */
    private static final Set<Integer> MOVES =
            Set.of(
                    0x03, 0x0B, 0x23, 0x2B, 0x33, 0x39, 0x3B, 0x63, 0x80, 0x81, 0x83, 0x85, 0x87,
                    0x88, 0x89, 0x8A, 0x8B, 0x8D, 0xC6, 0xC7, 0xFF);

    /** First bytes of what follows a call: its result is looked at, or the code goes elsewhere. */
    private static final Set<Integer> AFTER =
            Set.of(
                    0x31, 0x39, 0x3D, 0x58, 0x59, 0x5A, 0x5B, 0x5C, 0x5D, 0x5E, 0x5F, 0x81, 0x83,
                    0x85, 0x89, 0x90, 0xB8, 0xBF, 0xC3, 0xC9, 0xE8, 0xE9, 0xEB, 0xF4, 0xF7);

    private final byte[] code;
    private final SortedSet<String> names = new TreeSet<>();
    private int open;

    private X86Calls(byte[] code) {
        this.code = code;
    }

    /**
     * Looks through one piece of code.
     *
     * @param address where it is mapped
     * @param targets addresses at which a call ends up in the function {@code syscall}
     * @param slots addresses that hold the address of that function
     */
    static CodeCalls find(byte[] code, long address, Set<Long> targets, Set<Long> slots) {
        X86Calls calls = new X86Calls(code);
        calls.instructions();
        if (!slots.isEmpty()) {
            calls.functions(address, targets, slots);
        }
        return new CodeCalls(calls.names, calls.open);
    }

    private void instructions() {
        for (int at = 0; at + 1 < code.length; at++) {
            if (code[at] == 0x0F && code[at + 1] == 0x05) {
                Integer number = numberBefore(at, (byte) 0xB8);
                if (number != null) {
                    note(number);
                } else if (!isOperand(at) && goesOn(at + 2)) {
                    open++;
                }
            }
        }
    }

    private void functions(long address, Set<Long> targets, Set<Long> slots) {
        for (int at = 0; at + 6 <= code.length; at++) {
            boolean direct = code[at] == (byte) 0xE8 || code[at] == (byte) 0xE9;
            boolean indirect = code[at] == (byte) 0xFF && (code[at + 1] & 0xEF) == 0x05;
            boolean hit =
                    direct
                            ? targets.contains(address + at + 5 + int32(at + 1))
                            : indirect
                                    && code[at + 1] == 0x15
                                    && slots.contains(address + at + 6 + int32(at + 2));
            if (hit) {
                Integer number = numberBefore(at, (byte) 0xBF);
                if (number == null) {
                    open++;
                } else {
                    note(number);
                }
            }
        }
    }

    private void note(int number) {
        String name = SyscallTable.get().onX86(number);
        if (name == null) {
            open++;
        } else {
            names.add(name);
        }
    }

    /** The number in the nearest {@code mov eax, imm32} or {@code mov edi, imm32}. */
    private @Nullable Integer numberBefore(int at, byte load) {
        boolean eax = load == (byte) 0xB8;
        byte wide = eax ? (byte) 0xC0 : (byte) 0xC7;
        for (int i = at - 5; i >= Math.max(0, at - BEFORE); i--) {
            boolean loads =
                    code[i] == load || (i > 0 && code[i] == wide && code[i - 1] == (byte) 0xC7);
            if (loads && int32(i + 1) >= 0 && int32(i + 1) < 1_000) {
                return int32(i + 1);
            }
            if (eax && code[i + 3] == 0x31 && code[i + 4] == (byte) 0xC0) {
                return 0;
            }
            if (isCall(i)) {
                return null; // the register is another's after that
            }
        }
        return null;
    }

    /** A call inside this code, or of a stub of the linkage table that lies before it. */
    private boolean isCall(int at) {
        long target = (long) at + 5 + int32(at + 1);
        return code[at] == (byte) 0xE8 && target >= -TABLE_BYTES_MAX && target < code.length;
    }

    /** Data among code has these two bytes too; what follows tells it from a call. */
    private boolean goesOn(int at) {
        int prefix = at < code.length && (code[at] & 0xF0) == 0x40 ? 1 : 0;
        if (at + prefix + 1 >= code.length) {
            return true;
        }
        int opcode = code[at + prefix] & 0xFF;
        int next = code[at + prefix + 1] & 0xFF;
        boolean padding = opcode == 0x0F && (next == 0x1F || next == 0x0B);
        boolean fromStack = opcode == 0x8B && code[at] == 0x48;
        return AFTER.contains(opcode) || padding || fromStack;
    }

    /** The two bytes are part of a number or a distance inside an instruction near by. */
    private boolean isOperand(int at) {
        for (int i = Math.max(2, at - 8); i < at; i++) {
            int before = code[i] & 0xFF;
            int opcode = code[i - 1] & 0xFF;
            boolean near = at - i <= 4;
            boolean jump = before == 0xE8 || before == 0xE9;
            boolean condition = (before & 0xF0) == 0x80 && opcode == 0x0F;
            boolean relative =
                    (before & 0xC7) == 0x05 && (MOVES.contains(opcode) || code[i - 2] == 0x0F);
            boolean wide = (before & 0xF8) == 0xB8 && (opcode & 0xFE) == 0x48;
            if (wide || (near && (jump || condition || relative)) || isNumber(i, at)) {
                return true;
            }
        }
        return false;
    }

    /** {@code push} or {@code mov} of the number 0x50F. */
    private boolean isNumber(int i, int at) {
        boolean load = code[i] == 0x68 || (code[i] & 0xF8) == 0xB8;
        return load
                && i == at - 1
                && at + 3 < code.length
                && code[at + 2] == 0
                && code[at + 3] == 0;
    }

    private int int32(int at) {
        return (code[at] & 0xFF)
                | (code[at + 1] & 0xFF) << 8
                | (code[at + 2] & 0xFF) << 16
                | code[at + 3] << 24;
    }
}
