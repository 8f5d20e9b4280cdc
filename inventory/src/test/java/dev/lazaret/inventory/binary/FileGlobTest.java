package dev.lazaret.inventory.binary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileGlobTest {

    @Test
    void matchesNamesInItsFourForms() {
        assertThat(FileGlob.parse("nginx").match("nginx")).isEmpty();
        assertThat(FileGlob.parse("nginx").match("nginx-debug")).isNull();
        assertThat(FileGlob.parse("libssl.so*").match("libssl.so.3")).isEmpty();
        assertThat(FileGlob.parse("libssl.so*").match("libss.so")).isNull();
        assertThat(FileGlob.parse("libstd-*.so").match("libstd-0a1b.so")).isEmpty();
        assertThat(FileGlob.parse("libstd-*.so").match("libstd-.o")).isNull();
        assertThat(FileGlob.parse("python{f}").match("python3.11")).isEqualTo("3.11");
        assertThat(FileGlob.parse("python{f}").match("python3.11-config")).isNull();
        assertThat(FileGlob.parse("python{f}").match("python")).isNull();
        assertThat(FileGlob.parse("libpython{f}.so*").match("libpython3.11.so.1.0"))
                .isEqualTo("3.11");
    }
}
