package dev.lazaret.inventory.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.Examining;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class CargoLockExaminerTest {

    private static final String REGISTRY = "registry+https://github.com/rust-lang/crates.io-index";

    private static List<Package> packages(String text) throws IOException {
        return Examining.text(new CargoLockExaminer(), "src/Cargo.lock", text).packages();
    }

    private static Examining shared(String file) {
        Path path = SharedData.require("manifests/rust/" + file);
        return Examining.file(new CargoLockExaminer(), "Cargo.lock", path);
    }

    @Test
    void readsTheFormOfVersionFour() throws IOException {
        List<Package> packages =
                packages(
                        """
                        # made by Cargo
                        version = 4

                        [[package]]
                        name = "memchr"
                        version = "2.7.1"
                        source = "%s"
                        checksum = "aa55"

                        [[package]]
                        name = "app"
                        version = "0.1.0"
                        dependencies = [
                         "memchr",
                        ]
                        """
                                .formatted(REGISTRY));
        assertThat(packages.stream().map(p -> p.purl().toString()))
                .containsExactly("pkg:cargo/memchr@2.7.1", "pkg:cargo/app@0.1.0");
        assertThat(packages).allMatch(p -> p.origin() == Origin.DECLARED);
        assertThat(packages.get(0).attribute("sha256")).isEqualTo("aa55");
        assertThat(packages.get(0).attribute("crate.source")).isEqualTo(REGISTRY);
        assertThat(packages.get(1).attribute("crate.source")).isEqualTo("local");
    }

    @Test
    void readsRootAndChecksumsOfVersionOne() throws IOException {
        List<Package> packages =
                packages(
                        """
                        [root]
                        name = "app"
                        version = "0.1.0"

                        [[package]]
                        name = "libc"
                        version = "0.2.54"
                        source = "%1$s"

                        [metadata]
                        "checksum libc 0.2.54 (%1$s)" = "c678"
                        """
                                .formatted(REGISTRY));
        assertThat(packages.stream().map(Package::name)).containsExactly("libc", "app");
        assertThat(packages.get(0).attribute("sha256")).isEqualTo("c678");
    }

    @Test
    void refusesTextThatIsNoLockFile() {
        assertThatThrownBy(() -> packages("this is not TOML"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> packages("[[package]]\nname = \"a\"\n"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> packages("a = " + "[".repeat(100_000)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void readsRealFiles() {
        assertThat(shared("trivy-cargo/cargo_mixed.lock").names())
                .contains("url 1.7.2", "libc 0.2.54", "typemap 0.3.3")
                .hasSize(8);
        assertThat(shared("scalibr-cargo-lock/two-packages-with-local.lock").names())
                .containsExactly("addr2line 0.15.2", "local-rust-pkg 0.1.0");
        assertThat(shared("scalibr-cargo-lock/package-with-comments.lock").names())
                .containsExactly("addr2line 0.15.2", "syn 1.0.73");
        assertThat(shared("scalibr-cargo-lock/package-with-build-string.lock").names())
                .containsExactly("wasi 0.10.2+wasi-snapshot-preview1");
        assertThat(shared("scalibr-cargo-lock/empty.lock").names()).isEmpty();
    }
}
