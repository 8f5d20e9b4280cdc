package dev.lazaret.match;

import static dev.lazaret.match.Samples.image;
import static dev.lazaret.match.Samples.language;
import static dev.lazaret.match.Samples.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.base.Severity;
import dev.lazaret.base.Upgrade;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.base.VulnerabilityFinding.Cvss;
import dev.lazaret.base.VulnerabilityFinding.MatchReason;
import dev.lazaret.inventory.Inventory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class MatcherTest {

    private static final String V31_CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    private static final String V4_HIGH =
            "CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";

    private final FakeAdvisories advisories = new FakeAdvisories();

    @Test
    void looksDebianPackagesUpBySource() throws Exception {
        advisories
                .advisory("DSA-1-1", "Debian:10", "openssl", "introduced 0 fixed 1.1.1d-0+deb10u7")
                .upstream("CVE-2021-3711")
                .add();

        VulnerabilityFinding finding =
                onlyFinding(
                        image(
                                Samples.DEBIAN_10,
                                os("deb", "libssl1.1", "1.1.1d-0+deb10u2")
                                        .source("openssl", "1.1.1d-0+deb10u2")));

        assertThat(finding.id()).isEqualTo("CVE-2021-3711");
        assertThat(finding.aliases()).containsExactly("DSA-1-1");
        assertThat(finding.fixedIn()).isEqualTo("1.1.1d-0+deb10u7");
        assertThat(finding.remedy()).contains("apt-get install --only-upgrade libssl1.1");
        assertThat(finding.place().layer()).isEqualTo(Samples.LAYER);
        assertThat(finding.match())
                .isEqualTo(
                        new MatchReason(
                                "DSA-1-1",
                                "DSA",
                                "Debian:10",
                                "openssl",
                                true,
                                "1.1.1d-0+deb10u2",
                                "dpkg",
                                ">= 0, < 1.1.1d-0+deb10u7"));
    }

    @Test
    void aDistributorsAdvisoryBecomesOneFindingPerCve() throws Exception {
        advisories
                .advisory("DSA-2-1", "Debian:10", "curl", "introduced 0 fixed 7.64.0-4+deb10u2")
                .upstream("CVE-2021-22876", "CVE-2020-8231", "CVE-2020-8177")
                .add();

        assertThat(findings(image(Samples.DEBIAN_10, os("deb", "curl", "7.64.0-4"))))
                .extracting(VulnerabilityFinding::id)
                .containsExactly("CVE-2020-8177", "CVE-2020-8231", "CVE-2021-22876");
    }

    @Test
    void aliasesOfSeveralDatabasesBecomeOneFinding() throws Exception {
        advisories
                .advisory("GHSA-aaaa-bbbb-cccc", "Go", "example.org/m", "introduced 0 fixed 1.2.0")
                .aliases("CVE-2024-0001")
                .cvss(V31_CRITICAL)
                .add();
        advisories
                .advisory("GO-2024-1", "Go", "example.org/m", "introduced 0 fixed 1.3.0")
                .aliases("GHSA-aaaa-bbbb-cccc")
                .add();
        advisories.exploited("CVE-2024-0001").predicted("CVE-2024-0001", 0.9);

        VulnerabilityFinding finding =
                onlyFinding(
                        image(
                                Samples.DEBIAN_10,
                                language("pkg:golang/example.org/m@v1.0.0", "app")));

        assertThat(finding.id()).isEqualTo("CVE-2024-0001");
        assertThat(finding.aliases()).containsExactly("GHSA-aaaa-bbbb-cccc", "GO-2024-1");
        assertThat(finding.fixedIn()).isEqualTo("1.3.0");
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.kev()).isNotNull();
        assertThat(finding.epss()).isNotNull();
    }

    /** OSV's records of malicious packages state no severity and no fixed version. */
    @Test
    void aMaliciousPackageIsCriticalAndAnswersToItsRule() throws Exception {
        advisories.advisory("MAL-2024-1", "npm", "left-padd", "introduced 0").add();

        VulnerabilityFinding finding =
                onlyFinding(
                        image(
                                Samples.DEBIAN_10,
                                language("pkg:npm/left-padd@1.0.0", "app/p.json")));

        assertThat(finding.id()).isEqualTo("MAL-2024-1");
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.aliases()).containsExactly("image/malicious-package");
    }

    @Test
    void twoVulnerabilitiesThatAThirdRecordJoinsAreOne() throws Exception {
        advisories.advisory("A-1", "npm", "x", "introduced 0").aliases("CVE-2020-1").add();
        advisories.advisory("B-1", "npm", "x", "introduced 0").aliases("GHSA-z").add();
        advisories.advisory("C-1", "npm", "x", "introduced 0").aliases("B-1", "CVE-2020-1").add();

        assertThat(
                        onlyFinding(image(Samples.DEBIAN_10, language("pkg:npm/x@1.0.0", "a")))
                                .aliases())
                .containsExactly("A-1", "B-1", "C-1", "GHSA-z");
    }

    @Test
    void theFixIsOfTheInstalledBranch() throws Exception {
        advisories
                .advisory(
                        "GHSA-b",
                        "PyPI",
                        "django",
                        "introduced 2.2 fixed 2.2.28 introduced 3.2 fixed 3.2.13")
                .add();

        assertThat(
                        onlyFinding(
                                        image(
                                                Samples.DEBIAN_10,
                                                language("pkg:pypi/Django@3.2.1", "site")))
                                .fixedIn())
                .isEqualTo("3.2.13");
    }

    @Test
    void severalFixesOfOneIdMeanTheHighest() throws Exception {
        for (String fix : List.of("1.30.1-r1", "1.30.1-r3")) {
            advisories
                    .advisory(
                            "ALPINE-CVE-2019-5747",
                            "Alpine:v3.10",
                            "busybox",
                            "introduced 0 fixed " + fix)
                    .upstream("CVE-2019-5747")
                    .add();
        }

        assertThat(
                        onlyFinding(
                                        image(
                                                Samples.ALPINE_310,
                                                os("apk", "ssl_client", "1.30.1-r0")
                                                        .source("busybox", "1.30.1-r0")))
                                .fixedIn())
                .isEqualTo("1.30.1-r3");
    }

    @Test
    void theNewestCvssVersionDecidesTheSeverity() throws Exception {
        advisories.advisory("GHSA-c", "npm", "x", "introduced 0").cvss(V31_CRITICAL, V4_HIGH).add();

        VulnerabilityFinding finding =
                onlyFinding(image(Samples.DEBIAN_10, language("pkg:npm/x@1.0.0", "a")));

        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.cvss()).extracting(Cvss::version).containsExactly("4.0", "3.1");
    }

    @ParameterizedTest
    @CsvSource({
        "important,HIGH",
        "Moderate,MEDIUM",
        "low,LOW",
        "unimportant,NEGLIGIBLE",
        "negligible,NEGLIGIBLE",
        "critical,CRITICAL",
        "not yet assigned,UNKNOWN",
        "'',UNKNOWN"
    })
    void withoutVectorsTheDistributorsWordDecides(String word, Severity severity) throws Exception {
        advisories
                .advisory("RLSA-1", "Rocky Linux:9", "bash", "introduced 0 fixed 0:5.1.8-9.el9")
                .urgency(word)
                .add();

        assertThat(onlyFinding(image(Samples.ROCKY_9, os("rpm", "bash", "5.1.8-6.el9"))).severity())
                .isEqualTo(severity);
    }

    @Test
    void cvss2KnowsNoCritical() throws Exception {
        advisories
                .advisory("GHSA-d", "npm", "x", "introduced 0")
                .cvss("AV:N/AC:L/Au:N/C:C/I:C/A:C")
                .add();

        assertThat(
                        onlyFinding(image(Samples.DEBIAN_10, language("pkg:npm/x@1.0.0", "a")))
                                .severity())
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void withdrawnAdvisoriesAreDropped() throws Exception {
        advisories
                .advisory("GHSA-e", "npm", "x", "introduced 0")
                .withdrawn("2024-01-01T00:00:00Z")
                .add();

        assertThat(findings(image(Samples.DEBIAN_10, language("pkg:npm/x@1.0.0", "a")))).isEmpty();
    }

    @Test
    void languagePackagesOfAnOsPackageAreTheDistributions() throws Exception {
        advisories.advisory("GHSA-f", "PyPI", "urllib3", "introduced 0").add();
        Package owned =
                language("pkg:pypi/urllib3@1.26.5", "usr/lib/python3/dist-packages/urllib3")
                        .build()
                        .placed(Samples.LAYER, "python3-urllib3");

        Matches matches =
                new Matcher(advisories).match(Inventory.of(Samples.DEBIAN_10, List.of(owned)));

        assertThat(matches.findings()).isEmpty();
        assertThat(matches.gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1,Maven,org.apache.logging.log4j:log4j-core",
        "pkg:npm/%40babel/core@2.14.1,npm,@babel/core",
        "pkg:pypi/Flask_SQLAlchemy@2.14.1,PyPI,flask-sqlalchemy",
        "pkg:golang/github.com/go-chi/chi/v5@v2.14.1,Go,github.com/go-chi/chi/v5",
        "pkg:golang/stdlib@go1.21.3,Go,stdlib",
        "pkg:cargo/smallvec@2.14.1,crates.io,smallvec",
        "pkg:gem/nokogiri@1.15.4-x86_64-linux,RubyGems,nokogiri",
        "pkg:composer/Symfony/Http-Kernel@v2.14.1,Packagist,symfony/http-kernel",
        "pkg:nuget/newtonsoft.json@12.0.1,NuGet,Newtonsoft.Json",
        "pkg:pub/http@0.13.2,Pub,http",
        "pkg:hex/phoenix@1.6.0,Hex,phoenix",
        "pkg:cran/readxl@1.0.0,CRAN,readxl",
        "pkg:hackage/aeson@1.0.0.0,Hackage,aeson",
        "pkg:conan/openssl@1.1.1t,ConanCenter,openssl",
        "pkg:julia/HTTP@1.0.0,Julia,HTTP",
        "pkg:swift/github.com/apple/swift-nio@2.14.1,SwiftURL,https://github.com/apple/swift-nio.git",
        "pkg:github/actions/checkout@2.14.1,GitHub Actions,actions/checkout",
        "pkg:bitnami/apache@2.4.1,Bitnami,apache"
    })
    void looksLanguagePackagesUpAsTheirEcosystemNamesThem(
            String purl, String ecosystem, String name) throws Exception {
        advisories.advisory("X-1", ecosystem, name, "introduced 0 fixed 99.0.0").add();

        assertThat(
                        onlyFinding(image(Samples.DEBIAN_10, language(purl, "some/path")))
                                .match()
                                .ecosystem())
                .isEqualTo(ecosystem);
    }

    /** npm ci leaves both, and the finding would stand there twice. */
    @Test
    void whatALockFileNamesAndWhatIsInstalledBesideItIsToldOnce() throws Exception {
        advisories.advisory("GHSA-l", "npm", "x", "introduced 0").add();
        Package.Builder locked =
                language("pkg:npm/x@1.0.0", "app/package-lock.json")
                        .origin(Package.Origin.DECLARED);
        Package.Builder elsewhere =
                language("pkg:npm/x@1.0.0", "other/package-lock.json")
                        .origin(Package.Origin.DECLARED);
        Package.Builder newer =
                language("pkg:npm/x@1.0.1", "app/package-lock.json")
                        .origin(Package.Origin.DECLARED);
        Package.Builder installed = language("pkg:npm/x@1.0.0", "app/node_modules/x/package.json");

        Matches matches = match(image(Samples.DEBIAN_10, locked, elsewhere, newer, installed));

        assertThat(matches.findings())
                .extracting(finding -> finding.place().path() + " " + finding.component().version())
                .containsExactlyInAnyOrder(
                        "app/node_modules/x/package.json 1.0.0",
                        "app/package-lock.json 1.0.1",
                        "other/package-lock.json 1.0.0");
        assertThat(matches.gaps()).isEmpty();
    }

    /** Gradle builds Spring Boot programs without a pom; nobody publishes advisories on them. */
    @Test
    void aProgramOfTheImagesOwnIsNoGap() throws Exception {
        advisories.advisory("GHSA-m", "Maven", "org.a:b", "introduced 0").add();

        Matches matches =
                match(
                        image(
                                Samples.DEBIAN_10,
                                language("pkg:maven/shop@1.0", "app/shop.jar")
                                        .attribute("application", "true")));

        assertThat(matches.gaps()).isEmpty();
    }

    @Test
    void jarsWithoutGroupIdAreNeverAccused() throws Exception {
        advisories.advisory("GHSA-g", "Maven", "org.a:b", "introduced 0").add();

        Matches matches =
                match(
                        image(
                                Samples.DEBIAN_10,
                                language("pkg:maven/b@1.0", "app/b-1.0.jar")
                                        .confidence(Package.Confidence.LOW)));

        assertThat(matches.findings()).isEmpty();
        assertThat(matches.gaps()).hasSize(1);
        assertThat(matches.gaps().getFirst().reason()).contains("groupId");
    }

    @Test
    void rpmsAreLookedUpByNameThenBySource() throws Exception {
        advisories
                .advisory("RLSA-2", "Rocky Linux:9", "openssl", "introduced 0 fixed 1:3.0.7-25.el9")
                .upstream("CVE-2023-1")
                .add();

        VulnerabilityFinding finding =
                onlyFinding(
                        image(
                                Samples.ROCKY_9,
                                os("rpm", "openssl-libs", "1:3.0.7-24.el9")
                                        .source("openssl", "1:3.0.7-24.el9")));

        assertThat(finding.match().bySource()).isTrue();
        assertThat(finding.fixedIn()).isEqualTo("1:3.0.7-25.el9");
    }

    @Test
    void aMissingEpochIsZero() throws Exception {
        advisories
                .advisory("RLSA-3", "Rocky Linux:9", "bash", "introduced 0 fixed 0:5.1.8-6.el9")
                .add();

        assertThat(findings(image(Samples.ROCKY_9, os("rpm", "bash", "5.1.8-6.el9")))).isEmpty();
    }

    @Test
    void moduleStreamsDoNotMix() throws Exception {
        advisories
                .advisory(
                        "RLSA-4",
                        "Rocky Linux:9",
                        "nodejs",
                        "introduced 0 fixed 1:20.12.2-2.module+el9.4.0+1")
                .summary("Important: nodejs:20 security update")
                .add();

        assertThat(
                        findings(
                                image(
                                        Samples.ROCKY_9,
                                        os("rpm", "nodejs", "1:18.20.2-1.module+el9.4.0+2")
                                                .attribute(
                                                        "modularitylabel", "nodejs:18:9040:rhel9"),
                                        os("rpm", "nodejs", "1:16.20.2-1.el9"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "docker-ce,5:24.0.7-1~debian.10~buster,Docker <support@docker.com>,Docker",
        "nodejs,18.19.0-1nodesource1,Ivan <ivan@example.org>,NodeSource",
        "postgresql-16,16.1-1.pgdg100+1,Debian PostgreSQL <x@lists.debian.org>,PostgreSQL",
        "zlib1g,1:1.2.11.dfsg-2ubuntu1,Someone <a@b.c>,Ubuntu"
    })
    void thirdPartyDebsAreNotJudgedButReported(
            String name, String version, String maintainer, String maker) throws Exception {
        advisories.advisory("DSA-3-1", "Debian:10", name, "introduced 0 fixed 9999").add();

        Matches matches =
                match(image(Samples.DEBIAN_10, os("deb", name, version).vendor(maintainer)));

        assertThat(matches.findings()).isEmpty();
        assertThat(matches.gaps()).hasSize(1);
        assertThat(matches.gaps().getFirst().kind()).isEqualTo(Gap.Kind.NO_ADVISORIES);
        assertThat(matches.gaps().getFirst().reason()).contains(maker);
    }

    @Test
    void epelIsNotJudgedByRocky() throws Exception {
        advisories.advisory("RLSA-5", "Rocky Linux:9", "nginx", "introduced 0 fixed 9999").add();

        Matches matches =
                match(
                        image(
                                Samples.ROCKY_9,
                                os("rpm", "nginx", "1.20-1.el9").vendor("Fedora Project"),
                                os("rpm", "bash", "5.1.8-6.el9")
                                        .vendor("Rocky Enterprise Software Foundation")));

        assertThat(matches.findings()).isEmpty();
        assertThat(matches.gaps())
                .extracting(Gap::reason)
                .singleElement()
                .asString()
                .contains("EPEL");
    }

    @Test
    void debianUpdatesAreDebians() throws Exception {
        advisories
                .advisory("DSA-4-1", "Debian:10", "curl", "introduced 0 fixed 7.64.0-4+deb10u9")
                .add();

        assertThat(
                        findings(
                                image(
                                        Samples.DEBIAN_10,
                                        os("deb", "curl", "7.64.0-4+deb10u1")
                                                .vendor("Alessandro <ghedo@debian.org>"))))
                .hasSize(1);
    }

    @Test
    void anEcosystemWithoutDataIsOneGap() throws Exception {
        advisories.ecosystem("npm");

        Matches matches =
                match(
                        image(
                                Samples.DEBIAN_10,
                                os("deb", "curl", "1"),
                                os("deb", "bash", "1"),
                                language("pkg:pypi/flask@1.0", "site"),
                                language("pkg:generic/busybox@1.36", "bin/busybox")));

        assertThat(matches.gaps()).hasSize(2);
        assertThat(matches.gaps().getFirst().reason())
                .isEqualTo(
                        "Debian:10: 2 packages (bash and others) were not looked up: the advisory"
                                + " database has no data for Debian:10");
        assertThat(matches.gaps().getFirst().remedy()).contains("lazaret db update");
        assertThat(matches.gaps().getLast().reason()).startsWith("PyPI: flask was not looked up");
    }

    @Test
    void whatCannotBeComparedIsAGap() throws Exception {
        advisories.advisory("RUSTSEC-1", "crates.io", "x", "introduced 0 fixed 1.0.0").add();

        Matches matches = match(image(Samples.DEBIAN_10, language("pkg:cargo/x@banana", "a")));

        assertThat(matches.findings()).isEmpty();
        assertThat(matches.gaps())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(Gap.Kind.UNSUPPORTED);
                    assertThat(gap.reason()).contains("banana", "RUSTSEC-1");
                    assertThat(gap.place().path()).isEqualTo("a");
                });
    }

    @Test
    void withoutDistributionOsPackagesAreAGap() throws Exception {
        Matches matches =
                new Matcher(advisories)
                        .match(Inventory.of(null, List.of(Samples.placed(os("deb", "curl", "1")))));

        assertThat(matches.gaps()).hasSize(1);
        assertThat(matches.gaps().getFirst().remedy()).contains("os-release");
    }

    /** Shaped like UBUNTU-CVE-2021-3782, whose record on wayland names Pro alone for 16.04. */
    @Test
    void whatOnlyUbuntuProFixesIsFoundInPackagesOfAllUsers() throws Exception {
        Distro xenial = Samples.distro("ubuntu", "16.04", "Ubuntu 16.04.7 LTS");
        advisories.ecosystem("Ubuntu:16.04:LTS");
        advisories
                .advisory(
                        "UBUNTU-CVE-1",
                        "Ubuntu:Pro:16.04:LTS",
                        "wayland",
                        "introduced 0 fixed 1.12.0-1~ubuntu16.04.3+esm1")
                .add();

        VulnerabilityFinding finding =
                onlyFinding(image(xenial, os("deb", "wayland", "1.12.0-1~ubuntu16.04.3")));
        assertThat(finding.remedy()).contains("only Ubuntu Pro has");
        assertThat(findings(image(xenial, os("deb", "wayland", "1.12.0-1~ubuntu16.04.3+esm1"))))
                .isEmpty();
    }

    @Test
    void whereUbuntuAndItsProSpeakThatCountsWhichThePackageIsFrom() throws Exception {
        Distro jammy = Samples.distro("ubuntu", "22.04", "Ubuntu 22.04.3 LTS");
        advisories.advisory("U-1", "Ubuntu:22.04:LTS", "netty", "introduced 0 fixed 2").add();
        advisories
                .advisory("U-1", "Ubuntu:Pro:22.04:LTS", "netty", "introduced 0 fixed 2+esm1")
                .add();
        advisories.advisory("U-2", "Ubuntu:22.04:LTS", "netty", "introduced 0").add();
        advisories
                .advisory("U-2", "Ubuntu:Pro:22.04:LTS", "netty", "introduced 0 fixed 2+esm1")
                .add();

        assertThat(findings(image(jammy, os("deb", "netty", "2"))))
                .extracting(VulnerabilityFinding::id)
                .containsExactly("U-2");
        assertThat(findings(image(jammy, os("deb", "netty", "2+esm1")))).isEmpty();
    }

    @Test
    void aPackageOfPearIsKnownByItsNameOnPackagist() throws Exception {
        advisories
                .advisory(
                        "GHSA-jh5x-hfhg-78jq",
                        "Packagist",
                        "pear/archive_tar",
                        "introduced 0 fixed 1.4.11")
                .add();

        assertThat(
                        findings(
                                image(
                                        Samples.DEBIAN_10,
                                        language("pkg:pear/pear.php.net/Archive_Tar@1.4.3", "a"),
                                        language("pkg:pear/pear.php.net/Archive_Tar@1.4.14", "b"),
                                        language("pkg:pear/x.example/Archive_Tar@1.4.3", "c"))))
                .extracting(finding -> finding.component().path())
                .containsExactly("a");
    }

    @Test
    void aSummaryMayNameSeveralModules() throws Exception {
        advisories
                .advisory(
                        "ALSA-1",
                        "Rocky Linux:9",
                        "Judy",
                        "introduced 0 fixed 1.0.5-18.module_el8.6.0+2867")
                .summary("Important: mariadb-devel:10.5, mariadb:10.3, and x:1 security update")
                .add();

        assertThat(
                        findings(
                                image(
                                        Samples.ROCKY_9,
                                        os("rpm", "Judy", "1.0.5-17.module_el8.6.0+1")
                                                .attribute(
                                                        "modularitylabel", "mariadb:10.3:8060"))))
                .hasSize(1);
    }

    @Test
    void binariesOfOneSourceAreOneUpgradeToTheHighestFix() throws Exception {
        advisories
                .advisory("ALPINE-1", "Alpine:v3.10", "openssl", "introduced 0 fixed 1.1.1d-r0")
                .upstream("CVE-2019-1547")
                .add();
        advisories
                .advisory("ALPINE-2", "Alpine:v3.10", "openssl", "introduced 0 fixed 1.1.1g-r0")
                .upstream("CVE-2020-1967")
                .add();
        advisories
                .advisory("ALPINE-3", "Alpine:v3.10", "musl", "introduced 0 fixed 1.1.22-r4")
                .upstream("CVE-2020-2")
                .add();
        advisories.advisory("ALPINE-4", "Alpine:v3.10", "zlib", "introduced 0").add();

        Matches matches =
                match(
                        image(
                                Samples.ALPINE_310,
                                os("apk", "libssl1.1", "1.1.1c-r0").source("openssl", "1.1.1c-r0"),
                                os("apk", "libcrypto1.1", "1.1.1c-r0")
                                        .source("openssl", "1.1.1c-r0"),
                                os("apk", "musl", "1.1.22-r3").source("musl", "1.1.22-r3"),
                                os("apk", "zlib", "1.2.11-r1").source("zlib", "1.2.11-r1")));

        assertThat(matches.findings()).hasSize(6);
        assertThat(matches.upgrades())
                .containsExactly(
                        new Upgrade(
                                Samples.LAYER,
                                "openssl",
                                "apk",
                                "1.1.1c-r0",
                                "1.1.1g-r0",
                                List.of("libcrypto1.1", "libssl1.1"),
                                List.of("CVE-2019-1547", "CVE-2020-1967")),
                        new Upgrade(
                                Samples.LAYER,
                                "musl",
                                "apk",
                                "1.1.22-r3",
                                "1.1.22-r4",
                                List.of("musl"),
                                List.of("CVE-2020-2")));
    }

    @Test
    void nestedJarsNameTheirPathInTheRemedy() throws Exception {
        advisories.advisory("GHSA-h", "Maven", "org.a:b", "introduced 0 fixed 2.0").add();

        assertThat(
                        onlyFinding(
                                        image(
                                                Samples.DEBIAN_10,
                                                language(
                                                        "pkg:maven/org.a/b@1.0",
                                                        "app.jar!/lib/b.jar")))
                                .remedy())
                .isEqualTo(
                        "Upgrade org.a:b to 2.0; it lies inside app.jar!/lib/b.jar, which must be"
                                + " built anew with it.");
    }

    @Test
    void asksOncePerName() throws Exception {
        advisories.ecosystem("npm");

        match(
                image(
                        Samples.DEBIAN_10,
                        language("pkg:npm/x@1.0.0", "a"),
                        language("pkg:npm/x@2.0.0", "b"),
                        language("pkg:npm/x@2.0.0", "c")));

        assertThat(advisories.lookups()).isEqualTo(1);
    }

    private Matches match(Inventory inventory) throws Exception {
        return new Matcher(advisories).match(inventory);
    }

    private List<VulnerabilityFinding> findings(Inventory inventory) throws Exception {
        return match(inventory).findings();
    }

    private VulnerabilityFinding onlyFinding(Inventory inventory) throws Exception {
        List<VulnerabilityFinding> findings = findings(inventory);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
