package dev.lazaret.advisories.osv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.Advisory.Range;
import dev.lazaret.advisories.cvss.CvssVectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

final class OsvParserTest {

    private final OsvParser parser = new OsvParser(CvssVectors::parse);

    @Test
    void readsWhatARecordSaysOfEachPackage() throws Exception {
        List<Advisory> advisories =
                parse(
                        """
                        {"schema_version": "1.7.0", "id": "GHSA-1", "modified": "2026-01-02T03:04:05Z",
                         "published": "2026-01-01T00:00:00Z", "aliases": ["CVE-2026-1", "CVE-2026-1"],
                         "related": ["CVE-2020-9"], "summary": " One line\\nand another ",
                         "severity": [
                           {"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H"},
                           {"type": "CVSS_V3", "score": "CVSS:3.1/nonsense"}],
                         "database_specific": {"severity": "CRITICAL", "cwe_ids": ["CWE-1"]},
                         "affected": [
                          {"package": {"ecosystem": "PyPI", "name": "My.Package"},
                           "ranges": [
                             {"type": "GIT", "repo": "https://x", "events": [{"introduced": "0"}]},
                             {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2"}]}],
                           "versions": ["1.0", "1.1"]},
                          {"package": {"ecosystem": "PyPI", "name": "my-package"},
                           "ranges": [{"type": "ECOSYSTEM",
                             "events": [{"introduced": "3"}, {"last_affected": "3.1"}, {"limit": "4"}]}]},
                          {"package": {"ecosystem": "npm", "name": "mine"}, "versions": ["9"]},
                          {"ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}],
                         "references": [
                           {"type": "WEB", "url": "https://e.example/web"},
                           {"type": "ADVISORY", "url": "https://e.example/advisory"},
                           {"type": "WEB", "url": "javascript:alert(1)"}],
                         "credits": [{"name": "x", "contact": ["mailto:x"]}], "future": {"a": [1, {}]}}
                        """);
        assertThat(advisories).hasSize(2);
        Advisory python = advisories.getFirst();
        assertThat(python.id()).isEqualTo("GHSA-1");
        assertThat(python.source()).isEqualTo("GHSA");
        assertThat(python.aliases()).containsExactly("CVE-2026-1");
        assertThat(python.upstream()).isEmpty();
        assertThat(python.packageName()).isEqualTo("My.Package");
        assertThat(python.ranges())
                .containsExactly(
                        new Range(
                                "ECOSYSTEM",
                                List.of(
                                        new Event(Event.Kind.INTRODUCED, "0"),
                                        new Event(Event.Kind.FIXED, "2"))),
                        new Range(
                                "ECOSYSTEM",
                                List.of(
                                        new Event(Event.Kind.INTRODUCED, "3"),
                                        new Event(Event.Kind.LAST_AFFECTED, "3.1"),
                                        new Event(Event.Kind.LIMIT, "4"))));
        assertThat(python.versions()).containsExactly("1.0", "1.1");
        assertThat(python.cvss())
                .singleElement()
                .satisfies(c -> assertThat(c.score()).isEqualTo(10));
        assertThat(python.urgency()).isEqualTo("CRITICAL");
        assertThat(python.summary()).isEqualTo("One line");
        assertThat(python.references())
                .containsExactly("https://e.example/advisory", "https://e.example/web");
        assertThat(advisories.getLast().ecosystem()).isEqualTo("npm");
    }

    @Test
    void distributionsWriteSeverityAndCvesInTheirOwnPlaces() throws Exception {
        assertThat(distro("RLSA-1", "Rocky Linux:9", "\"summary\": \"Important: x\"").urgency())
                .isEqualTo("Important");
        assertThat(
                        distro(
                                        "UBUNTU-CVE-1",
                                        "Ubuntu:24.04:LTS",
                                        "\"severity\": [{\"type\": \"Ubuntu\", \"score\": \"low\"}]")
                                .urgency())
                .isEqualTo("low");
        Advisory alma = distro("ALSA-1", "AlmaLinux:9", "\"related\": [\"CVE-1-1\", \"BUG-2\"]");
        assertThat(alma.upstream()).containsExactly("CVE-1-1");
    }

    @Test
    void malwareAndWithdrawnRecordsAreKept() throws Exception {
        Advisory malware =
                parse(
                                """
                                {"id": "MAL-2026-1", "withdrawn": "2026-03-01T00:00:00Z", "affected":
                                 [{"package": {"ecosystem": "npm", "name": "evil"},
                                   "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}]}]}
                                """)
                        .getFirst();
        assertThat(malware.source()).isEqualTo("MAL");
        assertThat(malware.withdrawn()).isEqualTo("2026-03-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"id\": \"A-1\"",
                "{\"id\": \"A-1\", \"affected\": [{\"package\":",
                "{\"id\": \"\"}",
                "{\"id\": 7}",
                "{\"id\": \"two words\"}",
                "{\"modified\": \"2026-01-01T00:00:00Z\"}",
                "{\"id\": \"A-1\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\":"
                        + " \"x\"}, \"ranges\": [{\"type\": \"MOON\", \"events\": []}]}]}",
                "{\"id\": \"A-1\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\":"
                        + " \"x\"}, \"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"fixed\":"
                        + " 5}]}]}]}"
            })
    void brokenRecordsAreRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(OsvFormatException.class);
    }

    @Test
    void hostileRecordsAreRefusedInBoundedMemory() {
        assertThatThrownBy(() -> parse("{\"id\": \"A\", \"x\": " + "[".repeat(100_000)))
                .isInstanceOf(OsvFormatException.class);
        assertThatThrownBy(() -> parse("{\"id\": \"A\", \"x\": " + "9".repeat(100_000) + "}"))
                .isInstanceOf(OsvFormatException.class);
        assertThatThrownBy(() -> parse("{\"id\": \"" + "A".repeat(300) + "\"}"))
                .isInstanceOf(OsvFormatException.class);
    }

    @Test
    void valuesOfOtherTypesWhereNothingHangsOnThemAreSkipped() throws Exception {
        assertThat(
                        parse(
                                """
                                {"id": "A-1", "aliases": "CVE-1", "summary": ["x"], "severity": {},
                                 "references": 5, "affected": [5, {"package": "npm"}, []]}
                                """))
                .isEmpty();
    }

    private Advisory distro(String id, String ecosystem, String members) throws Exception {
        return parse(
                        """
                        {"id": "%s", %s, "affected": [{"package": {"ecosystem": "%s", "name": "p"}}]}
                        """
                                .formatted(id, members, ecosystem))
                .getFirst();
    }

    private List<Advisory> parse(String text) throws OsvFormatException {
        return parser.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
