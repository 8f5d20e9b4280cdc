package dev.lazaret.advisories.bundle;

import dev.lazaret.advisories.BundleException;
import dev.lazaret.base.Digest;
import dev.lazaret.base.FileFailure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * Ed25519 keys in PEM files (RFC 7468): PKCS #8 for the private, SubjectPublicKeyInfo for the
 * public.
 */
public final class BundleKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int PEM_BYTES_MAX = 16 << 10;

    private BundleKeys() {}

    /** A new pair. */
    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Writes both keys to new files; only the owner may read the private one. */
    public static void write(KeyPair pair, Path privateFile, Path publicFile)
            throws BundleException {
        writeNew(privateFile, pem(PRIVATE, pair.getPrivate()), true);
        writeNew(publicFile, pem(PUBLIC, pair.getPublic()), false);
    }

    /** Reads a private key. */
    public static PrivateKey readPrivate(Path file) throws BundleException {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(der(file, PRIVATE)));
        } catch (GeneralSecurityException e) {
            throw noKey(file, PRIVATE, e);
        }
    }

    /** Reads a public key. */
    public static PublicKey readPublic(Path file) throws BundleException {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(der(file, PUBLIC)));
        } catch (GeneralSecurityException e) {
            throw noKey(file, PUBLIC, e);
        }
    }

    /** The name of a key: the SHA-256 of its SubjectPublicKeyInfo in hex. */
    public static String id(PublicKey key) {
        return Digest.sha256(key.getEncoded()).hex();
    }

    private static String pem(String label, Key key) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, lines.encodeToString(key.getEncoded()), label);
    }

    private static byte[] der(Path file, String label) throws BundleException {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(PEM_BYTES_MAX), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new BundleException(
                    "cannot read the key " + file + ": " + FileFailure.reason(e), e);
        }
        String begin = "-----BEGIN " + label + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new BundleException(
                    "%s holds no '%s' in PEM; make one with `lazaret db keygen`"
                            .formatted(file, label));
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw noKey(file, label, e);
        }
    }

    private static void writeNew(Path file, String text, boolean secret) throws BundleException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes =
                secret && posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, options, attributes)) {
            var bytes = java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (FileAlreadyExistsException e) {
            throw new BundleException(file + " exists already; a key is never overwritten", e);
        } catch (IOException e) {
            throw new BundleException(
                    "cannot write the key " + file + ": " + FileFailure.reason(e), e);
        }
    }

    private static BundleException noKey(Path file, String label, Exception cause) {
        return new BundleException(
                "%s holds no Ed25519 '%s': %s".formatted(file, label, cause.getMessage()), cause);
    }
}
