package dev.lazaret.oci.open;

import dev.lazaret.oci.blob.Compression;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a path holds, told by its content, never by its name. */
enum PathKind {
    OCI_LAYOUT,
    ROOT_FILE_SYSTEM,
    ARCHIVE,
    SBOM,
    UNKNOWN;

    private static final int HEAD = 64 << 10;
    private static final int TAR_MAGIC = 257;
    private static final List<String> ROOT_DIRECTORIES =
            List.of("etc", "usr", "bin", "lib", "var", "sbin", "opt");

    static PathKind of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return ofDirectory(path);
        }
        if (!Files.isRegularFile(path)) {
            return UNKNOWN;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return ofBytes(in.readNBytes(HEAD));
        }
    }

    private static PathKind ofDirectory(Path path) {
        if (Files.exists(path.resolve("oci-layout")) || Files.exists(path.resolve("index.json"))) {
            return OCI_LAYOUT;
        }
        return ROOT_DIRECTORIES.stream().anyMatch(name -> Files.isDirectory(path.resolve(name)))
                ? ROOT_FILE_SYSTEM
                : UNKNOWN;
    }

    private static PathKind ofBytes(byte[] head) {
        if (Compression.of(head) != Compression.NONE || isTar(head)) {
            return ARCHIVE;
        }
        return isSbom(head) ? SBOM : UNKNOWN;
    }

    /** The magic, or a block of zeros: an empty tar, whose error is better than "unknown". */
    private static boolean isTar(byte[] head) {
        if (head.length < 512) {
            return false;
        }
        String magic = new String(head, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1);
        return magic.equals("ustar") || isZero(head, 512);
    }

    private static boolean isZero(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            if (head[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSbom(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).stripLeading();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).stripLeading();
        }
        if (text.startsWith("{")) {
            return text.contains("\"bomFormat\"")
                    || text.contains("\"spdxVersion\"")
                    || text.contains("spdx.org/rdf/3");
        }
        return text.startsWith("SPDXVersion:")
                || (text.startsWith("<")
                        && text.toLowerCase(Locale.ROOT).contains("cyclonedx.org/schema/bom"));
    }
}
