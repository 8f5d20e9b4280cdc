package dev.lazaret.inventory.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Gap;
import dev.lazaret.inventory.Examining;
import dev.lazaret.inventory.executable.ElfBuilder;
import dev.lazaret.inventory.executable.ElfFile;
import dev.lazaret.inventory.go.BuildInfoBuilder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

class ExecutableExaminerTest {

    private static final ExecutableExaminer EXAMINER = new ExecutableExaminer();
    private static final int LOAD = 1;

    private static Examining examine(String path, ElfBuilder builder) throws IOException {
        return Examining.bytes(EXAMINER, path, builder.build());
    }

    @Test
    void saysEverythingInOneLook() throws IOException {
        Examining examined =
                examine(
                        "usr/sbin/nginx",
                        ElfBuilder.elf64()
                                .type(ElfFile.EXEC)
                                .section(".rodata", "nginx version: nginx/1.22.1\n")
                                .section(
                                        ".go.buildinfo",
                                        BuildInfoBuilder.inline(
                                                "go1.22.3", "mod\ta.org/b\tv1.0.0\t\n")));
        assertThat(examined.facts()).hasAtLeastOneElementOfType(ExecutableTraits.class);
        assertThat(examined.names())
                .containsExactly("a.org/b v1.0.0", "nginx 1.22.1", "stdlib 1.22.3");
        assertThat(examined.gaps()).isEmpty();
    }

    @Test
    void goesOnWhenOneConcernFails() throws IOException {
        Examining examined =
                examine(
                        "usr/sbin/nginx",
                        ElfBuilder.elf64()
                                .section(".rodata", "nginx version: nginx/1.22.1\n")
                                .section(".dep-v0", "no zlib"));
        assertThat(examined.names()).containsExactly("nginx 1.22.1");
        assertThat(examined.gaps())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(Gap.Kind.BROKEN);
                    assertThat(gap.reason()).contains("cargo-auditable");
                });
    }

    @Test
    void saysThatPackedProgramsCannotBeSeen() throws IOException {
        byte[] start = "\0\0\0\0UPX!".getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = ElfBuilder.elf64().type(ElfFile.EXEC).segment(LOAD, 5, start).build();
        System.arraycopy(start, 0, file, 0x100, start.length);
        Examining examined = Examining.bytes(EXAMINER, "app", file);
        assertThat(examined.packages()).isEmpty();
        assertThat(examined.gaps())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(Gap.Kind.UNSUPPORTED);
                    assertThat(gap.reason()).contains("UPX");
                });
    }

    @Test
    void looksAtDamagedFilesAsFarAsItGoes() throws IOException {
        byte[] file =
                ElfBuilder.elf64()
                        .type(ElfFile.EXEC)
                        .section(".rodata", "BusyBox v1.36.1 (x")
                        .build();
        file[47] = 0x10; // section table at 2^60
        Examining examined = Examining.bytes(EXAMINER, "bin/busybox", file);
        assertThat(examined.names()).containsExactly("busybox 1.36.1");
        assertThat(examined.gaps())
                .singleElement()
                .extracting(Gap::kind)
                .isEqualTo(Gap.Kind.BROKEN);
    }
}
