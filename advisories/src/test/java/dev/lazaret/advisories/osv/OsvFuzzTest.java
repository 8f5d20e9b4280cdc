package dev.lazaret.advisories.osv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.advisories.cvss.CvssVectors;
import dev.lazaret.testkit.Damage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Any bytes give advisories or the one exception that says what is wrong. */
class OsvFuzzTest {

    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) {
        try {
            new OsvParser(CvssVectors::parse)
                    .parse(data)
                    .forEach(advisory -> assertThat(advisory.id()).isNotEmpty());
        } catch (OsvFormatException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @Test
    void survivesChangedBytes() throws Exception {
        Damage.of(seeds(), 1_000, this::fuzz);
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        """
                        {"id":"GHSA-1","modified":"2026-01-01T00:00:00Z","aliases":["CVE-2026-1"],
                        "severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
                        "references":[{"type":"FIX","url":"https://example.org/a"}],
                        "affected":[{"package":{"ecosystem":"npm","name":"a","purl":"pkg:npm/a"},
                        "ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"1.2.3"}]}],
                        "versions":["1.0.0"],"database_specific":{"severity":"HIGH"}}]}
                        """,
                        """
                        {"id":"DEBIAN-CVE-2026-2","modified":"2026-01-01T00:00:00Z","withdrawn":
                        "2026-02-01T00:00:00Z","related":[],"affected":[{"package":{"ecosystem":
                        "Debian:12","name":"b"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":
                        "0"},{"last_affected":"1:2-3"}]}],"ecosystem_specific":{"urgency":"low"}}]}
                        """,
                        """
                        {"id":"MAL-2026-3","modified":"2026-01-01T00:00:00Z","details":"\\ud83d\\ude00",
                        "severity":[{"type":"CVSS_V4","score":"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"}],
                        "affected":[{"package":{"ecosystem":"PyPI","name":"c"},"versions":["0"]}]}
                        """)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
