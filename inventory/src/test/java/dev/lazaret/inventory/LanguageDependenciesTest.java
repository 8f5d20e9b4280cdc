package dev.lazaret.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.inventory.archive.ZipBuilder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Who needs whom among packages of languages, each where its own manager looks. */
class LanguageDependenciesTest {

    @TempDir private Path directory = Path.of("");
    private SmallImage image = new SmallImage(directory);

    @BeforeEach
    void begin() {
        image = new SmallImage(directory);
    }

    @Test
    void nodeTakesTheNearestOfTheDirectoriesAbove() throws IOException {
        node("app/node_modules/a", "1", "\"dependencies\": {\"b\": \"^2\", \"@s/c\": \"*\"}");
        node("app/node_modules/a/node_modules/b", "2", "\"peerDependencies\": {\"@s/c\": \"1\"}");
        node("app/node_modules/b", "1", "\"optionalDependencies\": {\"absent\": \"1\"}");
        node("app/node_modules/@s/c", "1", "\"devDependencies\": {\"a\": \"1\"}");
        node("other/node_modules/d", "1", "\"dependencies\": {\"b\": \"1\"}");

        assertThat(edges())
                .containsExactly(
                        "@s/c 1 ->",
                        "a 1 -> @s/c 1",
                        "a 1 -> b 2",
                        "b 1 ->",
                        "b 2 -> @s/c 1",
                        "d 1 ->");
    }

    @Test
    void nodeFollowsTheLinksOfAStore() throws IOException {
        String store = "app/node_modules/.pnpm/";
        node(store + "a@1/node_modules/a", "1", "\"dependencies\": {\"b\": \"^2\"}");
        node(store + "b@2/node_modules/b", "2", "\"dependencies\": {\"absent\": \"1\"}");
        node(store + "b@1/node_modules/b", "1", "\"dependencies\": {}");
        image.link(store + "a@1/node_modules/b", "../../b@2/node_modules/b");
        image.link("app/node_modules/a", ".pnpm/a@1/node_modules/a");

        assertThat(edges()).containsExactly("a 1 -> b 2", "b 1 ->", "b 2 ->");
    }

    @Test
    void aStoreWhoseLinksLeadAnywhereHasNoSuchPackage() throws IOException {
        String store = "node_modules/.pnpm/a@1/node_modules/";
        node(
                store + "a",
                "1",
                "\"dependencies\": {\"b\": \"1\", \"c\": \"1\", \"../../d\": \"1\"}");
        image.file("x", "");
        image.link(store + "b/package.json", "/x");
        image.link(store + "c", "c");

        assertThat(edges()).containsExactly("a 1 ->");
    }

    @Test
    void pythonLooksBesideAndLeavesExtrasOut() throws IOException {
        String site = "usr/local/lib/python3.12/site-packages/";
        image.file(
                site + "requests-2.dist-info/METADATA",
                """
                Metadata-Version: 2.1
                Name: requests
                Version: 2
                Requires-Dist: charset_normalizer<4,>=2
                Requires-Dist: URLlib3 (>=1.21)
                Requires-Dist: PySocks!=1.5.7,>=1.5.6; extra == "socks"
                Requires-Dist: colorama; sys_platform == "win32"
                Requires-Dist: backports.x[fast]; python_version < "3.8" and extra=='use'

                Requires-Dist: six
                """);
        python(site, "charset.normalizer", "3");
        python(site, "urllib3", "2");
        python(site, "PySocks", "1");
        python(site, "six", "1");
        python("opt/venv/lib/python3.12/site-packages/", "colorama", "1");
        image.file(
                "usr/lib/python3/dist-packages/old.egg-info/PKG-INFO", "Name: old\nVersion: 1\n");

        assertThat(edges())
                .containsExactly(
                        "charset.normalizer 3 ->",
                        "colorama 1 ->",
                        "PySocks 1 ->",
                        "requests 2 -> charset.normalizer 3",
                        "requests 2 -> urllib3 2",
                        "six 1 ->",
                        "urllib3 2 ->");
    }

    @Test
    void gemsNeedWhatTheyRunWith() throws IOException {
        gem(
                "rack",
                """
                s.add_runtime_dependency(%q<base64>.freeze, [">= 0.1"])
                s.add_development_dependency(%q<rake>.freeze, ["~> 13"])
                """);
        gem("base64", "");
        gem(
                "rake",
                """
                s.add_development_dependency(%q<rack>, [">= 0"])
                s.add_dependency(%q<rack>, [">= 0"])
                s.add_dependency(%q<base64>, [">= 0"])
                """);

        assertThat(edges())
                .containsExactly("base64 1 ->", "rack 1 -> base64 1", "rake 1 -> base64 1");
    }

