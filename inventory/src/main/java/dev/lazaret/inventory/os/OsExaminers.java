package dev.lazaret.inventory.os;

import dev.lazaret.inventory.os.apk.ApkExaminer;
import dev.lazaret.inventory.os.rpm.RpmDatabaseExaminer;
import dev.lazaret.inventory.os.rpm.RpmJournalExaminer;
import dev.lazaret.inventory.os.rpm.RpmManifestExaminer;
import dev.lazaret.layers.Examiner;

import java.util.List;

/** The operating system formats, one examiner each. */
public final class OsExaminers {

    private OsExaminers() {}

    /** In a fixed order. */
    public static List<Examiner> all() {
        return List.of(
                new ApkExaminer(),
                new RpmDatabaseExaminer(),
                new RpmJournalExaminer(),
                new RpmManifestExaminer());
    }
}
