package dev.lazaret.advisories.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.advisories.VersionOrder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionOrdersTest {

    @Test
    void namesAllOrders() {
        assertThat(VersionOrders.names())
                .containsExactly(
                        "apk",
                        "cargo",
                        "conan",
                        "cran",
                        "dpkg",
                        "gem",
                        "go",
                        "hackage",
                        "hex",
                        "maven",
                        "nuget",
                        "packagist",
                        "pep440",
                        "pub",
                        "rpm",
                        "semver");
    }

    @ParameterizedTest
    @CsvSource({
        "Debian:12,dpkg",
        "Ubuntu:Pro:22.04:LTS,dpkg",
        "Alpine:v3.20,apk",
        "Wolfi,apk",
        "Chainguard,apk",
        "Red Hat:enterprise_linux:9::baseos,rpm",
        "Rocky Linux:9,rpm",
        "AlmaLinux:9,rpm",
        "SUSE:Linux Enterprise Server 15 SP5,rpm",
        "openSUSE:Tumbleweed,rpm",
        "Photon OS:5.0,rpm",
        "openEuler:24.03-LTS,rpm",
        "Mageia:9,rpm",
        "Maven,maven",
        "Maven:https://maven.google.com,maven",
        "npm,semver",
        "PyPI,pep440",
        "Go,go",
        "crates.io,cargo",
        "RubyGems,gem",
        "Packagist,packagist",
        "NuGet,nuget",
        "Pub,pub",
        "Hex,hex",
        "CRAN,cran",
        "Hackage,hackage",
        "GitHub Actions,semver",
        "SwiftURL,semver",
        "Bitnami,semver",
        "ConanCenter,conan",
        "Julia,semver"
    })
    void knowsTheOrderOfEveryEcosystem(String ecosystem, String order) {
        assertThat(VersionOrders.ofEcosystem(ecosystem).map(VersionOrder::name)).contains(order);
    }

    @Test
    void knowsNoOrderOfStrangers() {
        assertThat(VersionOrders.ofEcosystem("Nobody:1")).isEmpty();
        assertThat(VersionOrders.byName("nobody")).isEmpty();
    }
}
