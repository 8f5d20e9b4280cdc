package dev.lazaret.inventory.os.apk;

import dev.lazaret.base.Gap;
import dev.lazaret.inventory.os.database.BoundedLines;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Set;

/**
 * Reads {@code lib/apk/db/installed}, apk-tools' database (apk-v2(5)). Namespace and distribution
 * of the package URL are completed when layers are merged.
 */
public final class ApkExaminer implements Examiner {

    private static final Set<String> PATHS =
            Set.of("lib/apk/db/installed", "usr/lib/apk/db/installed");

    @Override
    public String id() {
        return "os/apk";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("installed");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return PATHS.contains(file.path());
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        ApkStanzas stanzas = new ApkStanzas(file.path(), id(), content.limits(), facts);
        try (BoundedLines lines = BoundedLines.of(content)) {
            String line = lines.next();
            while (line != null) {
                stanzas.line(line);
                line = lines.next();
            }
            stanzas.end();
            if (lines.cut() > 0) {
                facts.gap(
                        Gap.Kind.LIMIT,
                        file.path(),
                        lines.cut()
                                + " lines are longer than "
                                + content.limits().lineBytesMax()
                                + " bytes; their ends were not read");
            }
        }
    }
}
