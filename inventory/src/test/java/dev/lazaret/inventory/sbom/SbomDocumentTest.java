package dev.lazaret.inventory.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Location;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.base.Package.SourcePackage;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.graph.DependencyGraph;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;

class SbomDocumentTest {

    private static final String LAYER = "sha256:" + "ab".repeat(32);

    @Test
    void readsBackEverythingThatOurOwnReportSays() throws IOException {
        Package expected =
                Package.of(
                                PackageUrl.parse(
                                        "pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64"),
                                "var/lib/dpkg/status",
                                "os/dpkg")
                        .source("openssl", "3.0.11-1~deb12u2")
                        .architecture("amd64")
                        .origin(Origin.DECLARED)
                        .confidence(Confidence.MEDIUM)
                        .licenses(List.of("Apache-2.0"))
                        .vendor("Debian OpenSSL Team")
                        .attribute("repository", "main")
                        .build()
                        .placed(Digest.parse(LAYER), "base-files");
        Sbom sbom = read("lazaret.cdx.json");
        assertThat(sbom.packages()).containsExactly(expected);
        assertThat(sbom.distro())
                .isEqualTo(
                        new Distro(
                                "debian",
                                "12",
                                "bookworm",
                                "Debian GNU/Linux 12",
                                List.of("a", "b")));
        assertThat(sbom.doubts()).isEmpty();
    }

    @Test
    void theSameStatementsInSpdxGiveTheSamePackage() throws IOException {
        assertThat(read("lazaret.spdx.json").packages())
                .containsExactlyElementsOf(read("lazaret.cdx.json").packages());
        assertThat(read("lazaret.spdx.json").distro()).isEqualTo(read("lazaret.cdx.json").distro());
    }

    @Test
    void readsTrivysProperties() throws IOException {
        Sbom sbom = read("trivy.cdx.json");
        assertThat(sbom.distro()).isEqualTo(new Distro("rhel", "8.9", "", "", List.of()));
        Package ssl = sbom.packages().getFirst();
        assertThat(ssl.version()).isEqualTo("1:1.1.1k-12.el8_9");
        assertThat(ssl.source()).isEqualTo(new SourcePackage("openssl", "1:1.1.1k-12.el8_9"));
        assertThat(ssl.attribute("modularitylabel")).isEqualTo("openssl:1:8090:aa");
        assertThat(ssl.layer()).isEqualTo(Digest.parse(LAYER));
        assertThat(sbom.packages().getLast().path()).isEqualTo("app/lib/log4j-core.jar");
        assertThat(sbom.packages().getLast().name())
                .isEqualTo("org.apache.logging.log4j:log4j-core");
    }

    @Test
    void readsSyftsPropertiesAndNestedComponents() throws IOException {
        Sbom sbom = read("syft.cdx.json");
        assertThat(sbom.distro())
                .isEqualTo(new Distro("alpine", "3.19.1", "", "Alpine Linux v3.19", List.of()));
        assertThat(sbom.packages())
                .extracting(
                        found -> found.purl().name() + " " + found.source() + " " + found.path())
                .containsExactly(
                        "libcrypto3 SourcePackage[name=openssl, version=3.1.4-r5]"
                                + " lib/apk/db/installed",
                        "bash SourcePackage[name=bash, version=2:4.4-1] ",
                        "outer null ",
                        "inner null ");
    }

    @Test
    void readsXmlLikeJson() throws IOException {
        Sbom sbom = read("bom.cdx.xml");
        assertThat(sbom.packages())
                .extracting(Package::toString)
                .containsExactlyInAnyOrderElementsOf(
                        read("bom.cdx.json").packages().stream().map(Package::toString).toList());
        assertThat(sbom.packages()).hasSize(3);
        assertThat(sbom.distro()).isEqualTo(new Distro("alpine", "3.20.0", "", "", List.of()));
    }

