package dev.lazaret.inventory.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class JarManifestTest {

    @Test
    void joinsContinuedLinesOfTheMainSectionOnly() {
        JarManifest manifest =
                parse(
                        """
                        Manifest-Version: 1.0
                        Implementation-Title: a-very-long
                         -title
                        implementation-version: 1.0

                        Name: org/other/
                        Implementation-Version: 2.0
                        Bundle-Version: 3.0
                        """);

        assertThat(manifest.get("Implementation-Title")).isEqualTo("a-very-long-title");
        assertThat(manifest.get("Implementation-Version")).isEqualTo("1.0");
        assertThat(manifest.get("Bundle-Version")).isEmpty();
    }

    @Test
    void dropsParametersAndPlaceholders() {
        JarManifest manifest =
                parse("Bundle-SymbolicName: a.b.c;singleton:=true\nBundle-Version: ${version}\n");

        assertThat(manifest.withoutParameters("Bundle-SymbolicName")).isEqualTo("a.b.c");
        assertThat(manifest.get("Bundle-Version")).isEmpty();
    }

    @Test
    void passesOverWhatMakesNoSense() {
        JarManifest manifest = parse("no colon\n: no name\n continued\n\nBundle-Version: 1\n");

        assertThat(manifest.get("Bundle-Version")).isEqualTo("1");
    }

    @Test
    void readsAManifestOfNothingButContinuations() {
        assertThat(parse("A: b\n" + " x\n".repeat(300_000)).get("A")).isEmpty();
    }

    private static JarManifest parse(String text) {
        return JarManifest.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
