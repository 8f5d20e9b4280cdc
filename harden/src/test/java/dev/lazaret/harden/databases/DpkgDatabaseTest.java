package dev.lazaret.harden.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.harden.BuiltImage;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.PackageDatabase.Removal;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DpkgDatabaseTest {

    private static final String HOME = "var/lib/dpkg";
    private static final String APP = paragraph("app", "amd64", "Depends: libz1 (>= 1), awk");
    private static final String LIBZ = paragraph("libz1", "amd64", "Multi-Arch: same");
    private static final String MAWK = paragraph("mawk", "amd64", "Provides: awk");
    private static final String EDITOR =
            paragraph("nano", "amd64", "Conffiles:\n /etc/nanorc 00000000000000000000000000000000");
    private static final String GONE =
            "Package: old\nStatus: deinstall ok config-files\nVersion: 1\nArchitecture: amd64\n";

    private static String paragraph(String name, String architecture, String more) {
        return "Package: "
                + name
                + "\nStatus: install ok installed\nMaintainer: M\u00fcller <m@x>\nArchitecture: "
                + architecture
                + "\nVersion: 1.0-1\n"
                + more
                + "\nDescription: text\n more text\n .\n end\n";
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String automatic(String name) {
        return lines("Package: " + name, "Architecture: amd64", "Auto-Installed: 1");
    }

    private static BuiltImage.Builder image() {
        return BuiltImage.builder()
                .file(HOME + "/status", String.join("\n", APP, LIBZ, MAWK, EDITOR, GONE))
                .file(HOME + "/status-old", APP)
                .file(HOME + "/info/app.list", "/.\n/usr\n/usr/bin\n/usr/bin/app\n")
                .file(HOME + "/info/libz1:amd64.list", "/.\n/lib\n/lib/libz.so.1\n")
                .file(HOME + "/info/mawk.list", "/.\n/usr\n/usr/bin\n/usr/bin/mawk\n")
                .file(
                        HOME + "/info/nano.list",
                        lines(
                                "/.",
                                "/etc",
                                "/etc/nanorc",
                                "/usr",
                                "/usr/bin",
                                "/usr/bin/nano",
                                "/bin/rnano",
                                "/usr/share/nano",
                                "/usr/share/nano/c.rc",
                                "/usr/share/shared"))
                .file(HOME + "/info/nano.md5sums", "")
                .script(HOME + "/info/nano.prerm", "#!/bin/sh\n")
                .symlink("bin", "usr/bin")
                .symlink("lib", "usr/lib")
                .directory("usr")
                .directory("usr/bin")
                .directory("usr/lib")
                .directory("usr/share/nano")
                .directory("usr/share/shared")
                .file("usr/share/shared/mine", "")
                .file("usr/bin/nano", "")
                .file("usr/bin/rnano", "")
                .file("usr/bin/mawk", "")
                .file("usr/bin/app", "")
                .file("usr/lib/libz.so.1", "")
                .file("usr/share/nano/c.rc", "")
                .file("etc/nanorc", "");
    }

    @Test
    void removesTheRecordAndTheFilesOfAPackage() throws IOException {
        Removal removal = Removing.from(image().build(), "nano");

        assertThat(removal.replacements()).containsOnlyKeys(HOME + "/status");
        assertThat(removal.drops())
                .containsExactly(
                        "etc/nanorc",
                        "usr/bin/nano",
                        "usr/bin/rnano",
                        "usr/share/nano",
                        "usr/share/nano/c.rc",
                        HOME + "/info/nano.list",
                        HOME + "/info/nano.md5sums",
                        HOME + "/info/nano.prerm",
                        HOME + "/status-old");
        assertThat(removal.notes()).containsExactly("nano: its script prerm was not run");
    }

    @Test
    void leavesTheOtherParagraphsByteForByte() throws IOException {
        Removal removal = Removing.from(image().build(), "nano");

        assertThat(Removing.bytes(removal, HOME + "/status"))
                .isEqualTo(
                        (String.join("\n", APP, LIBZ, MAWK, GONE) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leavesWhatOurInventoryAndDpkgAgreeOn(@TempDir Path root) throws Exception {
        String status = Removing.text(Removing.from(image().build(), "nano"), HOME + "/status");

        assertThat(Removing.packages(HOME + "/status", status))
                .containsExactly("app 1.0-1", "libz1 1.0-1", "mawk 1.0-1");
        Tools.require("dpkg-query");
        Files.createDirectories(root.resolve("info"));
        Files.createDirectories(root.resolve("updates"));
        Files.writeString(root.resolve("status"), status);
        Files.writeString(root.resolve("info/format"), "1\n");
        String listed =
                Tools.run(
                        List.of(
                                "dpkg-query",
                                "--admindir=" + root,
                                "-W",
                                "-f=${Package} ${Version} ${db:Status-Status}\\n"));
        assertThat(listed)
                .contains("app 1.0-1 installed\n", "libz1 1.0-1 installed\n", "mawk 1.0-1")
                .contains("old 1 config-files")
                .doesNotContain("nano");
    }

    @Test
    void refusesWhatOthersDependOn() {
        assertThatThrownBy(() -> Removing.from(image().build(), "libz1"))
                .isInstanceOf(HardenException.class)
                .hasMessage(
                        "Tried to remove packages from the dpkg database but failed because other"
                                + " packages need them: app needs libz1; remove those too, or leave"
                                + " these");
        assertThatThrownBy(() -> Removing.from(image().build(), "mawk"))
                .hasMessageContaining("app needs awk");
    }

    @Test
    void takesADependencyAsMetWhenAnotherPackageProvidesIt() throws IOException {
        BuiltImage image =
                image().file(
                                HOME + "/status.d/gawk",
                                "Package: gawk\nVersion: 5\nArchitecture: amd64\nProvides: awk\n")
                        .build();

        assertThat(Removing.from(image, "mawk").drops()).contains("usr/bin/mawk");
    }

    @Test
    void removesPackagesTogetherWithTheirDependents() throws IOException {
        Removal removal = Removing.from(image().build(), "app", "libz1:amd64");

        assertThat(removal.drops())
                .contains("usr/bin/app", "usr/lib/libz.so.1", HOME + "/info/libz1:amd64.list")
                .doesNotContain("lib", "bin");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatThrownBy(() -> Removing.from(image().build(), "nano", "emacs"))
                .isInstanceOf(HardenException.class)
                .hasMessageContaining("it has no package emacs");
    }

    @Test
    void removesARecordOfAnImageMadeWithoutDpkg() throws IOException {
        BuiltImage image =
                BuiltImage.builder()
                        .file(HOME + "/status.d/tzdata", "Package: tzdata\nVersion: 1\n")
                        .file(
                                HOME + "/status.d/tzdata.md5sums",
                                "00000000000000000000000000000000  usr/share/zoneinfo/UTC\n")
                        .file(HOME + "/status.d/base", "Package: base\nVersion: 1\n")
                        .file("usr/share/zoneinfo/UTC", "")
                        .build();

        assertThat(Removing.from(image, "tzdata").drops())
                .containsExactly(
                        "usr/share/zoneinfo/UTC",
                        HOME + "/status.d/tzdata",
                        HOME + "/status.d/tzdata.md5sums");
    }

    @Test
    void cleansWhatOtherFilesSayOfThePackage() throws IOException {
        BuiltImage image =
                image().file(HOME + "/statoverride", "root root 4755 /usr/bin/nano\na b 1 /x\n")
                        .file(HOME + "/triggers/File", "/usr/lib nano\n/usr/share app\n")
                        .file(HOME + "/triggers/Unincorp", "/a nano\n/b nano app\n")
                        .file(HOME + "/diversions", "/bin/x\n/bin/x.real\nnano\n/y\n/y.d\napp\n")
                        .file(
                                "var/lib/apt/extended_states",
                                automatic("nano") + "\n" + automatic("app"))
                        .file(
                                HOME + "/alternatives/editor",
                                lines(
                                        "auto",
                                        "/usr/bin/editor",
                                        "editor.1.gz",
                                        "/usr/share/man/editor.1.gz",
                                        "",
                                        "/usr/bin/nano",
                                        "40",
                                        "/usr/share/man/nano.1.gz",
                                        ""))
                        .symlink("usr/bin/editor", "/etc/alternatives/editor")
                        .symlink("etc/alternatives/editor", "/usr/bin/nano")
                        .build();

        Removal removal = Removing.from(image, "nano");

        assertThat(Removing.text(removal, HOME + "/statoverride")).isEqualTo("a b 1 /x\n");
        assertThat(Removing.text(removal, HOME + "/triggers/File")).isEqualTo("/usr/share app\n");
        assertThat(Removing.text(removal, HOME + "/triggers/Unincorp")).isEqualTo("/b app\n");
        assertThat(Removing.text(removal, HOME + "/diversions"))
                .isEqualTo("/bin/x\n/bin/x.real\n:\n/y\n/y.d\napp\n");
        assertThat(Removing.text(removal, "var/lib/apt/extended_states"))
                .isEqualTo(automatic("app") + "\n");
        assertThat(removal.drops())
                .contains(
                        HOME + "/alternatives/editor", "usr/bin/editor", "etc/alternatives/editor");
    }
}
