package dev.lazaret.inventory.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.Examining;
import dev.lazaret.layers.Examiner;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class NpmLockFilesTest {

    private final Examiner npm = new PackageLockExaminer();
    private final Examiner yarn = new YarnLockExaminer();
    private final Examiner pnpm = new PnpmLockExaminer();
    private final Examiner bun = new BunLockExaminer();
    private final Examiner deno = new DenoLockExaminer();

    @Test
    void readsPackageLockVersion3() throws IOException {
        assertThat(
                        scoped(
                                npm,
                                """
                                {"lockfileVersion": 3, "packages": {
                                  "": {"name": "app", "version": "1.0.0"},
                                  "libs/own": {"version": "2.0.0"},
                                  "node_modules/own": {"resolved": "libs/own", "link": true},
                                  "node_modules/@s/a": {"version": "1.1.0"},
                                  "node_modules/b": {"version": "2.0.0", "dev": true},
                                  "node_modules/@s/a/node_modules/b": {"version": "1.0.0"},
                                  "node_modules/alias": {"name": "real", "version": "3.0.0"},
                                  "node_modules/g": {"version": "4.0.0",
                                     "resolved": "git+ssh://git@github.com/o/g.git#abc"},
                                  "node_modules/c/node_modules/b": {"version": "2.0.0"}
                                }}
                                """))
                .containsExactly(
                        "@s/a 1.1.0  ",
                        "b 2.0.0  ",
                        "b 1.0.0  ",
                        "real 3.0.0  ",
                        "g 4.0.0  git+ssh://git@github.com/o/g.git#abc");
    }

    @Test
    void readsDenoLockVersions4And5() throws IOException {
        Examining seen =
                Examining.text(
                        deno,
                        "deno.lock",
                        """
                        {"version": "5",
                         "specifiers": {"jsr:@std/path@1": "1.0.8", "npm:chalk@5": "5.3.0"},
                         "jsr": {"@std/path@1.0.8": {"integrity": "ab"}, "nameless@1.0.0": {}},
                         "npm": {
                           "chalk@5.3.0": {"integrity": "sha512-x"},
                           "@s/ui@2.1.0_react@18.2.0_react-dom@18.2.0__react@18.2.0": {},
                           "broken": {}},
                         "remote": {"https://deno.land/std@0.177.0/path/mod.ts": "ab"}}
                        """);
        assertThat(seen.packages())
                .extracting(found -> found.purl().toString())
                .containsExactly(
                        "pkg:npm/chalk@5.3.0",
                        "pkg:npm/%40s/ui@2.1.0",
                        "pkg:jsr/%40std/path@1.0.8");
        assertThat(seen.packages()).extracting(Package::origin).containsOnly(Origin.DECLARED);
    }

    @Test
    void readsDenoLockVersions2And3() throws IOException {
        assertThat(
                        scoped(
                                deno,
                                """
                                {"version": "3", "packages": {
                                   "specifiers": {"npm:a@1": "npm:a@1.0.0"},
                                   "jsr": {"@std/fs@0.229.0": {}},
                                   "npm": {"a@1.0.0": {"dependencies": {}}}}, "remote": {}}
                                """))
                .containsExactly("a 1.0.0  ", "@std/fs 0.229.0  ");
        assertThat(
                        scoped(
                                deno,
                                """
                                {"version": "2", "remote": {}, "npm": {
                                   "specifiers": {"a@1": "a@1.0.0"},
                                   "packages": {"a@1.0.0": {"dependencies": {}}}}}
                                """))
                .containsExactly("a 1.0.0  ");
    }

    @Test
    void aBrokenDenoLockIsAnError() {
        assertThatThrownBy(() -> Examining.text(deno, "deno.lock", "{\"npm\": {"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Examining.text(deno, "deno.lock", "[]"))
                .hasMessageContaining("a deno.lock");
    }

    @Test
    void readsPackageLockVersion1() throws IOException {
        assertThat(
                        scoped(
                                npm,
                                """
                                {"lockfileVersion": 1, "dependencies": {
                                  "a": {"version": "1.0.0", "dependencies": {
                                    "b": {"version": "2.0.0", "dev": true}}},
                                  "alias": {"version": "npm:@s/real@4.2.2"},
                                  "g": {"version": "git+https://github.com/o/g.git#abc"},
                                  "f": {"version": "file:../f"}
                                }}
                                """))
                .containsExactly("a 1.0.0  ", "@s/real 4.2.2  ", "b 2.0.0 dev ");
    }

    @Test
    void readsYarn1() throws IOException {
        assertThat(
                        scoped(
                                yarn,
                                """
                                # yarn lockfile v1


                                "@babel/core@^7.0.0", "@babel/core@^7.1.0":
                                  version "7.1.2"
                                  resolved "https://registry.yarnpkg.com/x.tgz#1"
                                  dependencies:
                                    version "9.9.9"

                                asap@~2.0.6:
                                  version "2.0.6"

                                "alias@npm:@s/real@^1.0.0":
                                  version "1.0.3"

                                "g@git+https://github.com/o/g.git":
                                  version "1.1.1"
                                  resolved "git+https://github.com/o/g.git#538b"

                                "own@link:../own":
                                  version "0.0.0"

                                "quoted@^1":
                                  "version" "1.2.3"
                                """))
                .containsExactly(
                        "@babel/core 7.1.2  ",
                        "asap 2.0.6  ",
                        "@s/real 1.0.3  ",
                        "g 1.1.1  git+https://github.com/o/g.git#538b",
                        "quoted 1.2.3  ");
    }

    @Test
    void readsYarnBerry() throws IOException {
        assertThat(
                        scoped(
                                yarn,
                                """
                                __metadata:
                                  version: 8

                                "app@workspace:.":
                                  version: 0.0.0-use.local
                                  resolution: "app@workspace:."

                                "debug@npm:4.3.4, debug@npm:^4.0.0":
                                  version: 4.3.4
                                  resolution: "debug@npm:4.3.4"
                                  dependencies:
                                    ms: "npm:2.1.2"

                                "alias@npm:real@^1.0.0":
                                  version: 1.0.3
                                  resolution: "real@npm:1.0.3"

                                "typescript@patch:typescript@^4#~builtin<compat/typescript>":
                                  version: 4.1.3
                                  resolution: "typescript@patch:typescript@npm%3A4.1.3#x"

                                "g@https://github.com/o/g.git":
                                  version: 1.0.0
                                  resolution: "g@https://github.com/o/g.git#commit=abc"
                                """))
                .containsExactly(
                        "debug 4.3.4  ",
                        "real 1.0.3  ",
                        "g 1.0.0  https://github.com/o/g.git#commit=abc");
    }

    @Test
    void readsPnpm5And6() throws IOException {
        assertThat(
                        scoped(
                                pnpm,
                                """
                                lockfileVersion: 5.4
                                packages:
                                  /asap/2.0.6:
                                    dev: false
                                  /@s/a/1.10.0_react@17.0.2:
                                    dev: true
                                  registry.example.org/@s/b/3.0.0:
                                    dev: false
                                  file:own:
                                    resolution: {directory: own, type: directory}
                                    name: own
                                    version: 1.0.0
                                """))
                .containsExactly("asap 2.0.6  ", "@s/a 1.10.0 dev ", "@s/b 3.0.0  ");
        assertThat(
                        scoped(
                                pnpm,
                                """
                                lockfileVersion: '6.0'
                                packages:
                                  /@s/a@1.10(react@17.0.2)(b@1):
                                    dev: false
                                  '@codeload.github.com/o/g/tar.gz/abc':
                                    resolution: {tarball: https://codeload.github.com/o/g}
                                    name: g
                                    version: 2.0.1
                                    dev: false
                                """))
                .containsExactly("@s/a 1.10  ", "g 2.0.1  https://codeload.github.com/o/g");
    }

    @Test
    void readsPnpm9AndWorksOutWhatIsForDevelopment() throws IOException {
        assertThat(
                        scoped(
                                pnpm,
                                """
                                lockfileVersion: '9.0'
                                importers:
                                  .:
                                    dependencies:
                                      a: {specifier: ^1, version: 1.0.0(p@1.0.0)}
                                    devDependencies:
                                      d: {specifier: ^1, version: 1.0.0}
                                packages:
                                  a@1.0.0: {}
                                  b@1.0.0: {}
                                  c@2.0.0: {}
                                  d@1.0.0: {}
                                  e@1.0.0: {}
                                snapshots:
                                  a@1.0.0(p@1.0.0):
                                    dependencies: {b: 1.0.0, alias: c@2.0.0}
                                  b@1.0.0:
                                    dependencies: {a: 1.0.0(p@1.0.0)}
                                  c@2.0.0: {}
                                  d@1.0.0:
                                    dependencies: {e: 1.0.0}
                                  e@1.0.0: {}
                                """))
                .containsExactly(
                        "a 1.0.0  ", "b 1.0.0  ", "c 2.0.0  ", "d 1.0.0 dev ", "e 1.0.0 dev ");
    }

    @Test
    void readsBunWithCommentsAndTrailingCommas() throws IOException {
        assertThat(
                        scoped(
                                bun,
                                """
                                // made by bun
                                {"lockfileVersion": 1,
                                 "workspaces": {
                                   "": {"name": "app", "dependencies": {"a": "1"},
                                        "devDependencies": {"d": "1"},},
                                   "own": {"name": "own", "dependencies": {"@s/b": "1"}}},
                                 "packages": {
                                   "a": ["a@1.0.0", "", {"dependencies": {"c": "*"}}, "sha512-x"],
                                   "@s/b": ["@s/b@2.0.0", "", {}, "sha512-x"],
                                   "c": ["c@1.0.0", "", {}, "sha512-x"],
                                   "a/c": ["c@3.0.0", "", {}, "sha512-x"],
                                   "d": ["d@1.0.0", "", {}, "sha512-x"],
                                   "own": ["own@workspace:own"],
                                 },}
                                """))
                .containsExactly(
                        "a 1.0.0  ", "@s/b 2.0.0  ", "c 1.0.0 dev ", "c 3.0.0  ", "d 1.0.0 dev ");
    }

    @Test
    void passesOverLockFilesThatCameWithInstalledPackages() {
        for (Examiner examiner : List.of(npm, yarn, pnpm, bun)) {
            assertThat(examiner.accepts(Examining.entry("node_modules/a/x.lock", 1))).isFalse();
            assertThat(examiner.accepts(Examining.entry("src/x.lock", 1))).isTrue();
        }
        assertThat(found(npm).packages()).extracting(Package::origin).containsOnly(Origin.DECLARED);
    }

    @Test
    void rejectsWhatIsNoLockFile() {
        assertThatThrownBy(() -> scoped(npm, "{\"requires\": true, \"lockfi\n}"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> scoped(npm, "[]")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> scoped(yarn, "something else\n"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> scoped(pnpm, "lockfileVersion: 5.4\n\nspecifi\nlution: {a"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> scoped(pnpm, "a: b\n")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> scoped(bun, "{")).isInstanceOf(MalformedException.class);
    }

    @Test
    void rejectsHostileNesting() {
        String deep = "{\"dependencies\":".repeat(100_000);
        assertThatThrownBy(() -> scoped(npm, deep)).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> scoped(bun, deep)).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> scoped(pnpm, "[".repeat(100_000)))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void survivesEntriesOfTheWrongShape() throws IOException {
        assertThat(scoped(npm, "{\"packages\": {\"node_modules/a\": [1], \"node_modules/\": {}}}"))
                .isEmpty();
        assertThat(scoped(npm, "{\"dependencies\": {\"a\": 1, \"b\": {\"dependencies\": []}}}"))
                .isEmpty();
        assertThat(scoped(bun, "{\"packages\": {\"a\": {}, \"b\": [], \"c\": [1]}}")).isEmpty();
        assertThat(scoped(pnpm, "lockfileVersion: 6\npackages: {/: {}, a: [], '@': x, '': y}\n"))
                .isEmpty();
        assertThat(scoped(yarn, ":\n  version\n\"\":\n  \"\n@:\n  a b\n")).isEmpty();
    }

    private Examining found(Examiner examiner) {
        try {
            return Examining.text(
                    examiner,
                    "package-lock.json",
                    "{\"packages\": {\"node_modules/a\": {\"version\": \"1.0.0\"}}}");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> scoped(Examiner examiner, String text) throws IOException {
        return Examining.text(examiner, "src/lock", text).packages().stream()
                .map(p ->
                        String.join(
                                " ",
                                p.name(),
                                p.version(),
                                p.attribute("scope"),
                                p.attribute("repository")))
                .toList();
    }
}
