package dev.lazaret.inventory.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.Examining;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class GoModExaminerTest {

    private static List<Package> packages(String text) throws IOException {
        return Examining.text(new GoModExaminer(), "src/go.mod", text).packages();
    }

    private static List<String> purls(String text) throws IOException {
        return packages(text).stream().map(p -> p.purl().toString()).toList();
    }

    @Test
    void readsBlocksCommentsAndToolchain() throws IOException {
        String text =
                """
                // A shop.
                module example.com/shop

                go 1.22.0

                toolchain go1.22.5

                require github.com/gorilla/mux v1.8.1 // pinned
                require (
                \tgolang.org/x/net v0.20.0 // indirect
                \t"gopkg.in/yaml.v3" v3.0.1 // indirect; for tests
                )
                exclude golang.org/x/net v0.19.0
                retract [v1.0.0, v1.9.9]
                tool example.com/tool
                """;
        List<Package> packages = packages(text);
        assertThat(packages.stream().map(p -> p.purl().toString()))
                .containsExactly(
                        "pkg:golang/stdlib@1.22.5",
                        "pkg:golang/github.com/gorilla/mux@v1.8.1",
                        "pkg:golang/golang.org/x/net@v0.20.0",
                        "pkg:golang/gopkg.in/yaml.v3@v3.0.1");
        assertThat(packages.get(1).attribute("indirect")).isEmpty();
        assertThat(packages.get(2).attribute("indirect")).isEqualTo("true");
        assertThat(packages.get(3).attribute("indirect")).isEqualTo("true");
        assertThat(packages).allMatch(p -> p.origin() == Origin.DECLARED);
    }

    @Test
    void takesGoDirectiveForAGuessAtTheStandardLibrary() throws IOException {
        Package library = packages("module a\ngo 1.21\n").getFirst();
        assertThat(library.version()).isEqualTo("1.21");
        assertThat(library.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void appliesReplacementsToTheVersionsTheyName() throws IOException {
        String text =
                """
                module example.com/a
                require (
                  a.org/any v1.0.0
                  a.org/exact v1.0.0
                  a.org/other v1.0.0
                  a.org/local v1.0.0
                )
                replace a.org/any => b.org/any v2.0.0
                replace (
                  a.org/exact v1.0.0 => b.org/exact v1.0.1
                  a.org/other v9.9.9 => b.org/other v1.0.1
                  a.org/local => ../local
                )
                """;
        assertThat(purls(text))
                .containsExactly(
                        "pkg:golang/b.org/any@v2.0.0",
                        "pkg:golang/b.org/exact@v1.0.1",
                        "pkg:golang/a.org/other@v1.0.0");
    }

    @Test
    void saysWhichLineIsBroken() {
        assertThatThrownBy(() -> packages("module a\nrequire only-one\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> packages("module a\nreplace a b\n"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> packages("module a\nrequire (\na.org/b v1.0.0\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("no end");
    }

    @Test
    void readsNothingFromAnEmptyFile() throws IOException {
        assertThat(packages("")).isEmpty();
    }

    @Test
    void leavesTheModuleCacheAlone() {
        GoModExaminer examiner = new GoModExaminer();
        assertThat(examiner.accepts(Examining.entry("root/go/pkg/mod/x@v1/go.mod", 1))).isFalse();
        assertThat(examiner.accepts(Examining.entry("src/go.mod", 1))).isTrue();
    }

    /** Expectations read off the files by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    normal|6
                    go116|3
                    replaced|3
                    replaced-with-version|3
                    replaced-with-version-mismatch|4
                    replaced-with-local-path|3
                    replaced-with-local-path-and-version|3
                    replaced-with-local-path-and-version-mismatch|4
                    """)
    void readsRealFiles(String folder, int count) {
        Path file = SharedData.require("manifests/go/trivy-mod/" + folder + "/go.mod");
        Examining examined = Examining.file(new GoModExaminer(), "go.mod", file);
        assertThat(examined.packages()).hasSize(count);
        if (folder.startsWith("replaced-with-local-path")) {
            boolean kept = folder.endsWith("mismatch");
            assertThat(
                            examined.names().stream()
                                    .anyMatch(n -> n.startsWith("golang.org/x/xerrors")))
                    .isEqualTo(kept);
        }
        if (folder.equals("replaced") || folder.equals("replaced-with-version")) {
            assertThat(examined.names())
                    .contains(
                            "github.com/aquasecurity/go-dep-parser"
                                    + " v0.0.0-20220406074731-71021a481237");
        }
    }
}
