package dev.lazaret.inventory.os;

import dev.lazaret.inventory.os.alpm.AlpmExaminer;
import dev.lazaret.inventory.os.alpm.AlpmFilesExaminer;
import dev.lazaret.inventory.os.apk.ApkExaminer;
import dev.lazaret.inventory.os.chisel.ChiselExaminer;
import dev.lazaret.inventory.os.distro.DistroExaminer;
import dev.lazaret.inventory.os.dpkg.DistrolessExaminer;
import dev.lazaret.inventory.os.dpkg.DpkgFilesExaminer;
import dev.lazaret.inventory.os.dpkg.DpkgStatusExaminer;
import dev.lazaret.inventory.os.dpkg.OpkgExaminer;
import dev.lazaret.inventory.os.portage.PortageExaminer;
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
                new DistroExaminer(),
                new ApkExaminer(),
                new DpkgStatusExaminer(),
                new DistrolessExaminer(),
                new DpkgFilesExaminer(),
                new OpkgExaminer(),
                new ChiselExaminer(),
                new AlpmExaminer(),
                new AlpmFilesExaminer(),
                new PortageExaminer(),
                new RpmDatabaseExaminer(),
                new RpmJournalExaminer(),
                new RpmManifestExaminer());
    }
}
