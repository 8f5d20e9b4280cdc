package dev.lazaret.inventory.os.dpkg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.RecordedDigests;
import dev.lazaret.inventory.Examining;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class DpkgPlacesTest {

    private final DpkgFilesExaminer files = new DpkgFilesExaminer();
    private final DistrolessExaminer distroless = new DistrolessExaminer();

    @Test
    void listsFilesAndLeavesDirectoriesOut() throws IOException {
        Examining seen =
                Examining.text(
                        files,
                        "var/lib/dpkg/info/libc6:amd64.list",
                        """
                        /.
                        /lib
                        /lib/x
                        /lib/x/libc.so.6
                        /lib/x-other
                        /usr
                        /usr/share
                        /usr/share/doc
                        """);
        assertThat(seen.facts())
                .containsExactly(
                        new FileOwnership(
                                "deb",
                                "libc6",
                                List.of("lib/x/libc.so.6", "lib/x-other", "usr/share/doc")));
    }

    @Test
    void readsChecksums() throws IOException {
        String sum = "0123456789abcdef0123456789abcdef";
        Examining seen =
                Examining.text(
                        files,
                        "var/lib/dpkg/status.d/zlib1g.md5sums",
                        sum + "  lib/libz.so.1\nshort\n" + sum + "  ./usr/share/doc/a b\n");
        assertThat(seen.facts())
                .containsExactly(
                        new FileOwnership(
                                "deb", "zlib1g", List.of("lib/libz.so.1", "usr/share/doc/a b")),
                        new RecordedDigests(
                                "deb", "zlib1g", "md5", List.of("lib/libz.so.1"), List.of(sum)));
    }

    @Test
    void everyPackageOfADistrolessImageHasItsFile() throws IOException {
        String place = "var/lib/dpkg/status.d/";
        assertThat(Examining.text(distroless, place + "b", "Package: b\nVersion: 1\n").names())
                .containsExactly("b 1");
        assertThat(
                        Examining.text(
                                        distroless,
                                        place + "b",
                                        """
                                        Package: b
                                        Version: 1
                                        Status: deinstall ok config-files
                                        """)
                                .packages())
                .isEmpty();
        assertThat(distroless.accepts(Examining.entry(place + "python3.11", 1))).isTrue();
        assertThat(distroless.accepts(Examining.entry(place + "python3.11.md5sums", 1))).isFalse();
        assertThat(distroless.accepts(Examining.entry(place + "python3.11.preinst", 1))).isFalse();
    }

    @Test
    void readsOpkg() throws IOException {
        OpkgExaminer opkg = new OpkgExaminer();
        Examining seen =
                Examining.text(
                        opkg,
                        "usr/lib/opkg/status",
                        """
                        Package: libc
                        Version: 1.1.24-2
                        Status: install hold installed
                        Architecture: x86_64
                        """);
        assertThat(seen.packages())
                .extracting(p -> p.purl().toString())
                .containsExactly("pkg:opkg/libc@1.1.24-2?arch=x86_64");
        assertThat(opkg.accepts(Examining.entry("usr/lib/opkg/status", 1))).isTrue();
    }

    @Test
    void readsRealDistrolessFiles() {
        String folder = "manifests/dpkg/syft-distroless/lib/dpkg/status.d/";
        Examining seen =
                Examining.file(
                        distroless,
                        "var/lib/dpkg/status.d/libsqlite3-0",
                        SharedData.require(folder + "libsqlite3-0"));
        assertThat(seen.packages()).singleElement().matches(p -> p.name().equals("libsqlite3-0"));
        assertThat(
                        Examining.file(
                                        files,
                                        "var/lib/dpkg/status.d/libsqlite3-0.md5sums",
                                        SharedData.require(folder + "libsqlite3-0.md5sums"))
                                .facts())
                .hasSize(2)
                .hasAtLeastOneElementOfType(FileOwnership.class)
                .contains(
                        new RecordedDigests(
                                "deb",
                                "libsqlite3-0",
                                "md5",
                                List.of("usr/lib/aarch64-linux-gnu/libsqlite3.so.0.8.6"),
                                List.of("e11d70c96979a1328ae4e7e50542782b")));
    }
}
