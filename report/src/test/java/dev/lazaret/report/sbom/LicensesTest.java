package dev.lazaret.report.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Expectations are the SPDX licence list 3.x and annex D of SPDX 2.3. */
class LicensesTest {

    @ParameterizedTest
    @CsvSource({
        "MIT, MIT",
        "zlib, Zlib",
        "apache-2.0, Apache-2.0",
        "GPL2, GPL-2.0-only",
        "GPL-2+, GPL-2.0-or-later",
        "MIT/Apache-2.0, MIT OR Apache-2.0",
        "mit and (isc or zlib), MIT AND (ISC OR Zlib)",
        "GPL-2.0-only WITH classpath-exception-2.0, GPL-2.0-only WITH Classpath-exception-2.0"
    })
    void listedLicencesAreWrittenAsTheListDoes(String stated, String declared) {
        SpdxLicenses licenses = new SpdxLicenses(List.of(component(stated)));

        assertThat(licenses.declared(List.of(stated))).isEqualTo(declared);
        assertThat(licenses.extracted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BSD",
        "GPL",
        "Apache Software License",
        "LicenseRef-scancode-other",
        "DocumentRef-other:LicenseRef-1",
        "see COPYING",
        "<script>&\u001b"
    })
    void otherWordsAreDefinedInTheDocument(String stated) {
        SpdxLicenses licenses = new SpdxLicenses(List.of(component(stated)));

        String declared = licenses.declared(List.of(stated));

        assertThat(declared).matches("LicenseRef-lazaret-[0-9a-f]{16}");
        assertThat(licenses.extracted())
                .containsOnlyKeys(declared)
                .containsValue(stated.replace('\u001b', '\ufffd'));
    }

    @Test
    void severalLicencesAllApply() {
        List<String> stated = List.of("MIT", "isc or zlib", "mit", "own words");
        SpdxLicenses licenses = new SpdxLicenses(List.of());

        assertThat(licenses.declared(stated))
                .matches("MIT AND \\(ISC OR Zlib\\) AND LicenseRef-lazaret-[0-9a-f]{16}");
        assertThat(licenses.declared(List.of())).isEqualTo("NOASSERTION");
    }

    @Test
    void expressionIsOneForAllOrNone() {
        assertThat(Licenses.of(List.of("mit", "isc or zlib")).expression())
                .contains("MIT AND (ISC OR Zlib)");
        assertThat(Licenses.of(List.of("own words", "isc or zlib")).expression()).isEmpty();
        assertThat(Licenses.of(List.of()).expression()).isEmpty();
    }

    @Test
    void idsAreOfSingleLicencesOnly() {
        Licenses licenses = Licenses.of(List.of("mit", "isc or zlib", "BSD", "LicenseRef-a"));

        assertThat(licenses.parsed().stream().map(one -> Licenses.id(one).orElse("")))
                .containsExactly("MIT", "", "", "");
        assertThat(licenses.isPlain()).isFalse();
        assertThat(Licenses.of(List.of("mit", "BSD")).isPlain()).isTrue();
    }

    private static Package component(String license) {
        return Package.of(PackageUrl.of("npm", "", "a", "1"), "a/package.json", "npm/installed")
                .licenses(List.of(license))
                .build();
    }
}
