package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.Gap;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

/**
 * Notices an {@code rpmdb.sqlite-wal} that still holds changes: they are not in the database file
 * and are not read.
 */
public final class RpmJournalExaminer implements Examiner {

    @Override
    public String id() {
        return "os/rpm-journal";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("rpmdb.sqlite-wal");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return file.size() > 0 && RpmDatabasePlaces.contain(file);
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) {
        facts.gap(
                Gap.Kind.UNSUPPORTED,
                file.path(),
                "the rpm database was not closed: "
                        + content.size()
                        + " bytes of changes in its write-ahead log were not read");
    }
}
