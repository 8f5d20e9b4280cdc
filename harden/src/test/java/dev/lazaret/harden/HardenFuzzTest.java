package dev.lazaret.harden;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.harden.profile.ProfileProposals;
import dev.lazaret.harden.reach.EntryPointWalk;
import dev.lazaret.harden.reach.TinyElf;

import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Programs, scripts, loader caches and databases of an attacker: only promised exceptions. */
class HardenFuzzTest {

    @MethodSource("programs")
    @FuzzTest
    void program(byte[] data) throws IOException {
        BuiltImage image =
                BuiltImage.builder()
                        .program("bin/app", data)
                        .file("lib/liba.so", data)
                        .file("etc/ld.so.conf", data)
                        .entrypoint("/bin/app")
                        .build()
                        .keeping(new EntryPointWalk(List.of()));
        ProfileProposals.of(image, "app");
    }

    @MethodSource("programs")
    @FuzzTest
    void loaderCache(byte[] data) throws IOException {
        BuiltImage image =
                BuiltImage.builder()
                        .program("bin/app", TinyElf.program().needed("libz.so.1").build())
                        .file("etc/ld.so.cache", data)
                        .file("etc/nsswitch.conf", data)
                        .entrypoint("/bin/app")
                        .build();
        new EntryPointWalk(List.of()).of(image);
    }

    @MethodSource("texts")
    @FuzzTest
    void script(byte[] data) throws IOException {
        BuiltImage image =
                BuiltImage.builder()
                        .program("bin/sh", TinyElf.program().build())
                        .entrypoint("/bin/sh", "-c", new String(data, StandardCharsets.UTF_8))
                        .build();
        new EntryPointWalk(List.of()).of(image);
    }

    @MethodSource("texts")
    @FuzzTest
    void databases(byte[] data) {
        try {
            BuiltImage image =
                    BuiltImage.builder()
                            .file("var/lib/dpkg/status", data)
                            .file("var/lib/dpkg/alternatives/a", data)
                            .file("lib/apk/db/installed", data)
                            .file("lib/apk/db/scripts.tar", data)
                            .build();
            for (PackageDatabase database : dev.lazaret.harden.databases.PackageDatabases.all()) {
                if (database.isPresent(image)) {
                    database.remove(image, Set.of("a"));
                }
            }
        } catch (IOException e) {
            // refused, as promised
        }
    }

    static Stream<byte[]> programs() {
        return Stream.of(
                TinyElf.program().needed("liba.so").imports("dlopen").text("/etc/x").build(),
                TinyElf.library("liba.so").rpath("$ORIGIN/../lib").code(0x0F, 0x05).build(),
                "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII),
                "#!/usr/bin/env -S sh -e\n".getBytes(StandardCharsets.US_ASCII));
    }

    static Stream<byte[]> texts() {
        return Stream.of(
                        "Package: a\nStatus: install ok installed\nVersion: 1\nDepends: b | c\n",
                        "P:a\nV:1\nC:Q1=\nD:so:b>1 !c\nF:usr/bin\nR:a\n",
                        "if x; then y \"$(z)\" `w`; fi <<E\nE\n",
                        "\"$($($(${`")
                .map(text -> text.getBytes(StandardCharsets.US_ASCII));
    }
}
