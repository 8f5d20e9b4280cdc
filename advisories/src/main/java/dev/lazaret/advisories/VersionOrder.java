package dev.lazaret.advisories;

/** A total order over version strings as one ecosystem's own tools compare them. */
public interface VersionOrder {

    /** The name people type: {@code dpkg}, {@code semver}. */
    String name();

    /**
     * Negative, zero or positive as {@code a} is older than, the same as or newer than {@code b}.
     *
     * @throws InvalidVersionException if either is no version in this ecosystem
     */
    int compare(String a, String b) throws InvalidVersionException;
}
