package dev.lazaret.harden.profile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names and numbers of system calls, and which of them container engines allow by default. */
final class SyscallTable {

    private static final SyscallTable TABLE = read();

    private final Map<Integer, String> x86;
    private final Map<Integer, String> arm;
    private final SortedSet<String> names;
    private final SortedSet<String> allowed;

    private SyscallTable(
            Map<Integer, String> x86,
            Map<Integer, String> arm,
            SortedSet<String> names,
            SortedSet<String> allowed) {
        this.x86 = x86;
        this.arm = arm;
        this.names = names;
        this.allowed = allowed;
    }

    static SyscallTable get() {
        return TABLE;
    }

    private static SyscallTable read() {
        Map<Integer, String> x86 = new HashMap<>();
        Map<Integer, String> arm = new HashMap<>();
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> allowed = new TreeSet<>();
        for (String line : Tables.lines("syscalls.tsv")) {
            List<String> columns = new ArrayList<>(List.of(line.split("\t", -1)));
            String name = columns.getFirst();
            names.add(name);
            number(columns.get(1), name, x86);
            number(columns.get(2), name, arm);
            if (columns.get(3).equals("allowed")) {
                allowed.add(name);
            }
        }
        return new SyscallTable(x86, arm, names, allowed);
    }

    private static void number(String column, String name, Map<Integer, String> table) {
        if (!column.equals("-")) {
            table.put(Integer.parseInt(column), name);
        }
    }

    /** The call's name, null when there is none of this number. */
    @Nullable String onX86(int number) {
        return x86.get(number);
    }

    /** The call's name, null when there is none of this number. */
    @Nullable String onArm(int number) {
        return arm.get(number);
    }

    boolean isName(String name) {
        return names.contains(name);
    }

    /** Calls that engines allow to programs without capabilities. */
    SortedSet<String> allowed() {
        return new TreeSet<>(allowed);
    }
}
