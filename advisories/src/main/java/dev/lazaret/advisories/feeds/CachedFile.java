package dev.lazaret.advisories.feeds;

import dev.lazaret.base.Digest;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * One address in the feed cache: the last whole file, what the server said about it, and the part
 * of a newer one that has arrived.
 */
final class CachedFile {

    private static final int VALIDATOR_CHARS_MAX = 1_000;

    private final Path content;
    private final Path about;
    private final Path part;
    private final Path partAbout;

    CachedFile(Path cache, URI address) throws IOException {
        String key = Digest.sha256(address.toString().getBytes(StandardCharsets.UTF_8)).shortHex();
        Path directory = Files.createDirectories(cache.resolve(key));
        content = directory.resolve("content");
        about = directory.resolve("content.properties");
        part = directory.resolve("part");
        partAbout = directory.resolve("part.properties");
    }

    /**
     * What a server says to recognise a version of a file by (RFC 9110, section 8.8).
     *
     * @param etag empty when there is none
     * @param lastModified empty when there is none
     */
    record Validators(String etag, String lastModified) {

        static final Validators NONE = new Validators("", "");

        /** Only a strong tag promises the same bytes. */
        boolean allowsRange() {
            return etag.startsWith("\"");
        }
    }

    Optional<Path> content() {
        return Files.isRegularFile(content) ? Optional.of(content) : Optional.empty();
    }

    Path part() {
        return part;
    }

    Validators validators() throws IOException {
        return content().isPresent() ? read(about) : Validators.NONE;
    }

    Validators partValidators() throws IOException {
        return Files.exists(part) ? read(partAbout) : Validators.NONE;
    }

    long partBytes() throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** Begins a new part. */
    void begin(Validators validators) throws IOException {
        Files.deleteIfExists(part);
        write(partAbout, validators);
    }

    /** The part is whole: it becomes the content. */
    Path complete(Validators validators) throws IOException {
        // without a description a crash in between costs one download and never a wrong file
        Files.deleteIfExists(about);
        Files.move(
                part, content, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        write(about, validators);
        Files.deleteIfExists(partAbout);
        return content;
    }

    void discardPart() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(partAbout);
    }

    private static Validators read(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) > 10_000) {
            return Validators.NONE;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            return Validators.NONE;
        }
        return new Validators(
                properties.getProperty("etag", ""), properties.getProperty("last-modified", ""));
    }

    private static void write(Path file, Validators validators) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("etag", cut(validators.etag()));
        properties.setProperty("last-modified", cut(validators.lastModified()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    private static String cut(String text) {
        return text.length() > VALIDATOR_CHARS_MAX ? "" : text;
    }
}
