package dev.lazaret.base;

/**
 * A digest of a file's content, to be held against a package manager's record.
 *
 * @param algorithm {@code md5}, {@code sha1} or {@code sha256}
 * @param hex lower-case hexadecimal
 */
public record FileDigest(String algorithm, String hex) implements Fact {}
