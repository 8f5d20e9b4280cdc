package dev.lazaret.cli.files;

import dev.lazaret.base.FileFailure;
import dev.lazaret.cli.shell.UsageException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that people write by hand: whole, in UTF-8, and never large. */
public final class SmallFile {

    /** More than a person writes. */
    public static final int BYTES_MAX = 1 << 20;

    private SmallFile() {}

    /**
     * Reads one.
     *
     * @param what for errors: {@code the policy}
     * @throws UsageException if it cannot be read, is too large or no text
     */
    public static String read(Path file, String what) throws UsageException {
        try (InputStream in = Files.newInputStream(file)) {
            return text(in.readNBytes(BYTES_MAX + 1));
        } catch (IOException e) {
            throw new UsageException(
                    "Tried to read %s %s but %s.".formatted(what, file, FileFailure.reason(e)), e);
        }
    }

    /** The text these bytes are. */
    public static String text(byte[] bytes) throws IOException {
        if (bytes.length > BYTES_MAX) {
            throw new IOException("it is larger than " + BYTES_MAX + " bytes");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IOException("it is no text in UTF-8", e);
        }
    }
}
