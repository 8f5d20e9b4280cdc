package dev.lazaret.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Who needs whom among what lock files name. */
class LockFileDependenciesTest {

    private static final List<String> THREE =
            List.of(
                    "@s/a 1.0.0 -> b 2.0.0",
                    "@s/a 1.0.0 -> c 3.0.0",
                    "b 1.0.0 ->",
                    "b 2.0.0 -> c 3.0.0",
                    "c 3.0.0 ->");

    @TempDir private Path directory = Path.of("");

    @Test
    void npmNestsByPath() throws IOException {
        assertThat(
                        edges(
                                "package-lock.json",
                                """
                                {"lockfileVersion": 3, "packages": {
                                  "": {"dependencies": {"@s/a": "1"}},
                                  "node_modules/@s/a": {"version": "1.0.0", "dependencies": {"b": "^2"}, "peerDependencies": {"c": "*"}},
                                  "node_modules/@s/a/node_modules/b": {"version": "2.0.0", "optionalDependencies": {"c": "3", "d": "1"}},
                                  "node_modules/b": {"version": "1.0.0", "devDependencies": {"c": "3"}},
                                  "node_modules/c": {"version": "3.0.0"}}}
                                """))
                .isEqualTo(THREE);
    }

    @Test
    void pnpmNinePutsThemIntoSnapshots() throws IOException {
        assertThat(
                        edges(
                                "pnpm-lock.yaml",
                                """
                                lockfileVersion: '9.0'
                                packages:
                                  '@s/a@1.0.0': {resolution: {integrity: x}}
                                  b@1.0.0: {resolution: {integrity: x}}
                                  b@2.0.0: {resolution: {integrity: x}}
                                  c@3.0.0: {resolution: {integrity: x}}
                                snapshots:
                                  '@s/a@1.0.0(c@3.0.0)':
                                    dependencies: {b: 2.0.0(c@3.0.0), c: 3.0.0}
                                  b@1.0.0: {}
                                  b@2.0.0(c@3.0.0):
                                    optionalDependencies: {c: 3.0.0}
                                  c@3.0.0: {}
                                """))
                .isEqualTo(THREE);
    }

    @Test
    void pnpmSixPutsThemIntoPackages() throws IOException {
        assertThat(
                        edges(
                                "pnpm-lock.yaml",
                                """
                                lockfileVersion: '6.0'
                                packages:
                                  /@s/a@1.0.0(c@3.0.0):
                                    dependencies: {alias: /b@2.0.0(c@3.0.0), c: 3.0.0}
                                  /b@1.0.0: {dev: false}
                                  /b@2.0.0(c@3.0.0):
                                    dependencies: {c: 3.0.0}
                                  /c@3.0.0: {dev: false}
                                """))
                .isEqualTo(THREE);
    }

    @Test
    void yarnNamesPatternsOfEntries() throws IOException {
        assertThat(
                        edges(
                                "yarn.lock",
                                """
                                # yarn lockfile v1

                                "@s/a@^1.0.0":
                                  version "1.0.0"
                                  dependencies:
                                    b "^2.0.0"
                                    c ">=1 <4"

                                b@^1.0.0:
                                  version "1.0.0"

                                b@^2.0.0, b@^2.0.1:
                                  version "2.0.0"
                                  optionalDependencies:
                                    c "3"

                                c@3, "c@>=1 <4":
                                  version "3.0.0"
                                """))
                .isEqualTo(THREE);
    }

    @Test
    void laterYarnNamesThemWithAProtocol() throws IOException {
        assertThat(
                        edges(
                                "yarn.lock",
                                """
                                __metadata:
                                  version: 8

                                "@s/a@npm:^1.0.0":
                                  version: 1.0.0
                                  resolution: "@s/a@npm:1.0.0"
                                  dependencies:
                                    b: "npm:^2.0.0"
                                    c: ^3.0.0
                                  peerDependencies:
                                    d: "*"

                                "b@npm:^1.0.0":
                                  version: 1.0.0
                                  resolution: "b@npm:1.0.0"

                                "b@npm:^2.0.0, b@npm:^2.0.1":
                                  version: 2.0.0
                                  resolution: "b@npm:2.0.0"
                                  dependencies:
                                    c: "npm:^3.0.0"

                                "c@npm:^3.0.0":
                                  version: 3.0.0
                                  resolution: "c@npm:3.0.0"
                                """))
                .isEqualTo(THREE);
    }

    @Test
    void poetryAndUvNameDistributions() throws IOException {
        List<String> flask = List.of("Flask 3.0 -> jinja2 3.1", "jinja2 3.1 ->");

        assertThat(
                        edges(
                                "poetry.lock",
                                """
                                [[package]]
                                name = "Flask"
                                version = "3.0"
                                [package.dependencies]
                                Jinja2 = ">=3"
                                absent = "*"

                                [[package]]
                                name = "jinja2"
                                version = "3.1"
                                """))
                .isEqualTo(flask);
        assertThat(
                        edges(
                                "uv.lock",
                                """
                                [[package]]
                                name = "Flask"
                                version = "3.0"
                                dependencies = [{ name = "jinja2" }]

                                [[package]]
                                name = "jinja2"
                                version = "3.1"
                                """))
                .isEqualTo(flask);
    }

    @Test
    void bundlerIndentsThem() throws IOException {
        assertThat(
                        edges(
                                "Gemfile.lock",
                                """
                                GEM
                                  remote: https://rubygems.org/
                                  specs:
                                    puma (6.0)
                                      nio4r (~> 2.0)
                                      absent
                                    nio4r (2.7)

                                DEPENDENCIES
                                  puma
                                """))
                .containsExactly("nio4r 2.7 ->", "puma 6.0 -> nio4r 2.7");
    }

    /** One path of many levels asked for many names: what it costs is bounded. */
    @Test
    void aDeepPathAskedOftenIsNotKnown() throws IOException {
        String deep = "node_modules/a/".repeat(3_000);
        StringBuilder lock = new StringBuilder("{\"packages\": {\"node_modules/a\": {}");
        for (int i = 0; i < 20; i++) {
            lock.append(",\"").append(deep).append("node_modules/p").append(i);
            lock.append("\": {\"version\": \"1.0.0\", \"dependencies\": {\"x\": \"1\"");
            for (int n = 0; n < 2_000; n++) {
                lock.append(",\"x").append(n).append("\": \"1\"");
            }
            lock.append("}}");
        }
        Inventory inventory =
                new SmallImage(directory)
                        .file("app/package-lock.json", lock.append("}}").toString())
                        .inventory();

        assertThat(inventory.packages()).hasSize(20);
        assertThat(inventory.dependencies().isKnown(19)).isFalse();
    }

    private List<String> edges(String file, String text) throws IOException {
        return DependenciesTest.edges(
                new SmallImage(directory).file("app/" + file, text).inventory());
    }
}
