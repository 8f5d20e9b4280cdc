package dev.lazaret.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Location;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.Verdict;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class GitLabSecretsTest {

    private static final Digest LAYER = Digest.sha256(new byte[] {7});

    /** Fields that secret-detection-report-format.json 15.0.7 requires. */
    @Test
    void aSecretHasWhatGitLabRequires() throws IOException {
        JsonNode secret =
                written("gitlab-secrets", secret(new Location(LAYER, "app/.env", 3)))
                        .path("vulnerabilities")
                        .path(0);

        assertThat(secret.path("id").asText()).hasSize(36);
        assertThat(secret.path("severity").asText()).isEqualTo("Critical");
        assertThat(secret.path("description").asText())
                .isEqualTo("A GitHub token: ghp_**** (image app:1)");
        assertThat(secret.path("identifiers").path(0).path("type").asText()).isEqualTo("lazaret");
        assertThat(secret.path("identifiers").path(0).path("value").asText())
                .isEqualTo("image/github-token");
        assertThat(secret.path("location"))
                .hasToString(
                        "{\"file\":\"app/.env\",\"start_line\":3,\"end_line\":3,"
                                + "\"commit\":{\"sha\":\"0000000\"}}");
    }

    @Test
    void aSecretOfTheConfigurationHasNoFile() throws IOException {
        assertThat(
                        written("gitlab-secrets", secret(Location.NOWHERE))
                                .path("vulnerabilities")
                                .path(0)
                                .path("location"))
                .hasToString("{\"commit\":{\"sha\":\"0000000\"}}");
    }

    @Test
    void containerScanningSaysWhereSecretsAre() throws IOException {
        assertThat(
                        written("gitlab", secret(Location.NOWHERE))
                                .path("scan")
                                .path("messages")
                                .path(0)
                                .path("value")
                                .asText())
                .contains("secret: 1")
                .contains("-f gitlab-secrets=FILE");
    }

    private static SecretFinding secret(Location place) {
        return new SecretFinding(
                "image/github-token",
                List.of("CWE-798"),
                Severity.CRITICAL,
                "A GitHub token",
                place,
                "ghp_****",
                "Revoke it.");
    }

    private static JsonNode written(String format, Finding finding) throws IOException {
        ScanReport clean = SampleReport.clean();
        ScanReport.ImageSummary image = clean.image();
        ScanReport report =
                new ScanReport(
                        "0.1.0",
                        new ScanReport.ImageSummary(
                                "app:1",
                                image.kind(),
                                image.manifestDigest(),
                                image.configDigest(),
                                image.references(),
                                image.platform(),
                                image.created(),
                                image.labels(),
                                image.layers(),
                                image.base(),
                                image.surface()),
                        clean.database(),
                        null,
                        Inventory.of(null, List.of()),
                        List.of(new JudgedFinding(finding, Disposition.REPORT, "")),
                        List.of(),
                        List.of(),
                        new Verdict(Verdict.Outcome.PASS, List.of()));
        return new ObjectMapper().readTree(ReportFormatsTest.write(format, report));
    }
}
