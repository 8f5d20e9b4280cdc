package dev.lazaret.inventory.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.Examining;
import dev.lazaret.layers.Examiner;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class JavaLockFilesTest {

    private final Examiner gradle = new GradleLockExaminer();
    private final Examiner sbt = new SbtLockExaminer();

    @Test
    void readsGradlesLockFile() throws IOException {
        String text =
                """
                # This is a Gradle generated file for dependency locking.
                com.google.guava:guava:31.1-jre=compileClasspath,runtimeClasspath
                junit:junit:4.12=testCompileClasspath,testRuntimeClasspath
                io.netty:netty-all:4.1.0.Final
                not:enough
                empty=annotationProcessor
                """;

        assertThat(scoped(Examining.text(gradle, "app/gradle.lockfile", text)))
                .containsExactly(
                        "com.google.guava:guava 31.1-jre ",
                        "junit:junit 4.12 dev",
                        "io.netty:netty-all 4.1.0.Final ");
        assertThat(scoped(Examining.text(gradle, "buildscript-gradle.lockfile", "g:a:1=classpath")))
                .containsExactly("g:a 1 dev");
    }

    @Test
    void wantsOnlyGradlesOwnLockFiles() {
        assertThat(gradle.accepts(Examining.entry("a/gradle.lockfile", 1))).isTrue();
        assertThat(gradle.accepts(Examining.entry("gradle/dependency-locks/x.lockfile", 1)))
                .isTrue();
        assertThat(gradle.accepts(Examining.entry("a/other.lockfile", 1))).isFalse();
    }

    @Test
    void readsSbtsLockFile() throws IOException {
        String text =
                """
                {"lockVersion": 1, "dependencies": [
                  {"org": "org.typelevel", "name": "cats-core_2.12", "version": "2.9.0",
                   "configurations": ["compile", "test"]},
                  {"org": "org.scalatest", "name": "scalatest_2.13", "version": "3.2.15",
                   "configurations": ["test"]},
                  {"org": "", "name": "x", "version": "1"}]}
                """;

        assertThat(scoped(Examining.text(sbt, "build.sbt.lock", text)))
                .containsExactly(
                        "org.typelevel:cats-core_2.12 2.9.0 ",
                        "org.scalatest:scalatest_2.13 3.2.15 dev");
    }

    @Test
    void rejectsASbtLockFileThatIsNone() {
        assertThatThrownBy(() -> Examining.text(sbt, "a.sbt.lock", "[1"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Examining.text(sbt, "a.sbt.lock", "[]"))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void agreesWithTheStatedContentOfRealFiles() {
        assertThat(
                        Examining.file(
                                        gradle,
                                        "gradle.lockfile",
                                        SharedData.require("manifests/gradle/syft/gradle.lockfile"))
                                .names())
                .containsExactly(
                        "joda-time:joda-time 2.2",
                        "junit:junit 4.12",
                        "org.apache.commons:commons-text 1.8",
                        "org.hamcrest:hamcrest-core 1.3");
        assertThat(
                        Examining.file(
                                        sbt,
                                        "build.sbt.lock",
                                        SharedData.require("manifests/sbt/trivy/v1_happy.sbt.lock"))
                                .names())
                .containsExactly(
                        "org.apache.commons:commons-lang3 3.9",
                        "org.scala-lang:scala-library 2.12.10",
                        "org.scalatest:scalatest-core_2.13 3.2.15",
                        "org.typelevel:cats-core_2.12 2.9.0");
    }

    private static List<String> scoped(Examining found) {
        return found.packages().stream()
                .map(p -> p.name() + " " + p.version() + " " + p.attribute("scope"))
                .toList();
    }
}
