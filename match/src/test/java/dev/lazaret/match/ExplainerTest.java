package dev.lazaret.match;

import static dev.lazaret.match.Samples.image;
import static dev.lazaret.match.Samples.language;
import static dev.lazaret.match.Samples.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Package;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.match.Explanation.Decision;

import org.junit.jupiter.api.Test;

import java.util.List;

class ExplainerTest {

    private final FakeAdvisories advisories = new FakeAdvisories();

    @Test
    void writesEveryStepOfAMatch() throws Exception {
        openssl();

        assertThat(
                        only(
                                        image(
                                                Samples.DEBIAN_10,
                                                os("deb", "libssl1.1", "1.1.1d-0+deb10u2")
                                                        .source("openssl", "1.1.1d-0+deb10u2")),
                                        "cve-2021-3711")
                                .text())
                .isEqualTo(
                        """
                        package         pkg:deb/libssl1.1@1.1.1d-0%2Bdeb10u2
                        file            var/lib/dpkg/status
                        layer           sha256:LAYER
                        parser          os/deb (confidence HIGH)
                        source package  openssl 1.1.1d-0+deb10u2
                        looked up       openssl in Debian:10, by source package name
                        compared        1.1.1d-0+deb10u2 as dpkg
                        advisory        DSA-1-1 from DSA
                        affects         Debian:10 >= 0, < 1.1.1d-0+deb10u7
                        decision        affected: 1.1.1d-0+deb10u2 is in the range >= 0, < 1.1.1d-0+deb10u7
                        """
                                .replace("LAYER", "ab".repeat(32)));
    }

    @Test
    void saysThatTheFixIsInstalled() throws Exception {
        openssl();
        Explanation explanation =
                only(image(Samples.DEBIAN_10, os("deb", "openssl", "1.1.1d-0+deb10u8")), "DSA-1-1");

        assertThat(explanation.decision()).isEqualTo(Decision.FIXED);
        assertThat(explanation.text())
                .contains("not affected: installed 1.1.1d-0+deb10u8 >= fixed 1.1.1d-0+deb10u7");
    }

    @Test
    void saysThatTheVersionIsOutsideTheRanges() throws Exception {
        advisories.advisory("GHSA-1", "npm", "x", "introduced 2.0.0").add();

        assertThat(
                        only(image(Samples.DEBIAN_10, language("pkg:npm/x@1.0.0", "a")), "GHSA-1")
                                .decision())
                .isEqualTo(Decision.NOT_IN_RANGE);
    }

    @Test
    void saysThatTheAdvisoryWasWithdrawn() throws Exception {
        advisories
                .advisory("GHSA-2", "npm", "x", "introduced 0")
                .withdrawn("2024-01-01T00:00:00Z")
                .add();
        Explanation explanation =
                only(image(Samples.DEBIAN_10, language("pkg:npm/x@1.0.0", "a")), "GHSA-2");

        assertThat(explanation.decision()).isEqualTo(Decision.WITHDRAWN);
        assertThat(explanation.text()).contains("withdrawn 2024-01-01");
    }

    @Test
    void saysThatTheDistributionJudgesItsOwnFiles() throws Exception {
        advisories.advisory("GHSA-3", "PyPI", "urllib3", "introduced 0").add();
        Package owned =
                language("pkg:pypi/urllib3@1.26.5", "usr/lib/python3/dist-packages/urllib3")
                        .build()
                        .placed(Samples.LAYER, "python3-urllib3");
        Explanation explanation = only(Inventory.of(Samples.DEBIAN_10, List.of(owned)), "GHSA-3");

        assertThat(explanation.decision()).isEqualTo(Decision.OWNED_BY_OS_PACKAGE);
        assertThat(explanation.text()).contains("python3-urllib3, which the distribution judges");
    }

    @Test
    void saysThatAThirdPartyBuiltIt() throws Exception {
        openssl();
        Explanation explanation =
                only(
                        image(
                                Samples.DEBIAN_10,
                                os("deb", "openssl", "1.1.1").vendor("Docker <x@docker.com>")),
                        "CVE-2021-3711");

        assertThat(explanation.decision()).isEqualTo(Decision.THIRD_PARTY);
        assertThat(explanation.text()).contains("it comes from Docker");
    }

    @Test
    void saysThatOnlyAnotherReleaseIsConcerned() throws Exception {
        openssl();
        advisories.ecosystem("Debian:12");
        Explanation explanation =
                only(
                        image(
                                Samples.distro("debian", "12", "Debian GNU/Linux 12 (bookworm)"),
                                os("deb", "libssl3", "3.0.11-1").source("openssl", "3.0.11-1")),
                        "CVE-2021-3711");

        assertThat(explanation.decision()).isEqualTo(Decision.OTHER_DISTRO);
        assertThat(explanation.text())
                .contains("the advisory speaks of Debian:10, the image is judged by Debian:12");
    }

    @Test
    void saysThatTheStreamIsAnother() throws Exception {
        advisories
                .advisory(
                        "RLSA-1",
                        "Rocky Linux:9",
                        "nodejs",
                        "introduced 0 fixed 1:20.12.2-2.module+el9.4.0+1")
                .summary("Important: nodejs:20 security update")
                .add();

        assertThat(
                        only(
                                        image(
                                                Samples.ROCKY_9,
                                                os("rpm", "nodejs", "1:18.20.2-1.module+el9.4.0+2")
                                                        .attribute(
                                                                "modularitylabel",
                                                                "nodejs:18:9040:rhel9")),
                                        "RLSA-1")
                                .decision())
                .isEqualTo(Decision.OTHER_STREAM);
    }

    @Test
    void saysThatVersionsCannotBeCompared() throws Exception {
        advisories.advisory("RUSTSEC-1", "crates.io", "x", "introduced 0 fixed 1.0.0").add();

        assertThat(
                        only(
                                        image(
                                                Samples.DEBIAN_10,
                                                language("pkg:cargo/x@banana", "a")),
                                        "RUSTSEC-1")
                                .decision())
                .isEqualTo(Decision.UNCOMPARABLE);
    }

    @Test
    void isSilentOnPackagesTheIdDoesNotConcern() throws Exception {
        openssl();

        assertThat(
                        new Explainer(advisories)
                                .explain(
                                        image(Samples.DEBIAN_10, os("deb", "openssl", "1")),
                                        "CVE-1999-1"))
                .isEmpty();
    }

    private void openssl() {
        advisories
                .advisory("DSA-1-1", "Debian:10", "openssl", "introduced 0 fixed 1.1.1d-0+deb10u7")
                .upstream("CVE-2021-3711")
                .add();
    }

    private Explanation only(Inventory inventory, String id) throws Exception {
        List<Explanation> explanations = new Explainer(advisories).explain(inventory, id);
        assertThat(explanations).hasSize(1);
        return explanations.getFirst();
    }
}
