package dev.lazaret.inspect.secrets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Scans texts in memory. */
final class Scans {

    private Scans() {}

    static List<Hit> hits(String fileName, String text) {
        return hits(fileName, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static List<Hit> hits(String fileName, byte[] bytes) {
        try {
            return new SecretScan().read(fileName, new ByteArrayInputStream(bytes)).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> kinds(String fileName, String text) {
        return hits(fileName, text).stream().map(hit -> hit.kind().name()).toList();
    }
}
