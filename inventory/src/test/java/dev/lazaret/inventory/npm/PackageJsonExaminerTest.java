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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

class PackageJsonExaminerTest {

    private static final String PATH = "app/node_modules/@babel/core/package.json";

    private final Examiner examiner = new PackageJsonExaminer();

    @Test
    void readsAnInstalledPackage() throws IOException {
        Examining found =
                Examining.text(
                        examiner,
                        PATH,
                        """
                        {"name": "@babel/core", "version": "7.0.0", "license": "MIT",
                         "dependencies": {"name": "no", "version": "9"}, "files": [{"name": "x"}]}
                        """);
        Package core = found.packages().getFirst();

        assertThat(core.purl()).hasToString("pkg:npm/%40babel/core@7.0.0");
        assertThat(core.name()).isEqualTo("@babel/core");
        assertThat(core.origin()).isEqualTo(Origin.INSTALLED);
        assertThat(core.licenses()).containsExactly("MIT");
        assertThat(core.path()).isEqualTo(PATH);
    }

    @ParameterizedTest
    @CsvSource({
        "node_modules/a/package.json, true",
        "usr/lib/node_modules/npm/node_modules/@s/a/package.json, true",
        "node_modules/.pnpm/lodash@4.17.4/node_modules/lodash/package.json, true",
        "node_modules/a/test/fixture/package.json, false",
        "node_modules/a/dist/esm/package.json, false",
        "node_modules/@s/package.json, false",
        "node_modules/package.json, false",
        "opt/yarn-v1.22.19/package.json, true",
        "package.json, true",
        "srv/my_node_modules/a/b/package.json, true"
    })
    void wantsPackageRootsOnly(String path, boolean wanted) {
        assertThat(examiner.accepts(Examining.entry(path, 1))).isEqualTo(wanted);
    }

    @Test
    void leavesOutTheImagesOwnApplicationButNotPrivateInstalledPackages() throws IOException {
        String json = "{\"name\": \"core\", \"version\": \"1.0.0\", \"private\": true}";

        assertThat(Examining.text(examiner, "app/package.json", json).packages()).isEmpty();
        assertThat(Examining.text(examiner, "node_modules/core/package.json", json).names())
                .containsExactly("core 1.0.0");
    }

    @Test
    void readsLicensesInAllTheirForms() throws IOException {
        assertThat(licenses("\"license\": {\"type\": \"MIT\", \"url\": \"u\"}")).isEqualTo("[MIT]");
        assertThat(licenses("\"licenses\": [{\"type\": \"MIT\"}, \"ISC\", {\"url\": \"u\"}, 3]"))
                .isEqualTo("[MIT, ISC, 3]");
        assertThat(licenses("\"license\": null")).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1.0.0",
        "a b, 1.0.0",
        "../etc, 1.0.0",
        ".hidden, 1.0.0",
        "a/b, 1.0.0",
        "a, ''",
        "a, latest",
        "a, '1.0 || 2.0'",
        "a, file:../b"
    })
    void leavesOutWhatNoRegistryHas(String name, String version) throws IOException {
        String json = "{\"name\": \"%s\", \"version\": \"%s\"}".formatted(name, version);

        assertThat(Examining.text(examiner, PATH, json).packages()).isEmpty();
    }

    @Test
    void readsAFileThatIsNotUtf8OrHasAByteOrderMark() throws IOException {
        byte[] latin =
                "{\"author\": \"Jos?\", \"name\": \"a\", \"version\": \"1.0.0\"}"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        latin[15] = (byte) 0xE9;

        assertThat(Examining.bytes(examiner, PATH, latin).names()).containsExactly("a 1.0.0");
        assertThat(
                        Examining.text(
                                        examiner,
                                        PATH,
                                        "\uFEFF{\"name\": \"a\", \"version\": \"1.0.0\"}")
                                .names())
                .containsExactly("a 1.0.0");
    }

    @Test
    void rejectsWhatIsNoJsonObject() {
        for (String text : new String[] {"", "[]", "{\"name\": ", "{\"name\" 1}", "nonsense"}) {
            assertThatThrownBy(() -> Examining.text(examiner, PATH, text))
                    .as(text)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void rejectsDeepNesting() {
        assertThatThrownBy(() -> Examining.text(examiner, PATH, "{\"a\":" + "[".repeat(100_000)))
                .isInstanceOf(LimitExceededException.class);
    }

    private String licenses(String field) throws IOException {
        String json = "{\"name\": \"a\", \"version\": \"1.0.0\", %s}".formatted(field);
        return Examining.text(examiner, PATH, json).packages().getFirst().licenses().toString();
    }
}
