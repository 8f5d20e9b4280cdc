package dev.lazaret.oci.rootfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class RootFilesystemsTest {

    @TempDir private Path temporary;
    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temporary.resolve("root"));
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(root.resolve("etc/os-release"), "ID=test\n");
        Files.createSymbolicLink(root.resolve("outside"), Path.of("/etc"));
        Files.createLink(root.resolve("etc/same"), root.resolve("etc/os-release"));
        Path deep = root.resolve("a".repeat(90)).resolve("ß".repeat(60));
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("long"), "x".repeat(1000));
        Path tool = Files.writeString(root.resolve("tool"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-x---"));
    }

    @Test
    void theTarIsWhatTheTarProgramReads() throws Exception {
        Tools.require("tar");
        Path tar = Files.write(temporary.resolve("out.tar"), read());
        List<String> names = Tools.run(List.of("tar", "tf", tar.toString())).lines().toList();
        assertThat(names)
                .containsSubsequence("etc/", "etc/os-release", "etc/same", "outside", "tool")
                .noneMatch(name -> name.startsWith("outside/"))
                .hasSize(8);
        Path unpacked = Files.createDirectory(temporary.resolve("unpacked"));
        Tools.run(List.of("tar", "xpf", tar.toString(), "-C", unpacked.toString()));
        Tools.run(List.of("diff", "-r", "--no-dereference", root.toString(), unpacked.toString()));
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(unpacked.resolve("tool"))))
                .isEqualTo("rwxr-x---");
        assertThat(Files.getAttribute(unpacked.resolve("etc/same"), "unix:nlink")).isEqualTo(2);
    }

    @Test
    void readingTwiceGivesTheSameBytes() throws IOException {
        Files.setLastModifiedTime(root.resolve("tool"), FileTime.fromMillis(1_000_000));
        assertThat(read()).isEqualTo(read());
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsPaddedAndAGap() throws IOException {
        Path growing = Files.write(root.resolve("zz"), new byte[200_000]);
        OpenOptions options = OpenOptions.of(Environment.empty(), temporary);
        try (Image image = RootFilesystems.open(root, options, "rootfs:test");
                InputStream in = image.layers().getFirst().open()) {
            byte[] buffer = new byte[512];
            long read = 0;
            String header = "";
            while (!header.startsWith("zz\0")) {
                read += in.readNBytes(buffer, 0, 512);
                header = new String(buffer, StandardCharsets.ISO_8859_1);
            }
            Files.write(growing, new byte[1000]);
            read += in.readAllBytes().length;
            assertThat(read % 512).isZero();
            assertThat(image.gaps()).hasSize(1);
            assertThat(image.gaps().getFirst().place().path()).isEqualTo("zz");
            assertThat(image.gaps().getFirst().reason()).contains("became shorter");
        }
    }

    @Test
    void fileCapabilitiesAreKept() throws Exception {
        Tools.require("setcap");
        Path tool = root.resolve("tool");
        try {
            Tools.run(List.of("setcap", "cap_net_raw+ep", tool.toString()));
        } catch (AssertionError e) {
            Assumptions.abort("SKIPPED: setcap is not permitted here");
        }
        String tar = new String(read(), StandardCharsets.ISO_8859_1);
        assertThat(tar).contains("SCHILY.xattr.security.capability=");
    }

    private byte[] read() throws IOException {
        OpenOptions options = OpenOptions.of(Environment.empty(), temporary);
        try (Image image = RootFilesystems.open(root, options, "rootfs:test");
                InputStream in = image.layers().getFirst().open()) {
            byte[] bytes = in.readAllBytes();
            assertThat(image.gaps()).isEmpty();
            return bytes;
        }
    }
}
