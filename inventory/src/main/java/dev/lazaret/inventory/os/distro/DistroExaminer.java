package dev.lazaret.inventory.os.distro;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Text;
import dev.lazaret.inventory.os.database.BoundedLines;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the files that name the distribution; which of several counts is decided in the merge. */
public final class DistroExaminer implements Examiner {

    private static final int LINES_MAX = 500;
    private static final int VALUE_CHARS_MAX = 300;

    @Override
    public String id() {
        return "os/distro";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames(ReleaseFiles.fileNames());
    }

    @Override
    public boolean accepts(FileEntry file) {
        return ReleaseFiles.contain(file.path());
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BoundedLines in = BoundedLines.of(content)) {
            String line = in.next();
            while (line != null && lines.size() < LINES_MAX) {
                if (!line.isBlank()) {
                    lines.add(line.strip());
                }
                line = in.next();
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        Distro distro = parse(file.fileName(), lines);
        if (distro != null) {
            facts.add(safe(distro));
        } else if (file.fileName().equals("os-release")) {
            facts.gap(
                    Gap.Kind.BROKEN,
                    file.path(),
                    "os-release has no ID, so it names no distribution; its first line is '"
                            + Text.quote(lines.getFirst(), 100)
                            + "'");
        }
    }

    private static @Nullable Distro parse(String fileName, List<String> lines) {
        return switch (fileName) {
            case "os-release" -> OsRelease.parse(lines);
            case "lsb-release" -> OsRelease.parseLsb(lines);
            case "alpine-release" -> OldReleases.alpine(lines.getFirst());
            case "debian_version" -> OldReleases.debian(lines.getFirst());
            case "SuSE-release" -> OldReleases.suse(lines);
            default -> OldReleases.redHat(lines.getFirst());
        };
    }

    /** These values stand in reports and file names. */
    private static Distro safe(Distro distro) {
        return new Distro(
                safe(distro.id()),
                safe(distro.versionId()),
                safe(distro.codename()),
                safe(distro.prettyName()),
                distro.idLike().stream().limit(20).map(DistroExaminer::safe).toList());
    }

    private static String safe(String value) {
        return Text.quote(value, VALUE_CHARS_MAX);
    }
}
