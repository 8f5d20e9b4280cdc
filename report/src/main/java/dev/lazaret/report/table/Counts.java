package dev.lazaret.report.table;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Severity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** "2 critical, 1 high". */
final class Counts {

    private Counts() {}

    static String of(Collection<? extends Finding> findings) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.values()).reversed()) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            if (count > 0) {
                parts.add(count + " " + severity.label());
            }
        }
        return String.join(", ", parts);
    }

    static String plural(long count, String one) {
        return of(count, one, one + "s");
    }

    static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
