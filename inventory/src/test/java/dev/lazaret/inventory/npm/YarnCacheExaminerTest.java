package dev.lazaret.inventory.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.Examining;
import dev.lazaret.inventory.archive.NotAZipException;
import dev.lazaret.inventory.archive.ZipBuilder;
import dev.lazaret.layers.Examiner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.Arrays;

class YarnCacheExaminerTest {

    private static final String CACHE = "app/.yarn/cache/";

    private final Examiner examiner = new YarnCacheExaminer();

    @Test
    void readsAZippedPackageAndWhatItBundles() throws IOException {
        byte[] zip =
                new ZipBuilder()
                        .file("node_modules/@babel/core/index.js", "")
                        .file("node_modules/@babel/core/package.json", json("@babel/core", "7.0.0"))
                        .file("node_modules/@babel/core/test/a/package.json", json("no", "1.0.0"))
                        .file(
                                "node_modules/@babel/core/node_modules/tar/package.json",
                                json("tar", "4.4.0"))
                        .build();

        Examining found = Examining.bytes(examiner, CACHE + "@babel-core-npm-7.0.0-ab.zip", zip);
        Package core = found.packages().getFirst();

        assertThat(found.names()).containsExactly("@babel/core 7.0.0", "tar 4.4.0");
        assertThat(core.origin()).isEqualTo(Origin.INSTALLED);
        assertThat(core.path()).isEqualTo(CACHE + "@babel-core-npm-7.0.0-ab.zip");
        assertThat(core.licenses()).containsExactly("MIT");
    }

    private static String json(String name, String version) {
        return "{\"name\": \"%s\", \"version\": \"%s\", \"license\": \"MIT\"}"
                .formatted(name, version);
    }

    @ParameterizedTest
    @CsvSource({
        "app/.yarn/cache/a.zip, true",
        ".yarn/cache/a.zip, true",
        "root/.yarn/berry/cache/a.zip, true",
        "app/.yarn/cache/deeper/a.zip, false",
        "app/yarn/cache/a.zip, false",
        "app/a.zip, false"
    })
    void wantsYarnsCachesOnly(String path, boolean wanted) {
        assertThat(examiner.accepts(Examining.entry(path, 1))).isEqualTo(wanted);
    }

    @Test
    void saysWhenAZipIsCutAndPassesOverWhatIsNone() throws IOException {
        byte[] zip =
                new ZipBuilder().file("node_modules/a/package.json", json("a", "1.0.0")).build();
        byte[] cut = Arrays.copyOf(zip, zip.length - 25);

        assertThat(Examining.text(examiner, CACHE + "a.zip", "not a zip").packages()).isEmpty();
        assertThatThrownBy(() -> Examining.bytes(examiner, CACHE + "a.zip", cut))
                .isInstanceOf(NotAZipException.class);
    }
}
