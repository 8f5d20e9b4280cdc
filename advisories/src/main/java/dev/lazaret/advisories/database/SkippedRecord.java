package dev.lazaret.advisories.database;

/**
 * A record that could not be used.
 *
 * @param feed the file it is in: {@code osv/npm}
 * @param entry its name there
 * @param reason what is wrong with it
 */
public record SkippedRecord(String feed, String entry, String reason) {}
