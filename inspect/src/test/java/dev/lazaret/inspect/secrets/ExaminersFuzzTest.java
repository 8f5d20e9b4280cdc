package dev.lazaret.inspect.secrets;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;
import dev.lazaret.inspect.InspectExaminers;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.testkit.Damage;
import dev.lazaret.testkit.Goldens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Any bytes in a file give findings and gaps, never an exception. */
class ExaminersFuzzTest {

    private static final FactSink NOWHERE =
            new FactSink() {
                @Override
                public void add(Fact fact) {}

                @Override
                public void gap(Gap.Kind kind, String where, String reason) {}
            };

    /** Certificates, key files, accounts, package sources, miners, web shells. */
    @MethodSource("files")
    @FuzzTest
    void inspection(byte[] data) throws IOException {
        for (Examiner examiner : InspectExaminers.all()) {
            examine(examiner, "etc/ssl/x.pem", data);
        }
    }

    @MethodSource("secretFiles")
    @FuzzTest
    void secrets(byte[] data) throws IOException {
        for (Examiner examiner : SecretExaminers.all()) {
            examine(examiner, "srv/app.env", data);
        }
    }

    private static void examine(Examiner examiner, String path, byte[] data) throws IOException {
        FileEntry file = new FileEntry(path, EntryType.FILE, 0644, 0, 0, data.length, 0, "", "");
        examiner.examine(file, new SecretBench.Bytes(data), NOWHERE);
    }

    @Test
    void surviveChangedBytes() throws Exception {
        Damage.of(files(), 100, this::inspection);
        Damage.of(secretFiles(), 100, this::secrets);
    }

    static Stream<byte[]> files() throws IOException {
        byte[] der = certificate();
        return Stream.of(
                text(
                        "-----BEGIN CERTIFICATE-----\n"
                                + base64(der)
                                + "\n-----END CERTIFICATE-----\n"),
                der,
                text("-----BEGIN PRIVATE" + " KEY-----\nAAAA\n-----END PRIVATE" + " KEY-----\n"),
                new byte[] {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED, 0, 0, 0, 2, 0, 0},
                text("root:$6$salt$hash:19000:0:99999:7:::\na::0:0::/root:/bin/sh\n"),
                text("deb [trusted=yes] http://x/ y main\n[r]\nbaseurl=http://x\ngpgcheck=0\n"),
                text("<?php eval(base64_decode($_POST['x'])); ?>stratum+tcp://pool:3333"));
    }

    static Stream<byte[]> secretFiles() throws IOException {
        byte[] tokens =
                text("a: " + SampleText.of(5).fill("ghp_{crc:30}") + "\nPASSWORD=hunter22\n");
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(tokens);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.properties"));
            out.write(tokens);
        }
        Stream<byte[]> kinds =
                Sample.all().stream()
                        .limit(12)
                        .map(sample -> text(SampleText.of(1).fill(Sample.body(sample.text()))));
        return Stream.concat(Stream.of(tokens, gzip.toByteArray(), zip.toByteArray()), kinds);
    }

    private static byte[] certificate() throws IOException {
        String fixture =
                Files.readString(
                        Goldens.resources()
                                .resolve("rules/image/certificate-expired/firing.image"));
        String body = fixture.split("-----BEGIN CERTIFICATE-----|-----END CERTIFICATE-----", 3)[1];
        return Base64.getMimeDecoder().decode(body.replace("\\n", "\n"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
