package dev.lazaret.explorer.model;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.base.Text;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A path's details as lines that are safe to show. */
public final class DetailLines {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int LISTED_MAX = 200;

    private DetailLines() {}

    /** The lines, each no wider than the width. */
    public static List<String> of(FileDetails details, int width) {
        List<String> lines = new ArrayList<>();
        add(lines, "/" + details.path(), width);
        FileEntry entry = details.entry();
        if (entry == null) {
            add(lines, "directory; no layer writes it itself", width);
        } else {
            addEntry(lines, details, entry, width);
        }
        addLayers(lines, details, width);
        if (details.owner() != null) {
            add(lines, "owner: " + details.owner(), width);
        }
        details.findings().stream().limit(LISTED_MAX).forEach(f -> addFinding(lines, f, width));
        details.packages().stream().limit(LISTED_MAX).forEach(p -> addPackage(lines, p, width));
        return lines;
    }

    private static void addEntry(
            List<String> lines, FileDetails details, FileEntry entry, int width) {
        add(lines, kind(entry.type()) + " " + Columns.mode(entry), width);
        add(lines, "user:group " + entry.userId() + ":" + entry.groupId(), width);
        add(lines, Columns.size(details.bytes()) + " (" + details.bytes() + " bytes)", width);
        add(lines, time(entry.modified()), width);
        if (!entry.linkTarget().isEmpty()) {
            add(lines, "-> " + entry.linkTarget(), width);
        }
        if (!entry.capabilities().isEmpty()) {
            add(lines, "capabilities " + entry.capabilities(), width);
        }
    }

    private static void addLayers(List<String> lines, FileDetails details, int width) {
        if (details.layer() >= 0) {
            add(
                    lines,
                    Columns.word(details.change()) + ", of layer " + (details.layer() + 1),
                    width);
        }
        if (details.writers().size() > 1) {
            add(lines, "written by layers " + join(details.writers()), width);
        }
    }

    private static String join(List<Integer> layers) {
        return String.join(
                " ",
                layers.stream().limit(LISTED_MAX).map(layer -> String.valueOf(layer + 1)).toList());
    }

    private static void addFinding(List<String> lines, Finding finding, int width) {
        add(lines, finding.severity().name() + " " + finding.id() + ": " + finding.title(), width);
    }

    private static void addPackage(List<String> lines, Package found, int width) {
        add(lines, "package " + found.purl(), width);
    }

    private static String kind(EntryType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String time(long seconds) {
        boolean sane = Math.abs(seconds) < 1L << 40;
        return sane
                ? TIME.format(Instant.ofEpochSecond(seconds)) + " UTC"
                : "time " + seconds + " s since 1970";
    }

    private static void add(List<String> lines, String text, int width) {
        lines.addAll(ContentLines.wrap(Text.quote(text, 4096), width));
    }
}
