package dev.lazaret.harden.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.harden.BuiltImage;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.PackageDatabase.Removal;
import dev.lazaret.testkit.SharedData;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** rpm's own programs say whether what is left is a database, and who needs whom. */
class RpmDatabaseTest {

    private static final String PATH = "usr/lib/sysimage/rpm/rpmdb.sqlite";
    private static final String LEAF = "ca-certificates-mozilla-prebuilt";

    @TempDir private Path home;

    private static byte[] real() throws IOException {
        return Files.readAllBytes(SharedData.require("rpmdb/sle15-bci-sqlite/rpmdb.sqlite"));
    }

    private static BuiltImage image(byte[] database) throws IOException {
        return BuiltImage.builder().file(PATH, database).build();
    }

    private List<String> rpm(String... arguments) throws Exception {
        Tools.require("rpm");
        List<String> command = new ArrayList<>(List.of("rpm", "--dbpath", home.toString()));
        command.addAll(List.of(arguments));
        return Tools.run(command).lines().sorted().toList();
    }

    @Test
    void rpmReadsWhatIsLeft() throws Exception {
        Files.write(home.resolve("rpmdb.sqlite"), real());
        List<String> before = rpm("-qa");

        Removal removal = Removing.from(image(real()), LEAF);

        Files.write(home.resolve("rpmdb.sqlite"), Removing.bytes(removal, PATH));
        List<String> after = rpm("-qa");
        assertThat(after).hasSize(before.size() - 1);
        assertThat(before).containsAll(after);
        assertThat(after).noneMatch(name -> name.startsWith(LEAF));
        Tools.run(List.of("rpmdb", "--verifydb", "--dbpath", home.toString()));
        assertThat(rpm("-q", "--whatprovides", "/bin/bash"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("bash-"));
        assertThat(removal.notes()).contains("scripts of the removed packages were not run");
    }

    @Test
    void nothingOfARemovedPackageIsLeftInTheFile() throws IOException {
        byte[] left = Removing.bytes(Removing.from(image(real()), LEAF), PATH);

        assertThat(new String(real(), StandardCharsets.ISO_8859_1)).contains(LEAF);
        assertThat(new String(left, StandardCharsets.ISO_8859_1)).doesNotContain(LEAF);
        assertThat(left.length).isLessThan(real().length);
        assertThat(image(left).inventory().packages()).hasSize(34);
        assertThat(Removing.bytes(Removing.from(image(real()), LEAF), PATH)).isEqualTo(left);
    }

    @Test
    void refusesWhatRpmWouldRefuse() throws Exception {
        Files.write(home.resolve("rpmdb.sqlite"), real());
        Set<String> refused = new TreeSet<>();
        Set<String> refusedByRpm = new TreeSet<>();
        for (String name : rpm("-qa", "--qf", "%{NAME}\\n")) {
            try {
                Removing.from(image(real()), name);
            } catch (HardenException e) {
                refused.add(name);
            }
            try {
                rpm("-e", "--test", "--noscripts", name);
            } catch (AssertionError e) {
                refusedByRpm.add(name);
            }
        }

        assertThat(refusedByRpm).hasSizeGreaterThan(20);
        assertThat(refused).isEqualTo(refusedByRpm);
    }

    @Test
    void otherKindsAreRefusedWithAReason() throws IOException {
        for (String path : List.of("var/lib/rpm/Packages", "usr/lib/sysimage/rpm/Packages.db")) {
            BuiltImage image = BuiltImage.builder().file(path, "not looked at").build();
            assertThatThrownBy(() -> Removing.from(image, "bash"))
                    .isInstanceOf(HardenException.class)
                    .hasMessageContaining(path)
                    .hasMessageContaining("only rpm itself writes safely")
                    .hasMessageContaining("run rpm -e in the Dockerfile");
        }
    }

    @Test
    void aLogBesideTheDatabaseIsRefused() throws Exception {
        BuiltImage image =
                BuiltImage.builder().file(PATH, made("")).file(PATH + "-wal", "changes").build();

        assertThatThrownBy(() -> Removing.from(image, "app"))
                .hasMessageContaining("never written into it");
    }

    @Test
    void aMadeDatabaseLosesThePackageItsKeysAndNothingElse() throws Exception {
        byte[] left = Removing.bytes(Removing.from(image(made("")), "app"), PATH);

        assertThat(new String(left, StandardCharsets.ISO_8859_1))
                .doesNotContain("HEADER-OF-APP", "app")
                .contains("HEADER-OF-BASE", "libbase.so");
        assertThatThrownBy(() -> Removing.from(image(made("")), "base"))
                .hasMessageContaining("app needs libbase.so");
        assertThatThrownBy(() -> Removing.from(image(made("")), "nobody"))
                .hasMessageContaining("nobody");
    }

    @Test
    void aHostileOrBrokenDatabaseIsRefused() throws Exception {
        byte[] trigger = made("CREATE TRIGGER t DELETE ON Packages BEGIN DELETE FROM Name; END;");
        byte[] view = made("CREATE VIEW v AS SELECT 1 AS hnum");
        byte[] cut = Arrays.copyOf(made(""), 5_000);
        for (byte[] database : List.of(trigger, view, cut, new byte[10], new byte[4096])) {
            assertThatThrownBy(() -> Removing.from(image(database), "app"))
                    .isInstanceOf(HardenException.class)
                    .hasMessageContaining("take packages out of the rpm database");
        }
    }

    /** Two packages, as rpm's tables hold them. */
    private byte[] made(String more) throws Exception {
        Path file = Files.createTempFile(home, "made", ".sqlite");
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String command :
                    List.of(
                            "CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob"
                                    + " BLOB NOT NULL)",
                            "CREATE TABLE Name (key TEXT, hnum INTEGER NOT NULL, idx INTEGER)",
                            "CREATE TABLE Providename (key TEXT, hnum INTEGER, idx INTEGER)",
                            "CREATE TABLE Requirename (key TEXT, hnum INTEGER, idx INTEGER)",
                            "INSERT INTO Packages VALUES (1, 'HEADER-OF-BASE'), (2,"
                                    + " 'HEADER-OF-APP')",
                            "INSERT INTO Name VALUES ('base', 1, 0), ('app', 2, 0)",
                            "INSERT INTO Providename VALUES ('libbase.so', 1, 0)",
                            "INSERT INTO Requirename VALUES ('libbase.so', 2, 0)",
                            more)) {
                if (!command.isEmpty()) {
                    statement.executeUpdate(command);
                }
            }
        }
        return Files.readAllBytes(file);
    }
}
