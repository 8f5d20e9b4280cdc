package dev.lazaret.inventory.os.apk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.base.RecordedDigests;
import dev.lazaret.inventory.Examining;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class ApkExaminerTest {

    private static final String PATH = "lib/apk/db/installed";

    private final ApkExaminer examiner = new ApkExaminer();

    @Test
    void readsPackagesWithOriginLicenceAndFiles() throws IOException {
        Examining seen =
                Examining.text(
                        examiner,
                        PATH,
                        """
                        C:Q1abc=
                        P:libcrypto3
                        V:3.1.4-r5
                        A:x86_64
                        S:1700000
                        T:Crypto library from openssl
                        L:Apache-2.0
                        o:openssl
                        m:Jane Doe <jane@example.org>
                        t:1700000000
                        c:0123abcd
                        p:so:libcrypto.so.3=3
                        F:lib
                        R:libcrypto.so.3
                        a:0:0:755
                        Z:Q1xyz=
                        F:
                        R:top
                        F:etc/ssl

                        P:musl
                        V:1.2.4-r2
                        A:x86_64
                        L:MIT
                        o:musl
                        """);
        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.names()).containsExactly("libcrypto3 3.1.4-r5", "musl 1.2.4-r2");
        Package crypto = seen.packages().getFirst();
        assertThat(crypto.purl())
                .hasToString("pkg:apk/libcrypto3@3.1.4-r5?arch=x86_64&upstream=openssl");
        assertThat(crypto.source()).isEqualTo(new Package.SourcePackage("openssl", "3.1.4-r5"));
        assertThat(crypto.licenses()).containsExactly("Apache-2.0");
        assertThat(crypto.vendor()).isEqualTo("Jane Doe <jane@example.org>");
        assertThat(crypto.attribute("commit")).isEqualTo("0123abcd");
        assertThat(seen.facts())
                .filteredOn(FileOwnership.class::isInstance)
                .containsExactly(
                        new FileOwnership(
                                "apk",
                                "libcrypto3",
                                java.util.List.of("lib/libcrypto.so.3", "top")));
        assertThat(seen.packages().get(1).purl()).hasToString("pkg:apk/musl@1.2.4-r2?arch=x86_64");
    }

    /** The SHA-1 of nothing, da39a3ee..., in base64; a checksum that is none is passed over. */
    @Test
    void readsChecksumsOfPrograms() throws IOException {
        String database =
                """
                P:a
                V:1
                F:bin
                R:a
                Z:Q12jmj7l5rSw0yVb/vlWAYkK/YBwk=
                R:b
                Z:Q1?
                F:etc
                R:c
                Z:Q12jmj7l5rSw0yVb/vlWAYkK/YBwk=
                """;
        assertThat(Examining.text(examiner, PATH, database).facts())
                .filteredOn(RecordedDigests.class::isInstance)
                .containsExactly(
                        new RecordedDigests(
                                "apk",
                                "a",
                                "sha1",
                                java.util.List.of("bin/a"),
                                java.util.List.of("da39a3ee5e6b4b0d3255bfef95601890afd80709")));
    }

    @Test
    void reportsAPackageWithoutVersionAndReadsTheRest() throws IOException {
        Examining seen = Examining.text(examiner, PATH, "P:a\n\nP:b\nV:1\n\nV:2\n\nP:/\nV:1\n");
        assertThat(seen.names()).containsExactly("b 1");
        assertThat(seen.gaps()).hasSize(3).allMatch(gap -> gap.kind() == Gap.Kind.BROKEN);
    }

    @Test
    void passesOverTheRestOfAHugeLine() throws IOException {
        String huge = "D:" + "x".repeat(3 << 20);
        Examining seen = Examining.text(examiner, PATH, "P:a\n" + huge + "\nV:1\n");
        assertThat(seen.names()).containsExactly("a 1");
        assertThat(seen.gaps()).singleElement().matches(gap -> gap.kind() == Gap.Kind.LIMIT);
    }

    @Test
    void wantsOnlyTheDatabaseOfTheRoot() {
        assertThat(examiner.accepts(Examining.entry(PATH, 1))).isTrue();
        assertThat(examiner.accepts(Examining.entry("usr/lib/apk/db/installed", 1))).isTrue();
        assertThat(examiner.accepts(Examining.entry("srv/root/lib/apk/db/installed", 1))).isFalse();
    }

    @Test
    void readsRealDatabases() {
        var base = Examining.file(examiner, PATH, SharedData.require("manifests/apk/syft/base"));
        assertThat(base.gaps()).isEmpty();
        assertThat(base.packages()).isNotEmpty().allMatch(p -> !p.version().isEmpty());
        var noOrigin =
                Examining.file(
                        examiner, PATH, SharedData.require("manifests/apk/scalibr/no-origin"));
        assertThat(noOrigin.packages())
                .singleElement()
                .extracting(Package::source)
                .isEqualTo(new Package.SourcePackage("pkgname", "1.2.3"));
    }
}
