package dev.lazaret.inventory.ecosystems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.lazaret.inventory.Examining;
import dev.lazaret.layers.Examiner;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Real files of the shared data against the package lists that Trivy states for them. */
class RealFilesTest {

    /**
     * Deviations, on purpose: {@code dotnet} lists a project, which is no NuGet package; {@code
     * conda} and {@code conda-environment} state no package list that the data holds.
     */
    @ParameterizedTest
    @CsvSource({
        "cocoapods, swift/podfile-lock, Podfile.lock, ''",
        "swift, swift/package-resolved, Package.resolved, ''",
        "composer-vendor, php/composer-installed, installed.json, ''",
        "conan, conan/lock, conan.lock, ''",
        "nuget, dotnet/packages-lock, packages.lock.json, ''",
        "packagesprops, dotnet/packages-props, Directory.Packages.props, ''",
        "pubspec, dart/pubspec-lock, pubspec.lock, ''",
        "dotnet, dotnet/deps-json, datacollector.deps.json, "
                + "Microsoft.VisualStudio.TestPlatform.Common 17.2.0-release-20220408-11",
    })
    void findsThePackagesThatTrivyStates(String name, String id, String file, String deviation)
            throws IOException {
        Path folder = SharedData.require("manifests/with-expected/" + name);
        List<String> expected = stated(folder.resolve("expected.golden.json"));
        expected.remove(deviation);
        Examining seen = Examining.file(examiner(id), file, folder.resolve("input").resolve(file));
        assertThat(seen.names()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ruby/gemfile-lock|ruby/trivy-bundler/Gemfile_normal.lock|coderay 1.1.2,concurrent-ruby 1.1.5,dotenv 2.7.2,faker 1.9.3,i18n 1.6.0,method_source 0.9.2,pry 0.12.2
                    ruby/gemspec|ruby/trivy-gemspec/normal00.gemspec|rake 13.0.3
                    ruby/gemspec|ruby/trivy-gemspec/normal01.gemspec|async 1.25.0
                    ruby/gemspec|ruby/trivy-gemspec/multiple_licenses.gemspec|test-unit 3.3.7
                    ruby/gemspec|ruby/trivy-gemspec/license.gemspec|async 1.25.0
                    ruby/gemspec|ruby/syft/formatador.gemspec|formatador 1.1.0
                    dotnet/deps-json|nuget/trivy-deps-json/happy.deps.json|Newtonsoft.Json 13.0.1
                    dotnet/packages-lock|nuget/trivy-packages-lock/packages_lock_legacy.json|AWSSDK.Core 3.5.1.30,Newtonsoft.Json 12.0.3
                    dotnet/packages-config|nuget/trivy-packages-config/packages.config|Microsoft.AspNet.WebApi 5.2.2,Newtonsoft.Json 6.0.4
                    dotnet/packages-props|nuget/trivy-packages-props/variables_and_empty|PackageFour 2.4.1
                    dotnet/packages-props|nuget/trivy-packages-props/packages.props|Microsoft.Extensions.Configuration 2.1.1,Microsoft.Extensions.DependencyInjection.Abstractions 2.2.1,Microsoft.Extensions.Http 3.2.1
                    dart/pubspec-lock|pub/scalibr/two-packages.lock|shelf 1.3.2,shelf_web_socket 1.0.2
                    beam/mix-lock|hex/trivy/happy.mix.lock|bunt 0.2.0,credo 1.6.6,esaml 4294a3ac5262582144e117c10a1537287b6c1fe8,file_system 0.2.10,jason 1.3.0
                    beam/rebar-lock|erlang/syft/rebar.lock|certifi 2.9.0,idna 6.1.1,metrics 1.0.1,mimerl 1.2.0,parse_trans 3.3.1,ssl_verify_fun 1.1.6,unicode_util_compat 0.7.0
                    beam/otp-application|erlang/syft/rabbitmq.app|rabbit 3.12.10
                    swift/package-resolved|swift/trivy-package-resolved/happy-v1-Package.resolved|github.com/Quick/Nimble 9.2.1,github.com/ReactiveCocoa/ReactiveSwift 7.1.1
                    conan/lock|conan/trivy/happy_v1_case1.lock|pkga 0.0.1,pkgb system,pkgc 0.1.1
                    conan/lock|conan/scalibr/old-format-0.0.json|zlib 1.2.11
                    haskell/cabal-freeze|haskell/scalibr-cabal/valid_2|AC-Angle 1.0,ANum 0.2.0.2,Agda 2.6.4.3,Allure 0.11.0.0,foo 2.4.0.3
                    lua/rockspec|lua/syft/rockspec/luasyslog-2.0.1-1.rockspec|luasyslog 2.0.1-1
                    lua/rockspec|lua/syft/rockspec/lpeg-1.0.2-1.rockspec|LPeg 1.0.2-1
                    lua/rockspec|lua/syft/rockspec/kong-3.7.0-0.rockspec|kong 3.7.0-0
                    lua/rockspec|lua/syft/rockspec/build-first-1.0-1.rockspec|foo 1.0-1
                    r/description|r/syft/installed/base/DESCRIPTION|base 4.3.0
                    r/renv-lock|r/scalibr-renv/with-mixed-sources.lock|markdown 1.0,mime 0.12.1
                    cos/packages|cos/scalibr/multiple.json|baselayout 17162.336.18,ncurses 17162.336.19,python-exec 17162.336.16,zlib 17162.336.17
                    snap/meta|snap/scalibr/single-arch.yaml|core 16-2.61.4-20240607
                    flatpak/metainfo|flatpak/scalibr/valid.xml|org.gimp.GIMP 2.10.38
                    conda/meta|conda/syft/conda-meta-python-c-etc/conda-meta/zlib-1.2.11-h90dfc92_1014.json|zlib 1.2.11
                    conda/environment|conda/trivy-environment/happy.yaml|asgiref 3.8.1,blas 1.0,bzip2 1.0.8,ca-certificates 2024.2,django 5.0.6,libexpat 2.6.2,libffi 3.4.2,libgomp 13.2.0,libnsl 2.0.1
                    """)
    void findsThePackagesThatTheFileShows(String id, String file, String packages) {
        Path path = SharedData.require("manifests/" + file);
        assertThat(Examining.file(examiner(id), file, path).names())
                .containsExactly(packages.split(",", -1));
    }

    @Test
    void findsEverySpecificationOfALongGemfileLock() throws IOException {
        Path file = SharedData.require("manifests/ruby/syft/Gemfile.lock");
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.matches("    [^ ].*\\)")) {
                expected.add(line.strip().replaceAll("[()]", ""));
            }
        }
        assertThat(expected.remove("bad-entry 5.5.5")).as("stands in an unknown section").isTrue();
        Collections.sort(expected);
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(Examining.file(examiner("ruby/gemfile-lock"), "Gemfile.lock", file).names())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void readsStandardLibraryVersionsOfJuliaFromTheManifest() {
        Path file = SharedData.require("manifests/julia/trivy/primary/Manifest_v1.8.toml");
        assertThat(Examining.file(examiner("julia/manifest"), "Manifest.toml", file).names())
                .contains("JSON 0.21.4", "Dates 1.8.5", "SHA 0.7.0", "TOML 1.0.0")
                .hasSize(13);
    }

    private static Examiner examiner(String id) {
        return EcosystemExaminers.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> stated(Path golden) throws IOException {
        JsonNode root = new JsonMapper().readTree(Files.readAllBytes(golden));
        List<String> names = new ArrayList<>();
        for (JsonNode result : root.path("Results")) {
            for (JsonNode found : result.path("Packages")) {
                names.add(found.path("Name").asText("") + " " + found.path("Version").asText(""));
            }
        }
        return names;
    }
}
