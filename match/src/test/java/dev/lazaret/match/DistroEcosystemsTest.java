package dev.lazaret.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class DistroEcosystemsTest {

    @ParameterizedTest
    @CsvSource({
        "debian,12,Debian GNU/Linux 12 (bookworm),Debian:12,deb",
        "debian,6.0,Debian GNU/Linux 6.0 (squeeze),Debian:6.0,deb",
        "debian,'',Debian GNU/Linux sid,Debian:sid,deb",
        "ubuntu,22.04,Ubuntu 22.04.4 LTS,Ubuntu:22.04:LTS,deb",
        "ubuntu,23.10,Ubuntu 23.10,Ubuntu:23.10,deb",
        "alpine,3.20.1,Alpine Linux v3.20,Alpine:v3.20,apk",
        "alpine,3.21_alpha20240923,Alpine Linux edge,Alpine:edge,apk",
        "wolfi,20230201,Wolfi,Wolfi,apk",
        "chainguard,20230214,Chainguard,Chainguard,apk",
        "minimos,20240101,MinimOS,MinimOS,apk",
        "rocky,9.3,Rocky Linux 9.3,Rocky Linux:9,rpm",
        "almalinux,8.10,AlmaLinux 8.10,AlmaLinux:8,rpm",
        "rhel,9.4,Red Hat Enterprise Linux 9.4,Red Hat:enterprise_linux:9::baseos,rpm",
        "centos,7,CentOS Linux 7,Red Hat:enterprise_linux:7::server,rpm",
        "ol,8.9,Oracle Linux Server 8.9,Oracle Linux:8,rpm",
        "fedora,40,Fedora Linux 40,Fedora:40,rpm",
        "amzn,2023,Amazon Linux 2023,Amazon Linux:2023,rpm",
        "sles,15.5,SUSE Linux Enterprise Server 15 SP5,SUSE:Linux Enterprise Server 15 SP5,rpm",
        "sles,15.5,SUSE Linux Enterprise Server 15 SP5,SUSE:Linux Enterprise Module for Basesystem 15 SP5,rpm",
        "opensuse-leap,15.5,openSUSE Leap 15.5,openSUSE:Leap 15.5,rpm",
        "opensuse-tumbleweed,20240601,openSUSE Tumbleweed,openSUSE:Tumbleweed,rpm",
        "photon,5.0,VMware Photon OS/Linux,Photon OS:5.0,rpm",
        "azurelinux,3.0,Microsoft Azure Linux 3.0,Azure Linux:3,rpm",
        "mariner,2.0,CBL-Mariner/Linux,Azure Linux:2,rpm",
        "openeuler,22.03,openEuler 22.03 (LTS-SP3),openEuler:22.03-LTS-SP3,rpm",
        "mageia,9,Mageia 9,Mageia:9,rpm",
        "echo,12,Echo,Echo,deb"
    })
    void eachDistributionHasItsEcosystem(
            String id, String version, String pretty, String ecosystem, String type) {
        DistroEcosystems row = DistroEcosystems.of(Samples.distro(id, version, pretty));

        assertThat(row.among(List.of("AAA", ecosystem, "X" + ecosystem)))
                .containsExactly(ecosystem);
        assertThat(row.packageType()).isEqualTo(type);
    }

    @Test
    void aServicePackIsNotAnother() {
        DistroEcosystems row =
                DistroEcosystems.of(
                        Samples.distro("sles", "15.5", "SUSE Linux Enterprise Server 15 SP5"));

        assertThat(
                        row.among(
                                List.of(
                                        "SUSE:Linux Enterprise Server 15 SP4",
                                        "SUSE:Linux Enterprise Module for Basesystem 15 SP4")))
                .isEmpty();
    }

    @Test
    void derivativesAreNotJudgedAsTheirParents() {
        assertThat(
                        DistroEcosystems.of(Samples.distro("linuxmint", "21", "Linux Mint 21"))
                                .among(List.of("Ubuntu:22.04:LTS", "Debian:12")))
                .isEmpty();
    }
}