    @Test
    void readsTagValue() throws IOException {
        Sbom sbom = read("document.spdx");
        assertThat(sbom.packages())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.purl())
                            .hasToString(
                                    "pkg:rpm/redhat/zlib@1.2.11-25.el8?arch=x86_64&distro=rhel-8.9");
                    assertThat(found.source())
                            .isEqualTo(new SourcePackage("zlib", "1.2.11-25.el8"));
                    assertThat(found.vendor()).isEqualTo("Red Hat, Inc.");
                    assertThat(found.licenses()).containsExactly("Zlib");
                });
        assertThat(sbom.distro()).isEqualTo(new Distro("rhel", "8.9", "", "", List.of()));
    }

    @Test
    void readsSpdxThree() throws IOException {
        assertThat(read("three.spdx.json").packages())
                .extracting(found -> found.purl().toString())
                .containsExactly("pkg:npm/%40babel/core@7.24.0", "pkg:pypi/requests@2.31.0");
    }

    @Test
    void opensStatementsAndEnvelopes() throws IOException {
        String statement =
                "{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicateType\":\"https://cyclonedx.org/bom\","
                        + "\"predicate\":"
                        + text("bom.cdx.json")
                        + "}";
        String envelope =
                "{\"payloadType\":\"application/vnd.in-toto+json\",\"payload\":\""
                        + Base64.getEncoder()
                                .encodeToString(statement.getBytes(StandardCharsets.UTF_8))
                        + "\",\"signatures\":[{\"sig\":\"x\"}]}";
        assertThat(parse(statement).packages()).isEqualTo(read("bom.cdx.json").packages());
        assertThat(parse(envelope).packages()).isEqualTo(read("bom.cdx.json").packages());
    }

    @Test
    void theDistroOfAPurlStandsInForAnOperatingSystemComponent() throws IOException {
        Sbom sbom =
                parse(
                        "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"type\":\"library\",\"name\":\"x\","
                                + "\"purl\":\"pkg:deb/debian/x@1?distro=debian-12\"}]}");
        assertThat(sbom.distro()).isEqualTo(new Distro("debian", "12", "", "", List.of()));
    }

    @Test
    void whatIsNoSbomIsSaidSo() {
        for (String text : List.of("", "{}", "[]", "<html></html>", "PackageName: x", "{\"a\":")) {
            assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void aDocumentTypeIsNotRead() {
        assertThatThrownBy(() ->
                        parse(
                                "<!DOCTYPE bom [<!ENTITY x SYSTEM"
                                        + " \"file:///etc/passwd\">]><bom><components><component"
                                        + " type=\"library\"><name>&x;</name>"
                                        + "</component></components></bom>"))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void envelopesInEnvelopesAreBounded() {
        String inner = "{}";
        for (int i = 0; i < 10; i++) {
            inner = "{\"predicate\":" + inner + "}";
        }
        String deep = inner;
        assertThatThrownBy(() -> parse(deep)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void equalAndCyclicReferencesDoNoHarm() throws IOException {
        String one =
                "{\"type\":\"library\",\"bom-ref\":\"a\",\"name\":\"x\",\"purl\":\"pkg:npm/x@1\"}";
        Sbom sbom =
                parse(
                        "{\"bomFormat\":\"CycloneDX\",\"components\":["
                                + one
                                + ","
                                + one
                                + "],"
                                + "\"dependencies\":[{\"ref\":\"a\",\"dependsOn\":[\"a\"]}]}");
        assertThat(sbom.packages()).hasSize(1);
    }

    /** a needs b, b needs nothing, and nothing is said of c. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"bomFormat": "CycloneDX",
                 "dependencies": [{"ref": "1", "dependsOn": ["2", "elsewhere"]}, {"ref": "2"}],
                 "components": [
                  {"bom-ref": "1", "name": "a", "purl": "pkg:npm/a@1"},
                  {"bom-ref": "2", "name": "b", "purl": "pkg:npm/b@1"},
                  {"bom-ref": "3", "name": "c", "purl": "pkg:npm/c@1"}]}
                """,
                """
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>
                 <component bom-ref="1"><name>a</name><purl>pkg:npm/a@1</purl></component>
                 <component bom-ref="2"><name>b</name><purl>pkg:npm/b@1</purl></component>
                 <component bom-ref="3"><name>c</name><purl>pkg:npm/c@1</purl></component>
                </components><dependencies>
                 <dependency ref="1"><dependency ref="2"/></dependency><dependency ref="2"/>
                </dependencies></bom>
                """,
                """
                {"spdxVersion": "SPDX-2.3", "packages": [
                  {"SPDXID": "1", "name": "a", "externalRefs": [
                   {"referenceType": "purl", "referenceLocator": "pkg:npm/a@1"}]},
                  {"SPDXID": "2", "name": "b", "externalRefs": [
                   {"referenceType": "purl", "referenceLocator": "pkg:npm/b@1"}]},
                  {"SPDXID": "3", "name": "c", "externalRefs": [
                   {"referenceType": "purl", "referenceLocator": "pkg:npm/c@1"}]}],
                 "relationships": [
                  {"spdxElementId": "2", "relationshipType": "DEPENDENCY_OF", "relatedSpdxElement": "1"},
                  {"spdxElementId": "1", "relationshipType": "CONTAINS", "relatedSpdxElement": "3"},
                  {"spdxElementId": "2", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "NONE"}]}
                """,
                """
                SPDXVersion: SPDX-2.3
                PackageName: a
                SPDXID: SPDXRef-1
                ExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1
                PackageName: b
                SPDXID: SPDXRef-2
                ExternalRef: PACKAGE-MANAGER purl pkg:npm/b@1
                PackageName: c
                SPDXID: SPDXRef-3
                ExternalRef: PACKAGE-MANAGER purl pkg:npm/c@1
                Relationship: SPDXRef-1 DEPENDS_ON SPDXRef-2
                Relationship: SPDXRef-2 DEPENDS_ON NONE
                """
            })
    void whoNeedsWhomComesFromEveryForm(String document) throws IOException {
        Sbom sbom = parse(document);
        DependencyGraph graph = sbom.dependencies(sbom.packages());

        assertThat(graph.needs(0)).containsExactly(1);
        assertThat(graph.isKnown(1)).isTrue();
        assertThat(graph.needs(1)).isEmpty();
        assertThat(graph.isKnown(2)).isFalse();
    }

    @Test
    void spdxThreeNamesAllThatOnePackageNeeds() throws IOException {
        Sbom sbom =
                parse(
                        """
                        {"@graph": [
                          {"type": "software_Package", "spdxId": "1", "name": "a", "software_packageUrl": "pkg:npm/a@1"},
                          {"type": "Relationship", "relationshipType": "dependsOn", "from": "1", "to": ["2", "3"]},
                          {"type": "software_Package", "spdxId": "2", "name": "b", "software_packageUrl": "pkg:npm/b@1"},
                          {"type": "software_Package", "spdxId": "3", "name": "c", "software_packageUrl": "pkg:npm/c@1"}]}
                        """);

        assertThat(sbom.dependencies(sbom.packages()).needs(0)).containsExactly(1, 2);
    }

    @Test
    void moreRelationsThanASbomMayHaveAreRefused() throws IOException {
        StringBuilder many =
                new StringBuilder("{\"bomFormat\": \"CycloneDX\", \"dependencies\": [");
        for (int i = 0; i < 2_000_001; i++) {
            many.append("{\"ref\":\"").append(i).append("\"},");
        }
        assertThatThrownBy(() -> parse(many.append("{}]}").toString()))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("2000000");
    }

    @Test
    void gapsComeBackFromEveryForm() throws IOException {
        String statement =
                "{\"kind\":\"limit\",\"layer\":\""
                        + LAYER
                        + "\",\"path\":\"a/b.jar\",\"reason\":\"too large\",\"remedy\":\"Split.\"}";
        String text = statement.replace("\"", "\\\"");
        Gap expected =
                new Gap(
                        Gap.Kind.LIMIT,
                        Location.file(Digest.parse(LAYER), "a/b.jar"),
                        "too large",
                        "Split.");

        assertThat(GapStatement.of(expected)).isEqualTo(statement);
        assertThat(parse(cycloneDx(text)).gaps()).containsExactly(expected);
        assertThat(
                        parse(
                                        "<bom><metadata><properties><property name=\"lazaret:gap\">"
                                                + statement
                                                + "</property></properties></metadata></bom>")
                                .gaps())
                .containsExactly(expected);
        assertThat(
                        parse(
                                        "{\"spdxVersion\":\"SPDX-2.3\",\"packages\":[{\"name\":\"i\","
                                                + "\"annotations\":[{\"comment\":\"lazaret:gap="
                                                + text
                                                + "\"}]}]}")
                                .gaps())
                .containsExactly(expected);
        assertThat(
                        parse(
                                        "SPDXVersion: SPDX-2.3\nPackageName: i\n"
                                                + "AnnotationComment: <text>lazaret:gap="
                                                + statement
                                                + "</text>\n")
                                .gaps())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{}",
                "[[[[",
                "{\\\"kind\\\":\\\"new-kind\\\"}",
                "{\\\"kind\\\":\\\"limit\\\",\\\"layer\\\":\\\"sha256:1\\\"}"
            })
    void gapThatCannotBeReadIsAGap(String statement) throws IOException {
        assertThat(parse(cycloneDx(statement)).gaps())
                .extracting(Gap::kind)
                .containsExactly(Gap.Kind.BROKEN);
    }

    @Test
    void hostileNumbersOfGapsAreBounded() throws IOException {
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < 10_500; i++) {
            properties.append(i == 0 ? "" : ",").append(gapProperty("gap " + i));
        }
        Sbom sbom = parse(cycloneDxOf(properties.toString()));

        assertThat(sbom.gaps()).hasSize(10_001);
        assertThat(sbom.gaps().getLast().reason()).contains("more than 10000 gaps");
        assertThat(parse(cycloneDx("[".repeat(200_000))).gaps()).hasSize(1);
    }

    private static String cycloneDx(String statement) {
        return cycloneDxOf(gapProperty(statement));
    }

    private static String gapProperty(String statement) {
        return "{\"name\":\"lazaret:gap\",\"value\":\"" + statement + "\"}";
    }

    private static String cycloneDxOf(String properties) {
        return "{\"bomFormat\":\"CycloneDX\",\"metadata\":{\"properties\":[" + properties + "]}}";
    }

    @Test
    void aDocumentLongerThanTheLimitIsGivenUp() {
        Limits limits = Limits.DEFAULT.withFileBytesMax(1 << 20);
        assertThatThrownBy(() ->
                        SbomDocument.read(
                                new Endless("{\"bomFormat\":\"CycloneDX\",\"x\":[", "1,"), limits))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> SbomDocument.read(new Endless("<bom>", "<a/>"), limits))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void aHugeElementIsGivenUpBeforeItFillsTheMemory() {
        assertThatThrownBy(() ->
                        SbomDocument.read(
                                new Endless(
                                        "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"x\":[",
                                        "{},"),
                                Limits.DEFAULT))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("one element");
    }

    private static Sbom read(String name) throws IOException {
        return parse(text(name));
    }

    private static String text(String name) throws IOException {
        return Files.readString(Goldens.resources().resolve("sbom").resolve(name));
    }

    private static Sbom parse(String text) throws IOException {
        return SbomDocument.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
    }

    /** A beginning, then the same text for ever. */
    private static final class Endless extends InputStream {
        private final String start;
        private final String rest;
        private long at;

        Endless(String start, String rest) {
            this.start = start;
            this.rest = rest;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                buffer[offset + i] = (byte) read();
            }
            return length;
        }

        @Override
        public int read() {
            long i = at++;
            return i < start.length()
                    ? start.charAt((int) i)
                    : rest.charAt((int) ((i - start.length()) % rest.length()));
        }
    }
}
