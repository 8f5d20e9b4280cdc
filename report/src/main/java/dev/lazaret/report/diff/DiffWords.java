package dev.lazaret.report.diff;

import dev.lazaret.base.ByteCount;
import dev.lazaret.base.Finding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.diff.FileChange;
import dev.lazaret.diff.FileChange.Aspect;
import dev.lazaret.diff.FileChanges;
import dev.lazaret.diff.ImageDiff;
import dev.lazaret.diff.ImageDiff.ConfigChange;
import dev.lazaret.diff.ImageDiff.In;
import dev.lazaret.diff.PackageChange;
import dev.lazaret.layers.FileEntry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sentences that table and Markdown share. Nothing is escaped here: each page does that. */
final class DiffWords {

    private DiffWords() {}

    /** What a reader who reads one line must know. */
    static String headline(ImageDiff diff) {
        if (diff.isEmpty()) {
            return "No difference";
        }
        List<String> parts = new ArrayList<>();
        parts.add("Findings: " + diff.introduced().size() + " introduced");
        parts.add(diff.fixed().size() + " fixed");
        parts.add(diff.remaining() + " the same");
        return String.join(", ", parts);
    }

    static String size(ImageDiff diff) {
        long before = diff.before().bytes();
        long after = diff.after().bytes();
        String change =
                before == after
                        ? "unchanged"
                        : (after > before ? "+" : "-") + ByteCount.text(Math.abs(after - before));
        return ByteCount.text(before) + " to " + ByteCount.text(after) + " (" + change + ")";
    }

    static String layers(ImageDiff diff) {
        return "layers: "
                + count(diff, In.BOTH)
                + " shared, "
                + count(diff, In.BEFORE)
                + " gone, "
                + count(diff, In.AFTER)
                + " new";
    }

    private static long count(ImageDiff diff, In in) {
        return diff.layers().stream().filter(layer -> layer.in() == in).count();
    }

    static String files(FileChanges files) {
        return "%d added (%s), %d removed (%s), %d changed"
                .formatted(
                        files.added().count(),
                        ByteCount.text(files.addedBytes()),
                        files.removed().count(),
                        ByteCount.text(files.removedBytes()),
                        files.changed().count());
    }

    static String packages(List<PackageChange> changes) {
        Map<PackageChange.Kind, Long> counts =
                changes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        PackageChange::kind,
                                        () -> new EnumMap<>(PackageChange.Kind.class),
                                        Collectors.counting()));
        return counts.isEmpty()
                ? "none changed"
                : counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().label())
                        .collect(Collectors.joining(", "));
    }

    static String versions(PackageChange change) {
        String before = String.join(", ", change.before());
        String after = String.join(", ", change.after());
        return before.isEmpty() || after.isEmpty() ? before + after : before + " → " + after;
    }

    static String sign(FileChange change) {
        return change.before() == null ? "+" : change.after() == null ? "-" : "~";
    }

    /** What of a file differs, with both values. */
    static String file(FileChange change) {
        FileEntry before = change.before();
        FileEntry after = change.after();
        if (before == null || after == null) {
            FileEntry only = before == null ? after : before;
            return only == null ? "" : described(only);
        }
        return change.aspects().stream()
                .map(aspect -> aspect(aspect, before, after))
                .collect(Collectors.joining(", "));
    }

    private static String described(FileEntry entry) {
        return switch (entry.type()) {
            case FILE -> ByteCount.text(entry.size());
            case SYMLINK -> "link to " + entry.linkTarget();
            case HARDLINK -> "hard link to " + entry.linkTarget();
            case DIRECTORY -> "directory";
            case CHARACTER_DEVICE, BLOCK_DEVICE -> "device";
            case FIFO -> "pipe";
        };
    }

    private static String aspect(Aspect aspect, FileEntry before, FileEntry after) {
        return switch (aspect) {
            case TYPE -> described(before) + " → " + described(after);
            case CONTENT ->
                    before.size() == after.size()
                            ? "content"
                            : "content "
                                    + ByteCount.text(before.size())
                                    + " → "
                                    + ByteCount.text(after.size());
            case CONTENT_UNKNOWN -> "content not compared";
            case LINK -> "link " + before.linkTarget() + " → " + after.linkTarget();
            case MODE -> "mode %04o → %04o".formatted(before.mode(), after.mode());
            case OWNER -> "owner " + owner(before) + " → " + owner(after);
            case CAPABILITIES -> "capabilities";
        };
    }

    private static String owner(FileEntry entry) {
        return entry.userId() + ":" + entry.groupId();
    }

    /** What a finding is about. */
    static String subject(Finding finding) {
        if (finding instanceof VulnerabilityFinding vulnerability) {
            return vulnerability.component().name() + " " + vulnerability.component().version();
        }
        String path = finding.place().path();
        return path == null ? finding.title() : "/" + path;
    }

    static String config(ConfigChange change) {
        if (change.before().isEmpty()) {
            return "added: " + change.after();
        }
        return change.after().isEmpty()
                ? "removed, was " + change.before()
                : change.before() + " → " + change.after();
    }

    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
