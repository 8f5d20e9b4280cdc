package dev.lazaret.advisories.bundle;

import dev.lazaret.advisories.BundleException;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Digest.Algorithm;
import dev.lazaret.base.FileFailure;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A database in one signed file: a tar of {@code manifest.dsse.json}, which is the signed statement
 * of the database's digest and size, and {@code database.sqlite.gz}.
 */
public final class Bundle {

    private static final String MANIFEST = "manifest.dsse.json";
    private static final String DATABASE = "database.sqlite.gz";
    private static final int MANIFEST_BYTES_MAX = 64 << 10;
    private static final long DATABASE_BYTES_MAX = 16L << 30;
    private static final int BUFFER_BYTES = 1 << 17;

    private Bundle() {}

    /**
     * Writes a bundle. The same database, key and JDK give the same bytes. The packed database is
     * kept meanwhile in a new file beside the target.
     */
    public static void write(
            Path database, Digest digest, String newest, PrivateKey key, Path target)
            throws BundleException {
        Path scratch = scratch(target);
        try {
            Digest packed = pack(database, scratch);
            Manifest manifest =
                    new Manifest(digest, Files.size(database), packed, Files.size(scratch), newest);
            byte[] envelope = Envelope.sign(manifest.toJson(), key);
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(target), BUFFER_BYTES)) {
                Tar.writeHeader(out, MANIFEST, envelope.length);
                out.write(envelope);
                Tar.writePadding(out, envelope.length);
                Tar.writeHeader(out, DATABASE, manifest.packedBytes());
                Files.copy(scratch, out);
                Tar.writePadding(out, manifest.packedBytes());
                Tar.writeEnd(out);
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        } finally {
            discard(scratch);
        }
    }

    private static Path scratch(Path target) throws BundleException {
        Path absolute = target.toAbsolutePath();
        try {
            return Files.createTempFile(absolute.getParent(), ".lazaret-", ".tmp");
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static BundleException unwritable(Path target, IOException e) {
        return new BundleException(
                "cannot write the bundle " + target + ": " + FileFailure.reason(e), e);
    }

    /**
     * Verifies a bundle and unpacks its database.
     *
     * @param target where the database goes; nothing is left there when this fails
     * @return what the signature covers
     * @throws BundleException if the bundle is malformed, not signed by this key, or its database
     *     is not the one that was signed
     */
    public static Manifest unpack(Path bundle, PublicKey trusted, Path target)
            throws BundleException {
        boolean good = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle), BUFFER_BYTES)) {
            Manifest manifest = readManifest(in, trusted);
            long packed = Tar.readHeader(in, DATABASE);
            if (packed != manifest.packedBytes() || manifest.bytes() > DATABASE_BYTES_MAX) {
                throw new IOException("the database has another size than the manifest states");
            }
            Exactly rest = new Exactly(in, packed);
            unpack(rest, manifest, target);
            if (!rest.digestOfAll().equals(manifest.packedDigest())) {
                throw new IOException("its packed database is not the one that was signed");
            }
            Tar.readPadding(in, packed);
            Tar.readEnd(in);
            good = true;
            return manifest;
        } catch (IOException e) {
            throw new BundleException(
                    "cannot import the bundle %s: %s; get it again"
                            .formatted(bundle, e.getMessage()),
                    e);
        } finally {
            if (!good) {
                discard(target);
            }
        }
    }

    private static Manifest readManifest(InputStream in, PublicKey trusted)
            throws IOException, BundleException {
        long size = Tar.readHeader(in, MANIFEST);
        if (size <= 0 || size > MANIFEST_BYTES_MAX) {
            throw new IOException("its manifest has " + size + " bytes");
        }
        byte[] envelope = in.readNBytes((int) size);
        if (envelope.length != size) {
            throw new IOException("it ends too early");
        }
        Manifest manifest = Manifest.parse(Envelope.verify(envelope, trusted));
        Tar.readPadding(in, size);
        return manifest;
    }

    private static Digest pack(Path database, Path packed) throws IOException {
        MessageDigest hash = Algorithm.SHA256.newHash();
        try (OutputStream file = Files.newOutputStream(packed);
                OutputStream out =
                        new GZIPOutputStream(new DigestOutputStream(file, hash), BUFFER_BYTES)) {
            Files.copy(database, out);
        }
        return Digest.of(Algorithm.SHA256, hash.digest());
    }

    private static void unpack(InputStream packed, Manifest manifest, Path target)
            throws IOException {
        MessageDigest hash = Algorithm.SHA256.newHash();
        long written = 0;
        // the gzip stream is left open: closing it would close the bundle
        InputStream plain = new GZIPInputStream(packed, BUFFER_BYTES);
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), hash)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = plain.read(buffer); count >= 0; count = plain.read(buffer)) {
                written += count;
                if (written > manifest.bytes()) {
                    throw new IOException("its database is longer than the manifest states");
                }
                out.write(buffer, 0, count);
            }
        }
        Digest digest = Digest.of(Algorithm.SHA256, hash.digest());
        if (written != manifest.bytes() || !digest.equals(manifest.digest())) {
            throw new IOException("its database is not the one that was signed");
        }
    }

    private static void discard(Path file) throws BundleException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new BundleException("cannot remove " + file + ": " + FileFailure.reason(e), e);
        }
    }
}
