package dev.lazaret.inventory.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.Examining;
import dev.lazaret.layers.Examiner;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class PythonLockFilesTest {

    private final Examiner requirements = new RequirementsExaminer();
    private final Examiner poetry = new PoetryLockExaminer();
    private final Examiner pdm = new PdmLockExaminer();
    private final Examiner uv = new UvLockExaminer();
    private final Examiner pylock = new PylockExaminer();
    private final Examiner pipfile = new PipfileLockExaminer();

    @Test
    void readsPinnedRequirements() throws IOException {
        assertThat(
                        scoped(
                                requirements,
                                """
                                # foo==1.0
                                click==8.0.0
                                Flask == 2.0.0 # comment
                                Jinja2==3.0.0#comment
                                pyjwt[crypto]==2.1.0 ; python_version < '3.8'
                                celery[redis, pytest]==4.4.7
                                argh==0.26.2 \\
                                  --hash=sha256:aa \\
                                  --hash=sha256:bb
                                local === 1.2.3+gcr.2
                                django==4.*.1
                                numpy>=3.4
                                MarkupSafe
                                foo=='invalid'
                                a,b&&c==1.2.3
                                -r other==1.txt
                                -e git+https://h/x@1==2#egg=x
                                https://h/x-1==2.whl
                                ==2.3.4
                                %if x=='click'-%}
                                """))
                .containsExactly(
                        "click 8.0.0 ",
                        "Flask 2.0.0 ",
                        "Jinja2 3.0.0 ",
                        "pyjwt 2.1.0 ",
                        "celery 4.4.7 ",
                        "argh 0.26.2 ",
                        "local 1.2.3+gcr.2 ");
    }

    @Test
    void wantsRequirementsOfSourceTreesOnly() {
        assertThat(requirements.accepts(Examining.entry("app/requirements-dev.txt", 1))).isTrue();
        assertThat(requirements.accepts(Examining.entry("app/Requirements.txt", 1))).isTrue();
        assertThat(requirements.accepts(Examining.entry("app/notes.txt", 1))).isFalse();
        assertThat(requirements.accepts(Examining.entry("lib/site-packages/x/requirements.txt", 1)))
                .isFalse();
        assertThat(pylock.accepts(Examining.entry("pylock.dev.toml", 1))).isTrue();
        assertThat(pylock.accepts(Examining.entry("pyproject.toml", 1))).isFalse();
    }

    @Test
    void readsPoetry() throws IOException {
        assertThat(
                        scoped(
                                poetry,
                                """
                                [[package]]
                                name = "click"
                                version = "8.1.3"
                                files = [{file = "a", hash = "b"}]
                                [package.dependencies]
                                colorama = {version = "*", markers = "x"}
                                [[package]]
                                name = "Old-Dev"
                                version = "1.0"
                                category = "dev"
                                [[package]]
                                name = "new.dev"
                                version = "1.0"
                                groups = ["dev"]
                                [[package]]
                                name = "both"
                                version = "1.0"
                                groups = ["dev", "main"]
                                [[package]]
                                name = "own"
                                version = "1.0"
                                [package.source]
                                type = "directory"
                                url = "own"
                                [metadata]
                                lock-version = "2.0"
                                """))
                .containsExactly("click 8.1.3 ", "Old-Dev 1.0 dev", "new.dev 1.0 dev", "both 1.0 ");
    }

    @Test
    void readsPdm() throws IOException {
        assertThat(
                        scoped(
                                pdm,
                                """
                                [[package]]
                                name = "toml"
                                version = "0.10.2"
                                groups = ["default", "dev"]
                                [[package]]
                                name = "pyroute2"
                                version = "0.7.11"
                                groups = ["dev"]
                                [[package]]
                                name = "extra"
                                version = "1"
                                groups = ["speedups"]
                                """))
                .containsExactly("toml 0.10.2 ", "pyroute2 0.7.11 dev", "extra 1 ");
    }

    @Test
    void readsUvAndWorksOutWhatIsForDevelopment() throws IOException {
        assertThat(
                        scoped(
                                uv,
                                """
                                version = 1
                                [[package]]
                                name = "app"
                                version = "0.1.0"
                                source = { editable = "." }
                                dependencies = [{ name = "click" }]
                                [package.dev-dependencies]
                                dev = [{ name = "pytest" }]
                                [[package]]
                                name = "click"
                                version = "8.1.3"
                                source = { registry = "https://pypi.org/simple" }
                                dependencies = [{ name = "colorama", marker = "x" }]
                                [[package]]
                                name = "colorama"
                                version = "0.4.6"
                                source = { registry = "https://pypi.org/simple" }
                                [[package]]
                                name = "pytest"
                                version = "8.0"
                                source = { registry = "https://pypi.org/simple" }
                                """))
                .containsExactly("click 8.1.3 ", "colorama 0.4.6 ", "pytest 8.0 dev");
    }

    @Test
    void readsPylockAndPipfileLock() throws IOException {
        assertThat(
                        scoped(
                                pylock,
                                """
                                lock-version = "1.0"
                                [[packages]]
                                name = "click"
                                version = "8.1.3"
                                [[packages]]
                                name = "own"
                                directory = { path = "." }
                                """))
                .containsExactly("click 8.1.3 ");
        assertThat(
                        scoped(
                                pipfile,
                                """
                                {"_meta": {"version": "==9"},
                                 "default": {"certifi": {"version": "==2019.3.9"},
                                             "own": {"editable": true, "path": "."}},
                                 "develop": {"pytest": {"version": "==7.0"},
                                             "certifi": {"version": "==2019.3.9"}}}
                                """))
                .containsExactly("certifi 2019.3.9 ", "pytest 7.0 dev");
    }

    @Test
    void rejectsWhatIsNoLockFile() {
        for (Examiner toml : List.of(poetry, pdm, uv, pylock)) {
            assertThatThrownBy(() -> scoped(toml, "[")).isInstanceOf(MalformedException.class);
            assertThatThrownBy(() -> scoped(toml, "a = {b = " + "[".repeat(100_000)))
                    .isInstanceOf(LimitExceededException.class);
            assertThatThrownBy(() -> scoped(toml, "[" + "a.".repeat(100_000) + "b]\n"))
                    .isInstanceOfAny(LimitExceededException.class, MalformedException.class);
        }
        assertThatThrownBy(() -> scoped(pipfile, "[]")).isInstanceOf(MalformedException.class);
    }

    @Test
    void survivesEntriesOfTheWrongShape() throws IOException {
        for (Examiner toml : List.of(poetry, pdm, uv, pylock)) {
            assertThat(scoped(toml, "package = 1\npackages = [1, [2], {name = [1]}]\n")).isEmpty();
            assertThat(scoped(toml, "")).isEmpty();
        }
        assertThat(scoped(pipfile, "{\"default\": [1], \"develop\": {\"a\": 1}}")).isEmpty();
        assertThat(scoped(requirements, "\\\n".repeat(1000) + "==")).isEmpty();
    }

    private static List<String> scoped(Examiner examiner, String text) throws IOException {
        return Examining.text(examiner, "src/lock", text).packages().stream()
                .map(p -> p.name() + " " + p.version() + " " + p.attribute("scope"))
                .toList();
    }
}
