package dev.lazaret.advisories.database;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Digest.Algorithm;
import dev.lazaret.base.FileFailure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/** Names of database files: the digest is in the name, so nobody hashes 200 MB to state it. */
final class DatabaseFiles {

    private static final String PREFIX = "advisories-";
    private static final String SUFFIX = ".sqlite";

    private DatabaseFiles() {}

    static String name(Digest digest) {
        return PREFIX + digest.hex() + SUFFIX;
    }

    static Optional<Digest> digestIn(Path path) {
        Path fileName = path.getFileName();
        String name = fileName == null ? "" : fileName.toString();
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        try {
            String hex =
                    name.substring(PREFIX.length(), Math.max(0, name.length() - SUFFIX.length()));
            return Optional.of(new Digest(Algorithm.SHA256, hex));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static Digest digestOf(Path path) throws DatabaseException {
        MessageDigest hash = Algorithm.SHA256.newHash();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[1 << 17];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                hash.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw new DatabaseException("cannot read " + path + ": " + FileFailure.reason(e), e);
        }
        return Digest.of(Algorithm.SHA256, hash.digest());
    }
}
