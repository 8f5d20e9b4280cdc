package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A content digest such as {@code sha256:e3b0…}, as in the OCI image specification, "Digests".
 *
 * <p>Only sha256 and sha512 exist here: the two algorithms the specification registers. The encoded
 * part is lower-case hex of the algorithm's exact length.
 */
public record Digest(Algorithm algorithm, String hex) implements Comparable<Digest> {

    /** A registered digest algorithm. */
    public enum Algorithm {
        SHA256("sha256", "SHA-256", 64),
        SHA512("sha512", "SHA-512", 128);

        private final String label;
        private final String jcaName;
        private final int hexLength;

        Algorithm(String label, String jcaName, int hexLength) {
            this.label = label;
            this.jcaName = jcaName;
            this.hexLength = hexLength;
        }

        /** The name as written in a digest string. */
        public String label() {
            return label;
        }

        /** A fresh hash of this algorithm. */
        public MessageDigest newHash() {
            try {
                return MessageDigest.getInstance(jcaName);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has " + jcaName, e);
            }
        }
    }

    public Digest {
        if (hex.length() != algorithm.hexLength || !isLowerHex(hex)) {
            throw new IllegalArgumentException(
                    "not a " + algorithm.label + " digest: '" + Text.quote(hex, 140) + "'");
        }
    }

    /**
     * Reads {@code algorithm:hex}.
     *
     * @throws IllegalArgumentException if the text is no digest of a registered algorithm
     */
    public static Digest parse(String text) {
        for (Algorithm algorithm : Algorithm.values()) {
            if (text.startsWith(algorithm.label)
                    && text.startsWith(":", algorithm.label.length())) {
                return new Digest(algorithm, text.substring(algorithm.label.length() + 1));
            }
        }
        throw new IllegalArgumentException(
                "not a digest: '"
                        + Text.quote(text, 140)
                        + "' (expected sha256:<64 hex> or sha512:<128 hex>)");
    }

    /** The SHA-256 digest of these bytes. */
    public static Digest sha256(byte[] bytes) {
        return of(Algorithm.SHA256, Algorithm.SHA256.newHash().digest(bytes));
    }

    /** The digest with these raw hash bytes. */
    public static Digest of(Algorithm algorithm, byte[] hash) {
        return new Digest(algorithm, HexFormat.of().formatHex(hash));
    }

    /** The first twelve hex digits: enough for people, never for identity. */
    public String shortHex() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(Digest other) {
        return toString().compareTo(other.toString());
    }

    // written out: what the compiler would leave to the first call takes that call 10 ms
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest
                && algorithm == digest.algorithm
                && hex.equals(digest.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    @Override
    public String toString() {
        return algorithm.label + ":" + hex;
    }

    private static boolean isLowerHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }
}
