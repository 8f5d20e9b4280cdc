package dev.lazaret.inventory.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JarFileNameTest {

    @ParameterizedTest
    @CsvSource({
        "commons-lang3-3.12.0.jar, commons-lang3, 3.12.0",
        "log4j-1.2-api-2.17.1.jar, log4j-1.2-api, 2.17.1",
        "guava-31.1-jre.jar, guava, 31.1-jre",
        "foo-1.0-20230101.120000-1.jar, foo, 1.0-20230101.120000-1",
        "foo-1.0-SNAPSHOT.jar, foo, 1.0-SNAPSHOT",
        "foo-1.0-beta-2.jar, foo, 1.0-beta-2",
        "foo-4.0.0-RC1.jar, foo, 4.0.0-RC1",
        "bcprov-jdk15on-1.70.jar, bcprov-jdk15on, 1.70",
        "cats-core_2.12-2.9.0.jar, cats-core_2.12, 2.9.0",
        "api-all-2.0.0-sources.jar, api-all, 2.0.0",
        "netty-transport-native-epoll-4.1.68.Final-linux-x86_64.jar,"
                + " netty-transport-native-epoll, 4.1.68.Final",
        "spring-instrumentation-4.3.0-1.0.jar, spring-instrumentation, 4.3.0-1.0",
        "jsr305-3.0.2.jar, jsr305, 3.0.2",
        "kotlin-stdlib-jdk8.jar, kotlin-stdlib-jdk8, ''",
        "app.war, app, ''",
        "a, a, ''"
    })
    void splitsNameAndVersion(String fileName, String artifactId, String version) {
        JarFileName name = JarFileName.of(fileName);

        assertThat(name.artifactId()).isEqualTo(artifactId);
        assertThat(name.version()).isEqualTo(version);
    }
}
