package dev.lazaret.inventory.os.alpm;

import dev.lazaret.inventory.os.database.BoundedLines;
import dev.lazaret.inventory.os.database.OwnedPaths;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/** Reads {@code var/lib/pacman/local/PACKAGE/files}: paths, directories with a slash at the end. */
public final class AlpmFilesExaminer implements Examiner {

    @Override
    public String id() {
        return "os/alpm-files";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("files");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return LocalDatabase.packageOf(file) != null;
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        String name = LocalDatabase.packageOf(file);
        if (name == null) {
            return;
        }
        OwnedPaths paths = new OwnedPaths("alpm", file.path(), content.limits(), facts);
        try (BoundedLines lines = BoundedLines.of(content)) {
            Sections.read(
                    lines,
                    (section, line) -> {
                        if (section.equals("FILES") && !line.endsWith("/")) {
                            paths.add("", line);
                        }
                    });
        }
        paths.ownedBy(name);
    }
}
