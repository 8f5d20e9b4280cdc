package dev.lazaret.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Digest;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Location;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;

import org.junit.jupiter.api.Test;

import java.util.List;

class FingerprintsTest {

    private static final Digest OLD = Digest.sha256(new byte[] {1});
    private static final Digest NEW = Digest.sha256(new byte[] {2});

    private final Fingerprints fingerprints = new Fingerprints();

    private static ConfigurationFinding port(String evidence) {
        return new ConfigurationFinding(
                "image/dangerous-port",
                List.of(),
                Severity.MEDIUM,
                "A port",
                Location.NOWHERE,
                evidence,
                "");
    }

    private static FileFinding file(Digest layer, String evidence) {
        return new FileFinding(
                "image/setuid-file",
                List.of(),
                Severity.HIGH,
                "A file",
                Location.file(layer, "bin/su"),
                evidence,
                "");
    }

    @Test
    void twoConfigurationFindingsOfOneRuleAreTold() {
        assertThat(fingerprints.of(port("port 23/tcp")))
                .isNotEqualTo(fingerprints.of(port("port 3389/tcp")));
    }

    @Test
    void oneStaysWhenAnotherComes() {
        String alone = fingerprints.of(port("port 3389/tcp"));
        Fingerprints later = new Fingerprints();
        later.of(port("port 23/tcp"));

        assertThat(later.of(port("port 3389/tcp"))).isEqualTo(alone);
    }

    @Test
    void oneStaysWhenDaysPass() {
        assertThat(fingerprints.of(port("built on 2024-07-01, 874 days ago")))
                .isEqualTo(new Fingerprints().of(port("built on 2024-07-01, 875 days ago")));
    }

    @Test
    void aFileStaysWhenItsLayerIsRebuilt() {
        assertThat(fingerprints.of(file(OLD, "mode 4755")))
                .isEqualTo(new Fingerprints().of(file(NEW, "mode 6755")));
    }

    @Test
    void whatNothingTellsApartIsNumbered() {
        SecretFinding secret =
                new SecretFinding(
                        "image/secret-a",
                        List.of(),
                        Severity.HIGH,
                        "A secret",
                        new Location(OLD, "a.env", 3),
                        "a****",
                        "");

        assertThat(
                        List.of(
                                fingerprints.of(secret),
                                fingerprints.of(secret),
                                fingerprints.of(secret)))
                .doesNotHaveDuplicates();
    }
}
