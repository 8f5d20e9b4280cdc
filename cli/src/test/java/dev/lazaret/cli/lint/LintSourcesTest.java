package dev.lazaret.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.shell.Shell;
import dev.lazaret.lint.files.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LintSourcesTest {

    @TempDir private Path home;

    @Test
    void theLimitOfAllFilesIsInBytes() throws IOException {
        // 20 bytes each, of which 10 are five letters that UTF-8 writes with two
        String first = write("a.Dockerfile");
        String second = write("b.Dockerfile");

        assertThat(read(40, first, second).gaps()).isEmpty();
        assertThat(read(39, first, second).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).contains("more than 19 bytes"));
    }

    @Test
    void aFileNamedTwiceIsCountedOnce() throws IOException {
        String first = write("a.Dockerfile");
        String second = write("b.Dockerfile");

        LintSources sources = read(40, first, first, second);

        assertThat(sources.gaps()).isEmpty();
        assertThat(sources.files()).hasSize(2);
    }

    @Test
    void aDockerfileComesWithWhatItsFolderLeavesOutOfABuild() throws IOException {
        String general = write("a.Dockerfile");
        String special = write("b.Dockerfile");
        Files.writeString(home.resolve(".dockerignore"), "all");
        Files.writeString(home.resolve("b.Dockerfile.dockerignore"), "one");

        assertThat(read(1_000, general, special).files())
                .extracting(SourceFile::ignored)
                .containsExactly("all", "one");
    }

    @Test
    void aLinkToSuchAListIsNotFollowed() throws IOException {
        String file = write("a.Dockerfile");
        Path other = Files.writeString(home.resolve("elsewhere"), "all");
        Files.createSymbolicLink(home.resolve(".dockerignore"), other);

        assertThat(read(1_000, file).files()).extracting(SourceFile::ignored).containsExactly("");
    }

    private LintSources read(long bytesMax, String... paths) throws IOException {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        Shell shell =
                new Shell(
                        Map.of(),
                        home,
                        InputStream.nullInputStream(),
                        nowhere,
                        nowhere,
                        false,
                        false,
                        Clock.systemUTC());
        LintSources sources = new LintSources(shell, Optional.empty(), bytesMax);
        sources.addAll(List.of(paths));
        return sources;
    }

    private String write(String name) throws IOException {
        return Files.writeString(home.resolve(name), "FROM a\n# \u00e4\u00f6\u00fc\u00e4\u00f6\n")
                .toString();
    }
}