    @Test
    void composerResolvesWhatOthersReplace() throws IOException {
        image.file(
                "app/vendor/composer/installed.json",
                """
                {"packages": [
                  {"name": "me/app", "version": "1", "require": {"php": ">=8", "psr/log": "*", "Sym/Poly": "*"}},
                  {"name": "psr/log", "version": "3"},
                  {"name": "sym/all", "version": "7", "replace": {"sym/poly": "self.version"}}
                ]}
                """);

        assertThat(edges())
                .containsExactly(
                        "me/app 1 -> psr/log 3",
                        "me/app 1 -> sym/all 7",
                        "psr/log 3 ->",
                        "sym/all 7 ->");
    }

    @Test
    void dotnetNamesLibrariesOfTheTarget() throws IOException {
        image.file(
                "app/app.deps.json",
                """
                {"runtimeTarget": {"name": ".NETCoreApp,Version=v8.0"},
                 "targets": {".NETCoreApp,Version=v8.0": {
                   "app/1.0.0": {"dependencies": {"A": "1.0.0"}, "runtime": {"app.dll": {}}},
                   "A/1.0.0": {"dependencies": {"B": "2.0.0"}, "runtime": {"a.dll": {}}},
                   "B/2.0.0": {"runtime": {"b.dll": {}}}}},
                 "libraries": {
                   "app/1.0.0": {"type": "project"},
                   "A/1.0.0": {"type": "package"},
                   "B/2.0.0": {"type": "package"}}}
                """);

        assertThat(edges()).containsExactly("A 1.0.0 -> B 2.0.0", "B 2.0.0 ->");
    }

    @Test
    void cargoNamesTheVersionWhereSeveralAre() throws IOException {
        image.file(
                "src/Cargo.lock",
                """
                [[package]]
                name = "app"
                version = "0.1.0"
                dependencies = [
                 "rand 0.8.5",
                 "serde",
                ]

                [[package]]
                name = "rand"
                version = "0.7.0"

                [[package]]
                name = "rand"
                version = "0.8.5"
                dependencies = ["rand 0.7.0 (registry+https://github.com/rust-lang/crates.io-index)"]

                [[package]]
                name = "serde"
                version = "1.0.0"
                """);

        assertThat(edges())
                .containsExactly(
                        "app 0.1.0 -> rand 0.8.5",
                        "app 0.1.0 -> serde 1.0.0",
                        "rand 0.7.0 ->",
                        "rand 0.8.5 -> rand 0.7.0",
                        "serde 1.0.0 ->");
    }

    @Test
    void anArchiveNeedsWhatItCarriesAndMaybeMore() throws IOException {
        byte[] inner = jar("inner", "2").build();
        image.file(
                "app/outer-1.jar",
                jar("outer", "1").stored("BOOT-INF/lib/inner-2.jar", inner).build());

        assertThat(edges()).containsExactly("g:outer 1 -> g:inner 2");
        assertThat(image.inventory().dependencies().isPartial(1)).isTrue();
    }

    private static ZipBuilder jar(String artifact, String version) {
        return new ZipBuilder()
                .file(
                        "META-INF/maven/g/" + artifact + "/pom.properties",
                        "groupId=g\nartifactId=%s\nversion=%s\n".formatted(artifact, version));
    }

    private void gem(String name, String dependencies) {
        String home = "usr/local/bundle/specifications/";
        image.file(
                home + name + "-1.gemspec",
                "# stub: %s 1 ruby lib\nGem::Specification.new do |s|\n%send\n"
                        .formatted(name, dependencies));
    }

    private void python(String site, String name, String version) {
        image.file(
                site + name + "-" + version + ".dist-info/METADATA",
                "Name: %s\nVersion: %s\n".formatted(name, version));
    }

    private void node(String path, String version, String more) {
        String name = path.substring(path.lastIndexOf("node_modules/") + "node_modules/".length());
        image.file(
                path + "/package.json",
                "{\"name\": \"%s\", \"version\": \"%s\", %s}".formatted(name, version, more));
    }

    private List<String> edges() throws IOException {
        return DependenciesTest.edges(image.inventory());
    }
}
