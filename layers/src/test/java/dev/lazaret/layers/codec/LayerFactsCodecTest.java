package dev.lazaret.layers.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.AccountIds;
import dev.lazaret.base.CertificateTraits;
import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Fact;
import dev.lazaret.base.FileDigest;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Gap;
import dev.lazaret.base.HostFinding;
import dev.lazaret.base.Location;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.RecordedDigests;
import dev.lazaret.base.Requirements;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.layers.CorruptFactsException;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.Observation;
import dev.lazaret.layers.Reading;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32C;

class LayerFactsCodecTest {

    private static final Digest LAYER = Digest.sha256(new byte[] {1});
    private static final Location PLACE = new Location(LAYER, "etc/x", 7);
    private static final Package COMPONENT =
            Package.of(
                            PackageUrl.of(
                                    "deb", "debian", "openssl", "3.0-1", Map.of("arch", "amd64")),
                            "var/lib/dpkg/status",
                            "os/dpkg")
                    .source("openssl-src", "3.0")
                    .architecture("amd64")
                    .licenses(List.of("Apache-2.0"))
                    .vendor("Debian")
                    .attribute("sha1", "00")
                    .requirements(
                            new Requirements(List.of("libc6", "awk"), List.of("libssl"), false))
                    .build();

    static final List<Fact> EVERY_KIND =
            List.of(
                    COMPONENT,
                    COMPONENT.placed(LAYER, "owner"),
                    Package.of(PackageUrl.of("deb", "", "a", "1"), "var/lib/dpkg/status", "os/dpkg")
                            .requirements(Requirements.NONE)
                            .build(),
                    new Distro("debian", "12", "bookworm", "Debian 12 \uD83D\uDE00", List.of("x")),
                    new FileOwnership(
                            "deb",
                            "a",
                            List.of("usr/bin/\uD83D\uDE00", "usr/bin/\uD83D\uDE01", "")),
                    new ExecutableTraits(
                            "elf",
                            true,
                            ExecutableTraits.Relro.FULL,
                            false,
                            true,
                            false,
                            "/lib/ld.so",
                            List.of("libc.so.6")),
                    new AccountIds("passwd", List.of("root", "app"), List.of(0L, 10_001L)),
                    new CertificateTraits(
                            "CN=a", true, false, -1, 4_000_000_000L, "SHA256withRSA", "RSA", 2048),
                    new FileDigest("md5", "00ff"),
                    new RecordedDigests(
                            "deb", "a", "md5", List.of("bin/a", "bin/b"), List.of("00", "01")),
                    new VulnerabilityFinding(
                            "CVE-2026-1",
                            List.of("GHSA-1"),
                            Severity.HIGH,
                            "bad",
                            COMPONENT,
                            "3.1",
                            PLACE,
                            "upgrade",
                            List.of(new VulnerabilityFinding.Cvss("3.1", "CVSS:3.1/AV:N", 9.8)),
                            new VulnerabilityFinding.Kev("2026-01-01", "2026-02-01", true),
                            new VulnerabilityFinding.Epss(0.25, 0.99),
                            new VulnerabilityFinding.MatchReason(
                                    "DSA-1",
                                    "debian",
                                    "Debian:12",
                                    "openssl",
                                    true,
                                    "3.0-1",
                                    "dpkg",
                                    ">= 0, < 3.1"),
                            "2026-01-01T00:00:00Z",
                            List.of("https://example.org")),
                    new SecretFinding("s", List.of(), Severity.LOW, "t", PLACE, "e", "r"),
                    new FileFinding("f", List.of("a"), Severity.LOW, "t", PLACE, "e", "r"),
                    new ConfigurationFinding(
                            "c", List.of(), Severity.UNKNOWN, "t", Location.NOWHERE, "e", "r"),
                    new SourceLineFinding(
                            "l", List.of(), Severity.MEDIUM, "t", PLACE, 3, "e", "line", ""),
                    new HostFinding("h", List.of(), Severity.CRITICAL, "t", PLACE, "", "r"));

    static LayerFacts sample() throws IOException {
        LayerFacts read =
                Reading.read(
                        new TarBuilder()
                                .directory("etc")
                                .file("etc/x", 04755, new byte[] {1, 2, 3})
                                .symlink("etc/y", "x")
                                .hardlink("etc/z", "etc/x")
                                .file("etc/.wh.gone", "")
                                .file("var/.wh..wh..opq", "")
                                .build());
        return new LayerFacts(
                LAYER,
                42,
                read.files(),
                EVERY_KIND.stream().map(f -> new Observation("etc/x", "test", f)).toList(),
                List.of(Gap.of(Gap.Kind.LIMIT, PLACE, "too much")));
    }

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        LayerFacts facts = sample();

        LayerFacts back = LayerFactsCodec.decode(LayerFactsCodec.encode(facts));

        assertThat(back.diffId()).isEqualTo(facts.diffId());
        assertThat(back.bytes()).isEqualTo(42);
        assertThat(back.observations()).isEqualTo(facts.observations());
        assertThat(back.gaps()).isEqualTo(facts.gaps());
        assertThat(back.files()).containsExactlyElementsOf(facts.files());
        assertThat(back.files().whiteouts()).containsExactly("etc/gone");
        assertThat(back.files().opaqueDirectories()).containsExactly("var");
        assertThat(back.files().find("etc/x")).isEqualTo(facts.files().find("etc/x"));
    }

    @Test
    void givesTheSameBytesForTheSameFacts() throws IOException {
        byte[] once = LayerFactsCodec.encode(sample());

        assertThat(LayerFactsCodec.encode(LayerFactsCodec.decode(once))).isEqualTo(once);
    }

    @Test
    void refusesOtherVersionsAndDamage() throws IOException {
        byte[] good = LayerFactsCodec.encode(sample());
        byte[] other = good.clone();
        other[4]++;
        byte[] damaged = good.clone();
        damaged[good.length / 2] ^= 4;

        for (byte[] bad : List.of(new byte[0], new byte[9], other, damaged)) {
            assertThatThrownBy(() -> LayerFactsCodec.decode(bad))
                    .isInstanceOf(MalformedException.class);
        }
        for (int length = 0; length < good.length; length += 7) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> LayerFactsCodec.decode(cut))
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void survivesForgedBytesWithARightChecksum() throws IOException {
        byte[] good = LayerFactsCodec.encode(sample());
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] forged = good.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                forged[5 + random.nextInt(forged.length - 9)] = (byte) random.nextInt();
            }
            touch(sealed(forged));
        }
    }

    /** Reads everything; only the two promised exceptions may come. */
    static void touch(byte[] bytes) {
        try {
            LayerFacts facts = LayerFactsCodec.decode(bytes);
            facts.files().forEach(entry -> assertThat(entry.path()).isNotNull());
            facts.files().whiteouts().forEach(path -> assertThat(path).isNotNull());
            facts.files().find("etc/y");
            facts.files().hides("var/lib/x");
        } catch (MalformedException | CorruptFactsException e) {
            assertThat(e).hasMessageContaining("cached");
        }
    }

    static byte[] sealed(byte[] bytes) {
        if (bytes.length < 4) {
            return bytes;
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        for (int i = 0; i < 4; i++) {
            bytes[bytes.length - 4 + i] = (byte) (crc.getValue() >> (8 * i));
        }
        return bytes;
    }
}
