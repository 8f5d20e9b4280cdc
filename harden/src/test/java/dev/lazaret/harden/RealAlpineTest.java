package dev.lazaret.harden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.harden.PackageDatabase.Removal;
import dev.lazaret.harden.databases.PackageDatabases;
import dev.lazaret.harden.reach.EntryPointWalk;
import dev.lazaret.harden.reach.SlimStep;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A real Alpine image, whose CMD is a shell of busybox. */
class RealAlpineTest {

    @TempDir private Path temporary;

    private BuiltImage alpine() throws IOException {
        return BuiltImage.read(SharedData.require("images/alpine-310.tar.gz"), temporary);
    }

    @Test
    void reachesBusyboxAndMuslOnly() throws IOException {
        Keep keep = new EntryPointWalk(List.of()).of(alpine());

        assertThat(List.of("bin/sh", "bin/busybox", "lib/ld-musl-x86_64.so.1"))
                .allMatch(keep::holds);
        assertThat(
                        keep.reasons().entrySet().stream()
                                .filter(entry -> entry.getValue().certain())
                                .map(entry -> entry.getKey()))
                .containsExactly(
                        "bin/busybox",
                        "bin/sh",
                        "lib/ld-musl-x86_64.so.1",
                        "lib/libc.musl-x86_64.so.1");
        assertThat(keep.mayNeed("sbin/apk")).isFalse();
    }

    @Test
    void slimsAwayPackageManagerAndSetuidPrograms() throws IOException {
        BuiltImage image = alpine().keeping(new EntryPointWalk(List.of()));

        List<Change> changes = new SlimStep().plan(image, StepOptions.NONE).getFirst().changes();

        assertThat(changes)
                .contains(new Change.Remove("sbin/apk"))
                .doesNotContain(new Change.Remove("bin/busybox"), new Change.Remove("bin/sh"));
    }

    @Test
    void takesApkToolsOutOfItsOwnDatabase() throws IOException {
        BuiltImage image = alpine();
        PackageDatabase apk = PackageDatabases.all().get(1);
        assertThat(apk.manager()).isEqualTo("apk");
        assertThat(apk.isPresent(image)).isTrue();
        Removal removal = apk.remove(image, Set.of("apk-tools", "alpine-keys"));

        FileBytes installed =
                Objects.requireNonNull(removal.replacements().get("lib/apk/db/installed"));
        List<String> before = names(image);
        List<String> after =
                names(BuiltImage.builder().file("lib/apk/db/installed", installed.bytes()).build());
        assertThat(before).hasSize(14);
        assertThat(after)
                .containsExactlyElementsOf(
                        before.stream()
                                .filter(name -> !Set.of("apk-tools", "alpine-keys").contains(name))
                                .toList());
        assertThat(removal.drops()).contains("sbin/apk", "etc/apk/keys");
    }

    private static List<String> names(BuiltImage image) {
        return image.inventory().packages().stream()
                .filter(found -> found.purl().type().equals("apk"))
                .map(found -> found.name())
                .toList();
    }
}
