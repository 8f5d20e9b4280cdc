package dev.lazaret.report.table;

import dev.lazaret.base.Finding;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.ScanReport.Origin;

import java.util.Collection;

/** "(base)", "(2 base, 1 ours)". */
final class Origins {

    private Origins() {}

    /** Who brought these findings; nothing but their number when the base is not known. */
    static String of(Collection<? extends Finding> findings, ImageSummary image) {
        long base = findings.stream().filter(f -> image.origin(f.place()) == Origin.BASE).count();
        long ours = findings.size() - base;
        if (image.base().layers() == 0) {
            return findings.size() == 1 ? "" : "  (" + findings.size() + ")";
        }
        if (base > 0 && ours > 0) {
            return "  (" + base + " base, " + ours + " ours)";
        }
        String origin = base > 0 ? "base" : "ours";
        return findings.size() == 1
                ? "  (" + origin + ")"
                : "  (" + findings.size() + " " + origin + ")";
    }
}
