package dev.lazaret.inventory.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.executable.ElfBuilder;
import dev.lazaret.inventory.executable.Executables;
import dev.lazaret.inventory.executable.MachOBuilder;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

class RustBinaryTest {

    private static final String LIST =
            """
            {"packages":[
              {"name":"app","version":"0.1.0","source":"local","root":true,"dependencies":[2]},
              {"name":"cc","version":"1.0.83","source":"crates.io","kind":"build"},
              {"name":"time","version":"0.1.44","source":"crates.io"}]}
            """;

    private static byte[] deflate(String json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<Package> packages(byte[] file, int max) throws IOException {
        return RustBinary.packages(
                Executables.read(MemorySegment.ofArray(file)).getFirst(), "app", max);
    }

    private static byte[] elf(byte[] section) {
        return ElfBuilder.elf64().section(".dep-v0", section).build();
    }

    @Test
    void listsCratesThatRun() throws IOException {
        for (byte[] file :
                List.of(elf(deflate(LIST)), MachOBuilder.thin(".dep-v0", deflate(LIST)))) {
            List<Package> packages = packages(file, 10);
            assertThat(packages.stream().map(p -> p.purl().toString()))
                    .containsExactly("pkg:cargo/app@0.1.0", "pkg:cargo/time@0.1.44");
            assertThat(packages.get(0).attribute("root")).isEqualTo("true");
            assertThat(packages.get(1).attribute("crate.source")).isEqualTo("crates.io");
            assertThat(packages)
                    .extracting(Package::requirements)
                    .containsExactly(
                            Requirements.of(List.of("time@0.1.44"), List.of()), Requirements.NONE);
        }
    }

    @Test
    void findsNothingWithoutTheSection() throws IOException {
        assertThat(packages(ElfBuilder.elf64().section(".rodata", "x").build(), 10)).isEmpty();
    }

    @Test
    void refusesBrokenAndTruncatedLists() throws IOException {
        byte[] whole = deflate(LIST);
        assertThatThrownBy(() -> packages(elf(new byte[] {1, 2, 3}), 10))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> packages(elf(Arrays.copyOf(whole, whole.length - 20)), 10))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> packages(elf(deflate("{\"packages\":[")), 10))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> packages(elf(deflate("{\"packages\":[{\"name\":\"a/b\"}]}")), 10))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void refusesBombs() throws IOException {
        byte[] bomb = deflate(" ".repeat(64 << 20));
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> packages(elf(bomb), 10))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("more than");
        byte[] deep = deflate("[".repeat(1 << 20));
        assertThatThrownBy(() -> packages(elf(deep), 10)).isInstanceOf(MalformedException.class);
    }

    @Test
    void stopsAtTheLimitOfPackages() {
        assertThatThrownBy(() -> packages(elf(deflate(LIST)), 1))
                .isInstanceOf(LimitExceededException.class);
    }
}
