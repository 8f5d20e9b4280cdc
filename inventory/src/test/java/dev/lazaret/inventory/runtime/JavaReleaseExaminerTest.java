package dev.lazaret.inventory.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Package;
import dev.lazaret.inventory.Examining;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class JavaReleaseExaminerTest {

    private static Package read(String text) throws IOException {
        return Examining.text(new JavaReleaseExaminer(), "opt/java/release", text)
                .packages()
                .getFirst();
    }

    @Test
    void readsTemurin() throws IOException {
        Package java =
                read(
                        """
                        IMPLEMENTOR="Eclipse Adoptium"
                        IMPLEMENTOR_VERSION="Temurin-21.0.2+13"
                        JAVA_RUNTIME_VERSION="21.0.2+13-LTS"
                        JAVA_VERSION="21.0.2"
                        LIBC="musl"
                        OS_ARCH="aarch64"
                        IMAGE_TYPE="JRE"
                        """);
        assertThat(java.purl()).hasToString("pkg:generic/openjdk@21.0.2%2B13");
        assertThat(java.vendor()).isEqualTo("Eclipse Adoptium");
        assertThat(java.architecture()).isEqualTo("aarch64");
        assertThat(java.attributes())
                .containsEntry("java.distribution", "Temurin-21.0.2+13")
                .containsEntry("java.image", "JRE")
                .containsEntry("libc", "musl")
                .containsEntry("cpe", "cpe:2.3:a:oracle:openjdk:21.0.2:*:*:*:*:*:*:*");
    }

    @Test
    void readsJavaEightByItsUpdate() throws IOException {
        Package java = read("JAVA_VERSION=\"1.8.0_382\"\nOS_NAME=\"Linux\"\n");
        assertThat(java.version()).isEqualTo("1.8.0_382");
        assertThat(java.attribute("cpe"))
                .isEqualTo("cpe:2.3:a:oracle:openjdk:8:update382:*:*:*:*:*:*");
    }

    @Test
    void tellsOraclesBuildsAndGraalApart() throws IOException {
        assertThat(read("JAVA_VERSION=\"17.0.8\"\nBUILD_TYPE=\"commercial\"\n").purl())
                .hasToString("pkg:generic/oracle-jdk@17.0.8");
        assertThat(read("JAVA_VERSION=\"17.0.8\"\nGRAALVM_VERSION=\"22.3.3\"\n").purl())
                .hasToString("pkg:generic/graalvm@22.3.3");
    }

    @Test
    void takesOtherReleaseFilesForWhatTheyAre() throws IOException {
        Examining examined =
                Examining.text(new JavaReleaseExaminer(), "etc/release", "NAME=x\n==\n\0\n");
        assertThat(examined.facts()).isEmpty();
        assertThat(examined.gaps()).isEmpty();
    }
}
