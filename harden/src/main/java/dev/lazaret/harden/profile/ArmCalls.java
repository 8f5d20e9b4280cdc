package dev.lazaret.harden.profile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds {@code svc #0} in aarch64 code, with the number that is moved to {@code x8} before it. */
final class ArmCalls {

    private static final int SUPERVISOR_CALL = 0xD400_0001;
    private static final int BEFORE = 16;

    private ArmCalls() {}

    static CodeCalls find(byte[] code) {
        ByteBuffer words = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
        SortedSet<String> names = new TreeSet<>();
        int open = 0;
        for (int at = 0; at + 4 <= code.length; at += 4) {
            if (words.getInt(at) == SUPERVISOR_CALL) {
                String name = name(words, at);
                if (name.isEmpty()) {
                    open++;
                } else {
                    names.add(name);
                }
            }
        }
        return new CodeCalls(names, open);
    }

    private static String name(ByteBuffer words, int at) {
        for (int i = at - 4; i >= Math.max(0, at - 4 * BEFORE); i -= 4) {
            int word = words.getInt(i);
            // MOVZ of w8 or x8, not shifted
            if ((word & 0x7FE0_001F) == 0x5280_0008) {
                String name = SyscallTable.get().onArm((word >>> 5) & 0xFFFF);
                return name == null ? "" : name;
            }
        }
        return "";
    }
}
