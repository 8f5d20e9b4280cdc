package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.Gap;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;

/** Reads rpm's database in any of the three forms it has had; the bytes say which. */
public final class RpmDatabaseExaminer implements Examiner {

    private static final List<HeaderStore> STORES =
            List.of(new BerkeleyHash(), new NdbSlots(), new SqliteTable());

    @Override
    public String id() {
        return "os/rpm";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("Packages", "Packages.db", "rpmdb.sqlite");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return RpmDatabasePlaces.contain(file);
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        if (content.size() == 0) {
            return;
        }
        DatabaseBytes bytes = new DatabaseBytes(content.segment(), ByteOrder.LITTLE_ENDIAN);
        RpmFacts sink = new RpmFacts(file.path(), id(), content.limits(), facts);
        HeaderCopies copies =
                new HeaderCopies(bytes.size(), content.limits().memoryBytesMax(), sink);
        for (HeaderStore store : STORES) {
            if (store.recognizes(bytes)) {
                store.read(bytes, copies);
                return;
            }
        }
        facts.gap(
                Gap.Kind.UNSUPPORTED,
                file.path(),
                "an rpm database that is neither BerkeleyDB hash, NDB nor SQLite; its packages are"
                        + " not known");
    }
}
