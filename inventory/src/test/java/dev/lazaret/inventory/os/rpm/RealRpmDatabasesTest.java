package dev.lazaret.inventory.os.rpm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.Examining;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Databases of real systems; the expected lists are what rpm itself prints. */
class RealRpmDatabasesTest {

    private final RpmDatabaseExaminer examiner = new RpmDatabaseExaminer();

    @ParameterizedTest
    @CsvSource({
        "sle15-bci, Packages.db",
        "sle15-bci-sqlite, rpmdb.sqlite",
        "libuuid, Packages",
        "syft-dive-only, Packages",
        "grype-sles, Packages",
        "scalibr-epoch, Packages"
    })
    void equalsWhatRpmPrints(String folder, String file) throws IOException {
        Path database = SharedData.require("rpmdb/" + folder + "/" + file);
        Examining seen = Examining.file(examiner, "var/lib/rpm/" + file, database);
        assertThat(seen.gaps()).isEmpty();
        List<String> expected = Files.readAllLines(database.resolveSibling("expected.txt"));
        assertThat(seen.packages().stream().map(RealRpmDatabasesTest::line).sorted().toList())
                .isEqualTo(expected.stream().sorted().toList());
    }

    @Test
    void bothFormsOfOneDatabaseGiveTheSameFiles() {
        Path ndb = SharedData.require("rpmdb/sle15-bci/Packages.db");
        Path sqlite = SharedData.require("rpmdb/sle15-bci-sqlite/rpmdb.sqlite");
        List<FileOwnership> fromNdb = owned(Examining.file(examiner, "p", ndb));
        assertThat(fromNdb).hasSizeGreaterThan(20);
        assertThat(owned(Examining.file(examiner, "p", sqlite)))
                .containsExactlyInAnyOrderElementsOf(fromNdb);
        assertThat(fromNdb)
                .anyMatch(o -> o.packageName().equals("bash") && o.paths().contains("bin/bash"));
    }

    @Test
    void aFileWithoutTableIsBroken() {
        Path file = SharedData.require("rpmdb/claircore-no-packages/rpmdb.sqlite");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Examining.bytes(examiner, "p", Files.readAllBytes(file)))
                .isInstanceOf(dev.lazaret.base.MalformedException.class)
                .hasMessageContaining("no table Packages");
    }

    private static List<FileOwnership> owned(Examining seen) {
        return seen.facts().stream()
                .filter(FileOwnership.class::isInstance)
                .map(FileOwnership.class::cast)
                .toList();
    }

    /** NAME EPOCH VERSION RELEASE ARCH SOURCERPM LICENSE. */
    private static String line(Package p) {
        int colon = p.version().indexOf(':');
        String evr = p.version().substring(colon + 1);
        int hyphen = evr.lastIndexOf('-');
        return String.join(
                " ",
                p.name(),
                colon < 0 ? "0" : p.version().substring(0, colon),
                evr.substring(0, hyphen),
                evr.substring(hyphen + 1),
                p.architecture(),
                p.attribute("sourcerpm"),
                p.licenses().getFirst());
    }
}
