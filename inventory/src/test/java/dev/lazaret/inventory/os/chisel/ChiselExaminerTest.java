package dev.lazaret.inventory.os.chisel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.Examining;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class ChiselExaminerTest {

    private static final String PATH = "var/lib/chisel/manifest.wall";

    private final ChiselExaminer examiner = new ChiselExaminer();

    @Test
    void readsPackagesAndFiles() throws IOException {
        String lines =
                """
                {"jsonwall":"1.0","schema":"1.0","count":5}
                {"kind":"content","slice":"libssl3t64_libs","path":"/usr/lib/x/libssl.so.3"}
                {"kind":"content","slice":"libssl3t64_libs","path":"/usr/lib/x/"}
                {"kind":"package","name":"libssl3t64","version":"3.0.13-0ubuntu3","arch":"amd64"}
                {"kind":"path","path":"/usr/lib/x/libssl.so.3","mode":"0644"}
                """;
        Examining seen =
                Examining.bytes(
                        examiner, PATH, Zstd.compress(lines.getBytes(StandardCharsets.UTF_8)));
        assertThat(seen.packages())
                .extracting(p -> p.purl().toString())
                .containsExactly("pkg:deb/libssl3t64@3.0.13-0ubuntu3?arch=amd64");
        assertThat(seen.facts())
                .contains(new FileOwnership("deb", "libssl3t64", List.of("usr/lib/x/libssl.so.3")));
    }

    @Test
    void brokenManifestsAreErrors() {
        for (byte[] bytes :
                List.of(
                        "plain text".getBytes(StandardCharsets.UTF_8),
                        Zstd.compress("{not json".getBytes(StandardCharsets.UTF_8)))) {
            assertThatThrownBy(() -> Examining.bytes(examiner, PATH, bytes))
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void readsARealManifest() {
        Examining seen =
                Examining.file(
                        examiner,
                        PATH,
                        SharedData.require("manifests/chisel/scalibr/chisel/openssl.wall"));
        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.packages()).anyMatch(p -> p.name().equals("openssl"));
    }
}
