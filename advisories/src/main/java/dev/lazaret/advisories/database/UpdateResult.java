package dev.lazaret.advisories.database;

import java.util.List;

/**
 * How an update ended.
 *
 * @param changed a new database is in place; false when the feeds gave the one that was there
 * @param summary the database now in place
 * @param skipped records that could not be used
 * @param problems feeds that were left out, for people
 */
public record UpdateResult(
        boolean changed,
        DatabaseSummary summary,
        List<SkippedRecord> skipped,
        List<String> problems) {

    public UpdateResult {
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }
}
