package dev.lazaret.inventory.os.distro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Gap;
import dev.lazaret.inventory.Examining;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DistroExaminerTest {

    private final DistroExaminer examiner = new DistroExaminer();

    @Test
    void readsEveryPartOfOsRelease() throws IOException {
        assertThat(
                        distro(
                                "etc/os-release",
                                """
                                # comment
                                PRETTY_NAME="Rocky Linux 9.3 (Blue Onyx)"
                                ID="rocky"
                                ID_LIKE="rhel centos fedora"
                                VERSION_ID='9.3'
                                VERSION_CODENAME=blue
                                """))
                .isEqualTo(
                        new Distro(
                                "rocky",
                                "9.3",
                                "blue",
                                "Rocky Linux 9.3 (Blue Onyx)",
                                List.of("rhel", "centos", "fedora")));
    }

    @Test
    void unquotesAsTheManualSays() throws IOException {
        assertThat(
                        distro(
                                "usr/lib/os-release",
                                """
                                ID=x # a blank ends the value
                                NAME="a \\"b\\" \\$c"
                                VERSION_ID=''
                                """))
                .isEqualTo(new Distro("x", "", "", "a \"b\" $c", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    etc/alpine-release | 3.18.4                                          | alpine 3.18.4
                    etc/alpine-release | 3.20.0_alpha20240315                            | alpine edge
                    etc/debian_version | 12.4                                            | debian 12
                    etc/debian_version | trixie/sid                                      | debian trixie
                    etc/redhat-release | Red Hat Enterprise Linux release 9.0 (Plow)     | rhel 9.0
                    etc/centos-release | CentOS Linux release 7.9.2009 (Core)            | centos 7.9.2009
                    etc/centos-release | CentOS Stream release 8                         | centos 8
                    etc/system-release | Amazon Linux AMI release 2018.03                | amzn 2018.03
                    etc/oracle-release | Oracle Linux Server release 8.9                 | ol 8.9
                    etc/fedora-release | Fedora release 39 (Thirty Nine)                 | fedora 39
                    etc/lsb-release    | DISTRIB_ID=Ubuntu;DISTRIB_RELEASE=10.04         | ubuntu 10.04
                    etc/SuSE-release   | SUSE Linux Enterprise Server 11 (x86_64);VERSION = 11;PATCHLEVEL = 4 | sles 11.4
                    etc/SuSE-release   | openSUSE 13.2 (x86_64);VERSION = 13.2           | opensuse 13.2
                    """)
    void readsOlderReleaseFiles(String path, String text, String expected) throws IOException {
        Distro distro = distro(path, text.replace(';', '\n') + "\n");
        assertThat(
                        distro.id()
                                + " "
                                + (distro.versionId().isEmpty()
                                        ? distro.codename()
                                        : distro.versionId()))
                .isEqualTo(expected);
    }

    @Test
    void saysWhenOsReleaseNamesNothing() throws IOException {
        Examining seen = Examining.text(examiner, "etc/os-release", "\u0000\u001b[31mNAME=x\n");
        assertThat(seen.facts()).isEmpty();
        assertThat(seen.gaps()).singleElement().matches(gap -> gap.kind() == Gap.Kind.BROKEN);
    }

    @Test
    void takesControlCharactersOutOfNames() throws IOException {
        Distro distro = distro("etc/os-release", "ID=a\nPRETTY_NAME=\"\u001b[31mred\"\n");
        assertThat(distro.prettyName()).isEqualTo("\uFFFD[31mred");
    }

    @Test
    void otherFilesOfTheseNamesAreNotWanted() {
        assertThat(examiner.accepts(Examining.entry("etc/os-release", 1))).isTrue();
        assertThat(examiner.accepts(Examining.entry("srv/etc/os-release", 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "alpine/3.3, alpine, 3.3",
        "alpine/3.18, alpine, 3.18",
        "alpine/edge, alpine, edge",
        "debian/dist/7, debian, 7",
        "debian/dist/12, debian, 12",
        "debian/distroless_dist/11, debian, 11",
        "ubuntu/dist/22.04, ubuntu, 22.04",
        "rhel/releasefiles/7, rhel, 7.7",
        "rhel/releasefiles/atomichost-7, rhel, 7.9",
        "rhel/releasefiles/hummingbird, hummingbird, 20251124"
    })
    void readsRealFiles(String folder, String id, String version) throws IOException {
        Path etc = SharedData.require("manifests/os-release/" + folder + "/etc");
        Distro distro = distro("etc/os-release", Files.readString(etc.resolve("os-release")));
        assertThat(distro.id()).isEqualTo(id);
        assertThat(distro.versionId() + ".").startsWith(version + ".");
    }

    @Test
    void agreesWithTheStatedAnswersForAlpine() throws IOException {
        Path alpine = SharedData.require("manifests/os-release/alpine");
        try (var folders = Files.list(alpine)) {
            for (Path folder : folders.sorted().toList()) {
                String want = Files.readString(folder.resolve("want"));
                Distro distro =
                        distro(
                                "etc/os-release",
                                Files.readString(folder.resolve("etc/os-release")));
                assertThat(want)
                        .contains("\"did\":\"" + distro.id() + "\"")
                        .contains("\"version\":\"" + majorMinor(distro.versionId()) + "\"")
                        .contains("\"pretty_name\":\"" + distro.prettyName() + "\"");
            }
        }
    }

    private static String majorMinor(String version) {
        String[] parts = version.split("\\.", 3);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }

    private Distro distro(String path, String text) throws IOException {
        return Examining.text(examiner, path, text).facts().stream()
                .map(Distro.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
