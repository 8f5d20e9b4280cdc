package dev.lazaret.harden.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which system calls the functions of a C library make. */
final class Wrappers {

    private static final Map<String, List<String>> TABLE = read();

    private Wrappers() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> table = new HashMap<>();
        for (String line : Tables.lines("wrappers.txt")) {
            int colon = line.indexOf(": ");
            List<String> calls = List.of(line.substring(colon + 2).split(" ", -1));
            table.put(line.substring(0, colon), calls.equals(List.of("-")) ? List.of() : calls);
        }
        return table;
    }

    /** What every program does. */
    static List<String> ofStart() {
        return TABLE.getOrDefault("(start)", List.of());
    }

    /** What a function does; none when it computes only, or does what every program does. */
    static SortedSet<String> of(String function) {
        SortedSet<String> calls = new TreeSet<>();
        String name = function.replaceFirst("^_+", "").replaceFirst("_chk$", "");
        for (String spelling : List.of(name, name.replaceFirst("64$", ""))) {
            calls.addAll(TABLE.getOrDefault(spelling, List.of()));
            if (SyscallTable.get().isName(spelling)) {
                calls.add(spelling);
            }
        }
        return calls;
    }
}
