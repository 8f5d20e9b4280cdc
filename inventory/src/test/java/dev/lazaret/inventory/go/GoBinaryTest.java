package dev.lazaret.inventory.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.Requirements;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class GoBinaryTest {

    private static List<Package> packages(String version, String... lines) throws IOException {
        return GoBinary.packages(
                new BuildInfo(version, String.join("\n", lines) + "\n"), "app/server", 1_000);
    }

    private static List<String> purls(List<Package> packages) {
        return packages.stream().map(p -> p.purl().toString()).toList();
    }

    @Test
    void listsStandardLibraryMainModuleAndDependencies() throws IOException {
        List<Package> packages =
                packages(
                        "go1.22.3",
                        "path\texample.com/shop/cmd/server",
                        "mod\texample.com/shop\tv1.4.0\th1:main=",
                        "dep\tgithub.com/gorilla/mux/v2\tv2.1.0\th1:mux=",
                        "dep\tgopkg.in/yaml.v3\tv3.0.1\th1:yaml=",
                        "build\t-compiler=gc",
                        "build\tCGO_ENABLED=0",
                        "build\tGOARCH=arm64",
                        "build\tGOOS=linux");
        assertThat(purls(packages))
                .containsExactly(
                        "pkg:golang/stdlib@1.22.3",
                        "pkg:golang/example.com/shop@v1.4.0",
                        "pkg:golang/github.com/gorilla/mux/v2@v2.1.0",
                        "pkg:golang/gopkg.in/yaml.v3@v3.0.1");
        assertThat(packages.get(0).attributes())
                .containsEntry("go.arch", "arm64")
                .containsEntry("go.os", "linux")
                .containsEntry("go.cgo", "0");
        assertThat(packages.get(2).name()).isEqualTo("github.com/gorilla/mux/v2");
        assertThat(packages.get(3).attribute("h1")).isEqualTo("h1:yaml=");
        assertThat(packages)
                .extracting(Package::requirements)
                .containsExactly(
                        null,
                        Requirements.of(
                                List.of(
                                        "stdlib@1.22.3",
                                        "github.com/gorilla/mux/v2@v2.1.0",
                                        "gopkg.in/yaml.v3@v3.0.1"),
                                List.of()),
                        null,
                        null);
    }

    @Test
    void countsReplacementInPlaceOfReplaced() throws IOException {
        List<Package> packages =
                packages(
                        "go1.22.3",
                        "mod\texample.com/a\tv1.0.0\t",
                        "dep\tgithub.com/old/lib\tv1.0.0",
                        "=>\tgithub.com/fork/lib\tv1.0.1\th1:fork=",
                        "dep\texample.com/local\tv0.3.0",
                        "=>\t./local\t(devel)\t");
        assertThat(purls(packages))
                .containsExactly(
                        "pkg:golang/stdlib@1.22.3",
                        "pkg:golang/example.com/a@v1.0.0",
                        "pkg:golang/github.com/fork/lib@v1.0.1",
                        "pkg:golang/example.com/local");
        assertThat(packages.get(2).attribute("replaces")).isEqualTo("github.com/old/lib@v1.0.0");
        assertThat(packages.get(3).attribute("replaced-by")).isEqualTo("./local");
        assertThat(packages.get(3).confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void takesDevelopmentVersionFromLinkerFlags() throws IOException {
        List<Package> packages =
                packages(
                        "go1.20.1",
                        "path\tgithub.com/grafana/grafana/pkg/cmd/grafana",
                        "mod\tgithub.com/grafana/grafana\t(devel)\t",
                        "build\t-ldflags=\"-s -w -X main.version=9.5.2 -X 'main.commit=abc'\"");
        Package main = packages.get(1);
        assertThat(main.purl()).hasToString("pkg:golang/github.com/grafana/grafana@v9.5.2");
        assertThat(main.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(main.attribute("cpe"))
                .isEqualTo("cpe:2.3:a:grafana:grafana:9.5.2:*:*:*:*:*:*:*");
    }

    @Test
    void takesDevelopmentVersionFromCommitWhenNothingElseSaysIt() throws IOException {
        Package main =
                packages(
                                "go1.20.12",
                                "mod\tgithub.com/evanw/esbuild\t(devel)\t",
                                "build\tvcs.revision=fc37c2fa9de2ad77476a6d4a8f1516196b90187e",
                                "build\tvcs.time=2024-06-09T21:16:31Z")
                        .get(1);
        assertThat(main.version()).isEqualTo("v0.0.0-20240609211631-fc37c2fa9de2");
        assertThat(main.attribute("cpe")).as("a commit is no release").isEmpty();
    }

    @Test
    void knowsProductsBuiltWithoutModulesByTheirMainPackage() throws IOException {
        List<Package> packages =
                packages(
                        "go1.19.8",
                        "path\tgithub.com/docker/docker/cmd/dockerd",
                        "build\t-ldflags=\"-X"
                                + " \\\"github.com/docker/docker/dockerversion.Version=20.10.24+dfsg1\\\"\"");
        assertThat(purls(packages))
                .containsExactly(
                        "pkg:golang/stdlib@1.19.8",
                        "pkg:golang/github.com/docker/docker@v20.10.24%2Bdfsg1");
        assertThat(purls(packages("go1.19.8", "path\texample.com/unknown")))
                .containsExactly("pkg:golang/stdlib@1.19.8");
    }

    @Test
    void countsTheToolChainOnceForAllItsTools() throws IOException {
        assertThat(purls(packages("go1.19.8", "path\tcmd/gofmt")))
                .containsExactly("pkg:golang/stdlib@1.19.8");
        assertThat(purls(packages("go1.19.8", "path\tcmd/go")))
                .containsExactly("pkg:golang/stdlib@1.19.8", "pkg:golang/toolchain@1.19.8");
    }

    @Test
    void readsVersionsOfGoInAllTheirForms() {
        assertThat(GoVersion.of("go1.22.3")).isEqualTo("1.22.3");
        assertThat(GoVersion.of("go1.21.5 X:boringcrypto")).isEqualTo("1.21.5");
        assertThat(GoVersion.of("go1.20.12 (Red Hat 1.20.12-1.el9)")).isEqualTo("1.20.12");
        assertThat(GoVersion.of("go1.22rc1")).isEqualTo("1.22rc1");
        assertThat(GoVersion.of("devel go1.23-abcdef0 Mon Jan 1")).isEqualTo("1.23-abcdef0");
        assertThat(GoVersion.of("gopher")).isEmpty();
    }

    @Test
    void prefersTheProgramsOwnVersionVariables() {
        String own = "github.com/hashicorp/vault";
        assertThat(LinkerVersion.of("-X main.goVersion=1.2.3", own)).isEmpty();
        assertThat(LinkerVersion.of("-X other.org/lib.Version=1.2.3", own)).isEmpty();
        assertThat(LinkerVersion.of("-X main.version=unknown", own)).isEmpty();
        assertThat(
                        LinkerVersion.of(
                                "-X k8s.io/component-base/version.gitVersion=v1.29.0"
                                        + " -X=github.com/hashicorp/vault/sdk/version.Version=1.15.4",
                                own))
                .isEqualTo("1.15.4");
    }

    @Test
    void refusesNamesThatAreNoModules() {
        assertThatThrownBy(() -> packages("go1.22.3", "dep\t///\tv1.0.0"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> packages("go1.22.3", "dep"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> packages("go1.22.3", "dep\t" + "a".repeat(5_000) + "\tv1"))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void stopsAtTheLimitOfPackages() {
        BuildInfo info = new BuildInfo("go1.22.3", "dep\ta.b/c\tv1.0.0\n".repeat(11));
        assertThatThrownBy(() -> GoBinary.packages(info, "app", 10))
                .isInstanceOf(LimitExceededException.class);
    }
}
