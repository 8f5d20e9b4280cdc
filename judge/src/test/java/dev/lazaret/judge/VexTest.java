package dev.lazaret.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Severity;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.base.VulnerabilityFinding.MatchReason;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.judge.vex.VexDocument;
import dev.lazaret.judge.vex.VexException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

class VexTest {

    private static final String LOG4J = "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1";
    private static final Digest DIGEST = Digest.sha256("image".getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1 | not-affected
                    pkg:maven/org.apache.logging.log4j/log4j-core        | not-affected
                    pkg:maven/org.apache.logging.log4j/log4j-core@2.14.0 | report
                    pkg:maven/org.apache.logging.log4j/log4j-api         | report
                    pkg:maven/evil/log4j-core                            | report
                    pkg:maven/org.apache.logging.log4j/log4j-core?type=x | report
                    pkg:oci/app@DIGEST                                   | not-affected
                    pkg:oci/app@sha256:00                                | report
                    pkg:oci/app                                          | report
                    pkg:oci/app?repository_url=registry/prod/app         | not-affected
                    pkg:oci/app?repository_url=registry/prod/app&tag=1   | not-affected
                    pkg:oci/app?repository_url=registry/prod/app&tag=2   | report
                    pkg:oci/app?repository_url=elsewhere/prod/app        | report
                    registry/prod/app:1                                  | not-affected
                    """)
    void openVexReachesAsFarAsItsProduct(String product, String expected) throws Exception {
        String id = product.replace("DIGEST", DIGEST.toString());

        assertThat(disposition(openVex(id, "not_affected"))).isEqualTo(expected);
    }

    @Test
    void namesStatusJustificationAndPlace() throws Exception {
        JudgedFinding judged = judge(openVex(LOG4J, "not_affected"));

        assertThat(judged.why())
                .isEqualTo(
                        "VEX not_affected: vulnerable_code_not_present: JNDI was removed (v.json,"
                                + " statement 1)");
    }

    @ParameterizedTest
    @CsvSource({
        "fixed,not-affected",
        "affected,report",
        "under_investigation,report",
        "harmless,report"
    })
    void onlyFixedAndNotAffectedExcuse(String status, String expected) throws Exception {
        assertThat(disposition(openVex(LOG4J, status))).isEqualTo(expected);
    }

    @Test
    void subcomponentsOfTheImage() throws Exception {
        String text =
                """
                {"@context": "https://openvex.dev/ns/v0.2.0", "statements": [
                  {"vulnerability": {"name": "CVE-2021-44228"}, "status": "not_affected",
                   "products": [{"@id": "registry/prod/app:1", "subcomponents": [{"@id": "%s"}]}]}]}
                """;

        assertThat(disposition(text.formatted(LOG4J))).isEqualTo("not-affected");
        assertThat(disposition(text.formatted("pkg:npm/lodash@1"))).isEqualTo("report");
        assertThat(disposition(text.formatted("a name, no purl"))).isEqualTo("report");
    }

    @Test
    void latestStatementCounts() throws Exception {
        String text =
                """
                {"@context": "https://openvex.dev/ns/v0.2.0", "statements": [
                  {"vulnerability": {"name": "CVE-2021-44228"}, "status": "affected",
                   "timestamp": "2026-02-01T00:00:00Z", "products": [{"@id": "%1$s"}]},
                  {"vulnerability": {"name": "GHSA-jfh8-c2jp-5v3q"}, "status": "not_affected",
                   "timestamp": "2026-01-01T00:00:00Z", "products": [{"@id": "%1$s"}]}]}
                """;

        assertThat(disposition(text.formatted(LOG4J))).isEqualTo("report");
        assertThat(disposition(text.formatted(LOG4J).replace("2026-01", "2026-03")))
                .isEqualTo("not-affected");
    }

    @Test
    void readsCsaf() throws Exception {
        String text =
                """
                {"document": {"csaf_version": "2.0", "tracking": {"current_release_date": "2026-01-01T00:00:00Z"}},
                 "product_tree": {"branches": [{"category": "vendor", "name": "v", "branches": [
                   {"category": "product_version", "name": "2.14.1", "product": {"product_id": "P1",
                    "name": "log4j", "product_identification_helper": {"purl": "%s"}}}]}]},
                 "vulnerabilities": [{"cve": "CVE-2021-44228",
                   "product_status": {"known_not_affected": ["P1"]},
                   "flags": [{"label": "component_not_present", "product_ids": ["P1"]}]}]}
                """
                        .formatted(LOG4J);

        assertThat(judge(text).why())
                .isEqualTo("VEX not_affected: component_not_present (v.json, statement 1)");
        assertThat(disposition(text.replace("known_not_affected", "known_affected")))
                .isEqualTo("report");
    }

    @Test
    void csafComponentOnAPlatformThatCannotBeComparedIsNotMeant() throws Exception {
        String text =
                """
                {"document": {"csaf_version": "2.0"},
                 "product_tree": {"full_product_names": [
                    {"product_id": "C", "name": "c", "product_identification_helper": {"purl": "%s"}},
                    {"product_id": "OS", "name": "os", "product_identification_helper":
                       {"cpe": "cpe:/o:redhat:enterprise_linux:9::baseos"}}],
                  "relationships": [{"category": "default_component_of", "product_reference": "C",
                    "relates_to_product_reference": "OS",
                    "full_product_name": {"product_id": "OS:C", "name": "c on os"}}]},
                 "vulnerabilities": [{"cve": "CVE-2021-44228",
                    "product_status": {"known_not_affected": ["OS:C"]}}]}
                """
                        .formatted(LOG4J);

        assertThat(disposition(text)).isEqualTo("report");
        assertThat(judge(text, facts().distro("rhel", "9.4").build()).disposition().label())
                .isEqualTo("not-affected");
        assertThat(judge(text, facts().distro("rhel", "8.10").build()).disposition().label())
                .isEqualTo("report");
    }

    @Test
    void readsCycloneDx() throws Exception {
        String text =
                """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "components": [{"type": "library", "bom-ref": "a", "name": "log4j-core", "purl": "%s"}],
                 "vulnerabilities": [{"id": "CVE-2021-44228", "affects": [{"ref": "REF"}],
                    "analysis": {"state": "not_affected", "justification": "code_not_reachable"}}]}
                """
                        .formatted(LOG4J);

        assertThat(judge(text.replace("REF", "a")).why())
                .isEqualTo("VEX not_affected: code_not_reachable (v.json, statement 1)");
        assertThat(
                        disposition(
                                text.replace(
                                        "REF", "urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#a")))
                .isEqualTo("not-affected");
        assertThat(disposition(text.replace("REF", "b"))).isEqualTo("report");
        assertThat(disposition(text.replace("REF", "a").replace("not_affected", "exploitable")))
                .isEqualTo("report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "{}", "{\"@context\": 3}", "<xml/>", "{\"bomFormat\": "})
    void refusesWhatIsNoVex(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(VexException.class);
    }

    @Test
    void refusesWhatIsNestedTooDeepOrHasTooMuch() {
        assertThatThrownBy(() -> read("[".repeat(10_000))).isInstanceOf(VexException.class);
        assertThatThrownBy(() -> read("[" + "1,".repeat(3_000_000) + "1]"))
                .isInstanceOf(VexException.class);
        Limits small = Limits.DEFAULT.withNestingMax(1);
        byte[] giant = new byte[(32 << 20) + 1];
        assertThatThrownBy(() -> VexDocument.read("v", new ByteArrayInputStream(giant), small))
                .isInstanceOf(VexException.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void statementWithoutComparableProductIsAGap() throws Exception {
        VexDocument document =
                read(
                        "{\"@context\": \"https://openvex.dev/ns\", \"statements\": [{\"status\":"
                                + " \"fixed\", \"vulnerability\": \"CVE-1-1\"}]}");

        assertThat(document.statements()).isEmpty();
        assertThat(document.gaps()).singleElement().asString().contains("names no product");
    }

    private static String openVex(String product, String status) {
        return """
        {"@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2026-01-01T00:00:00Z",
         "statements": [{"vulnerability": {"name": "CVE-2021-44228"}, "status": "%s",
           "justification": "vulnerable_code_not_present",
           "impact_statement": "JNDI was\\nremoved", "products": [{"@id": "%s"}]}]}
        """
                .formatted(status, product);
    }

    private static String disposition(String vex) throws Exception {
        return judge(vex).disposition().label();
    }

    private static JudgedFinding judge(String vex) throws Exception {
        return judge(vex, facts().build());
    }

    private static JudgedFinding judge(String vex, Facts facts) throws Exception {
        Policy policy = Policy.REPORT_ALL.withVex(read(vex).statements());
        return new Judge(policy).judge(List.of(finding()), facts).findings().getFirst();
    }

    private static VexDocument read(String text) throws VexException, IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return VexDocument.read("v.json", new ByteArrayInputStream(bytes), Limits.DEFAULT);
    }

    private static Facts.Builder facts() {
        return Facts.of(LocalDate.parse("2026-11-22"))
                .image("registry/prod/app:1")
                .digests(List.of(DIGEST));
    }

    private static Finding finding() {
        Package component = Package.of(PackageUrl.parse(LOG4J), "app/a.jar", "java").build();
        return new VulnerabilityFinding(
                "CVE-2021-44228",
                List.of("GHSA-jfh8-c2jp-5v3q"),
                Severity.CRITICAL,
                "",
                component,
                "2.15.0",
                Location.file(null, "app/a.jar"),
                "",
                List.of(),
                null,
                null,
                new MatchReason("", "", "", "", false, "", "", ""),
                "",
                List.of());
    }
}
