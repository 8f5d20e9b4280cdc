package dev.lazaret.inventory.os.dpkg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.Examining;
import dev.lazaret.testkit.SharedData;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class DpkgStatusExaminerTest {

    private static final String PATH = "var/lib/dpkg/status";

    private final DpkgStatusExaminer examiner = new DpkgStatusExaminer();

    @Test
    void readsNameVersionSourceAndMaintainer() throws IOException {
        Examining seen =
                Examining.text(
                        examiner,
                        PATH,
                        """
                        Package: libgcc-s1
                        Status: install ok installed
                        Maintainer: Debian GCC Maintainers <debian-gcc@lists.debian.org>
                        Architecture: amd64
                        Source: gcc-12 (12.2.0-14)
                        Version: 12.2.0-14+b1
                        Description: GCC support library
                         Package: not-a-field
                         .
                         Version: 0
                        Homepage: https://gcc.gnu.org

                        PACKAGE: libc-bin
                        status: hold ok installed
                        Architecture: amd64
                        Source: glibc
                        Version: 2.36-9

                        Package: bash
                        Status: install ok installed
                        Architecture: amd64
                        Version: 5.2.15-2
                        """);
        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.packages())
                .extracting(p -> p.purl().toString())
                .containsExactly(
                        "pkg:deb/libgcc-s1@12.2.0-14%2Bb1?arch=amd64&upstream=gcc-12%4012.2.0-14",
                        "pkg:deb/libc-bin@2.36-9?arch=amd64&upstream=glibc",
                        "pkg:deb/bash@5.2.15-2?arch=amd64");
        assertThat(seen.packages())
                .extracting(Package::source)
                .containsExactly(
                        new Package.SourcePackage("gcc-12", "12.2.0-14"),
                        new Package.SourcePackage("glibc", "2.36-9"),
                        new Package.SourcePackage("bash", "5.2.15-2"));
        assertThat(seen.packages().getFirst().vendor()).startsWith("Debian GCC Maintainers");
    }

    @Test
    void leavesOutWhatIsNotThere() throws IOException {
        StringBuilder text = new StringBuilder();
        String[] states = {
            "install ok installed",
            "deinstall ok installed",
            "install ok unpacked",
            "install reinstreq half-installed",
            "install ok half-configured",
            "install ok triggers-pending",
            "install ok triggers-awaited",
            "deinstall ok config-files",
            "purge ok not-installed",
            "nonsense"
        };
        for (int i = 0; i < states.length; i++) {
            text.append("Package: p" + i + "\nVersion: 1\nStatus: " + states[i] + "\n\n");
        }
        text.append("Package: nostatus\nVersion: 1\n");
        assertThat(Examining.text(examiner, PATH, text.toString()).names())
                .containsExactly("p0 1", "p1 1", "p2 1", "p3 1", "p4 1", "p5 1", "p6 1");
    }

    @Test
    void reportsWhatIsNoPackage() throws IOException {
        String installed = "Status: install ok installed\n";
        Examining seen =
                Examining.text(
                        examiner,
                        PATH,
                        "asdf\n\nPackage: a\n"
                                + installed
                                + "\nVersion: 1\n"
                                + installed
                                + "\nPackage: ../../b c\nVersion: 1\n"
                                + installed);
        assertThat(seen.packages()).isEmpty();
        assertThat(seen.gaps()).hasSize(4).allMatch(gap -> gap.kind() == Gap.Kind.BROKEN);
    }

    @Test
    void boundsLinesFieldsAndStanzas() throws IOException {
        String head = "Package: a\nVersion: 1\nStatus: install ok installed\n";
        String folded = (" " + "x".repeat(1 << 16) + "\n").repeat(40);
        Examining seen =
                Examining.text(
                        examiner, PATH, head + "Maintainer: m\n" + folded + "X: " + folded.strip());
        assertThat(seen.names()).containsExactly("a 1");
        assertThat(seen.packages().getFirst().vendor().length()).isLessThanOrEqualTo(1 << 20);

        Examining longLine =
                Examining.text(examiner, PATH, "D: " + "y".repeat(2 << 20) + "\n" + head);
        assertThat(longLine.names()).containsExactly("a 1");
        assertThat(longLine.gaps()).singleElement().matches(g -> g.kind() == Gap.Kind.LIMIT);

        byte[] three = (head + "\n").repeat(3).getBytes(StandardCharsets.UTF_8);
        Limits two = new Limits(1, 1, 1, 1, 1, 1, 1, 1, 1, 1000, 2, Duration.ofSeconds(1));
        Assertions.assertThatThrownBy(() -> Examining.bytes(examiner, PATH, three, two))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void readsRealStatusFiles() {
        assertThat(shared("dpkg/scalibr/dpkg/statusfield").names())
                .containsExactly(
                        "wantdeinstall_installed 1.0",
                        "wantinstall_halfinstalled 1.0",
                        "wantinstall_installed 1.0",
                        "wantinstall_unpacked 1.0",
                        "wantpurge_installed 1.0");
        assertThat(shared("dpkg/scalibr/dpkg/noversion").names())
                .containsExactly("bar 2.0", "foo 1.0");
        assertThat(shared("dpkg/scalibr/dpkg/nopackage").names())
                .containsExactly("bar 2.0", "foo 1.0");
        assertThat(shared("dpkg/scalibr/dpkg/invalid").gaps()).isNotEmpty();
        assertThat(shared("dpkg/scalibr/dpkg/empty").gaps()).isEmpty();
        assertThat(shared("dpkg/syft-image/lib/dpkg/status").packages()).isNotEmpty();
    }

    private Examining shared(String path) {
        return Examining.file(examiner, PATH, SharedData.require("manifests/" + path));
    }
}
