package dev.lazaret.advisories.database;

import dev.lazaret.base.Digest;

import java.util.List;

/**
 * What a database was made of.
 *
 * @param digest SHA-256 of the file: two databases with the same digest give the same findings
 * @param format format version of the file
 * @param newest RFC 3339 instant of the newest change among all records, empty when there is none
 * @param advisories records compiled; one that several archives have counts in each
 * @param packages packages with at least one advisory
 * @param kev entries of CISA's catalogue, 0 when the source had none
 * @param epss scores of FIRST's table, 0 when the source had none
 * @param feeds the files it was compiled from, by name
 */
public record DatabaseSummary(
        Digest digest,
        int format,
        String newest,
        long advisories,
        long packages,
        long kev,
        long epss,
        List<Feed> feeds) {

    /**
     * One file.
     *
     * @param name {@code osv/npm}, {@code kev}, {@code epss}
     * @param digest SHA-256 of the file as it was fetched
     * @param bytes its size
     * @param records records or rows taken
     * @param skipped records that could not be used
     */
    public record Feed(String name, Digest digest, long bytes, long records, long skipped) {}

    public DatabaseSummary {
        feeds = List.copyOf(feeds);
    }
}
