package dev.lazaret.inventory.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.Examining;
import dev.lazaret.inventory.archive.NotAZipException;
import dev.lazaret.inventory.archive.ZipBuilder;
import dev.lazaret.layers.Examiner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.Arrays;

class MetadataExaminerTest {

    private static final String SITE = "usr/lib/python3/dist-packages/";

    private final Examiner examiner = new MetadataExaminer();

    @Test
    void readsTheHeadersOfADistribution() throws IOException {
        Examining found =
                Examining.text(
                        examiner,
                        SITE + "zope.interface-6.1.dist-info/METADATA",
                        """
                        Metadata-Version: 2.1
                        Name: Zope.Interface_Core
                        Version: 6.1
                        License: ZPL 2.1
                        Requires-Dist: setuptools

                        Version: 9.9
                        """);
        Package zope = found.packages().getFirst();

        assertThat(zope.purl()).hasToString("pkg:pypi/zope-interface-core@6.1");
        assertThat(zope.name()).isEqualTo("Zope.Interface_Core");
        assertThat(zope.licenses()).containsExactly("ZPL 2.1");
        assertThat(zope.origin()).isEqualTo(Origin.INSTALLED);
    }

    @ParameterizedTest
    @CsvSource({
        "site-packages/a-1.dist-info/METADATA, true",
        "site-packages/nested/dist-info/METADATA, true",
        "site-packages/a/DIST-INFO/METADATA, true",
        "site-packages/a.egg-info/PKG-INFO, true",
        "site-packages/a.egg/EGG-INFO/PKG-INFO, true",
        "usr/lib/python3/wsgiref.egg-info, true",
        "src/PKG-INFO, false",
        "usr/share/METADATA, false"
    })
    void wantsInstalledMetadataOnly(String path, boolean wanted) {
        assertThat(examiner.accepts(Examining.entry(path, 1))).isEqualTo(wanted);
    }

    @Test
    void readsASingleFileAndTakesTheVersionFromItsNameWhereItHasNone() throws IOException {
        assertThat(
                        Examining.text(
                                        examiner,
                                        SITE + "argparse-1.4.0.egg-info",
                                        "Name: argparse\n")
                                .names())
                .containsExactly("argparse 1.4.0");
        assertThat(
                        Examining.text(
                                        examiner,
                                        SITE + "six-1.16.0.dist-info/METADATA",
                                        "Name: six\nSummary: x\n")
                                .names())
                .containsExactly("six 1.16.0");
    }

    @Test
    void saysThatMetadataNamesNothing() throws IOException {
        Examining found =
                Examining.text(examiner, SITE + "no-version-py3.8.egg-info", "Name: no-version");

        assertThat(found.packages()).isEmpty();
        assertThat(found.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.BROKEN);
    }

    @Test
    void survivesBytesThatAreNoHeaders() throws IOException {
        byte[] noise = new byte[3 << 20];
        Arrays.fill(noise, (byte) ':');

        assertThat(Examining.bytes(examiner, SITE + "a.egg-info", noise).packages()).isEmpty();
        assertThat(
                        Examining.text(
                                        examiner,
                                        SITE + "a.egg-info",
                                        "Name: ../../a\nVersion: 1\n".repeat(50_000))
                                .packages())
                .isEmpty();
    }

    @Test
    void readsZippedEggs() throws IOException {
        byte[] egg =
                new ZipBuilder()
                        .file("EGG-INFO/PKG-INFO", "Name: Foo\nVersion: 1.0\n")
                        .file("foo/PKG-INFO", "Name: bar\nVersion: 2.0\n")
                        .build();
        Examiner eggs = new EggExaminer();

        assertThat(Examining.bytes(eggs, SITE + "Foo-1.0-py3.9.egg", egg).names())
                .containsExactly("Foo 1.0");
        assertThat(Examining.text(eggs, "easter.egg", "not a zip").packages()).isEmpty();
        byte[] cut = Arrays.copyOf(egg, egg.length - 25);
        assertThatThrownBy(() -> Examining.bytes(eggs, "cut.egg", cut))
                .isInstanceOf(NotAZipException.class);
    }
}
