package dev.lazaret.inventory.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Package;
import dev.lazaret.inventory.Examining;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class GoToolchainExaminerTest {

    private static final GoToolchainExaminer EXAMINER = new GoToolchainExaminer();

    @Test
    void readsBothFormsOfTheFile() throws IOException {
        for (String text : new String[] {"go1.22.3", "go1.22.3\ntime 2024-05-01T19:49:47Z\n"}) {
            Package go =
                    Examining.text(EXAMINER, "usr/local/go/VERSION", text).packages().getFirst();
            assertThat(go.purl()).hasToString("pkg:golang/toolchain@1.22.3");
            assertThat(go.attribute("cpe")).isEqualTo("cpe:2.3:a:golang:go:1.22.3:*:*:*:*:*:*:*");
        }
    }

    @Test
    void takesOtherVersionFilesForWhatTheyAre() throws IOException {
        assertThat(Examining.text(EXAMINER, "opt/go/VERSION", "2.0").facts()).isEmpty();
        assertThat(EXAMINER.accepts(Examining.entry("opt/ruby/VERSION", 6))).isFalse();
        assertThat(EXAMINER.accepts(Examining.entry("usr/lib/go-1.19/VERSION", 8))).isTrue();
        assertThat(EXAMINER.accepts(Examining.entry("opt/go/VERSION", 1 << 20))).isFalse();
    }
}
