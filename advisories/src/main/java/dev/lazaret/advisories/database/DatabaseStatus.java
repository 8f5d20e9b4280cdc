package dev.lazaret.advisories.database;

import dev.lazaret.advisories.DatabaseException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What a store holds.
 *
 * @param path the database file; empty when there is none
 * @param bytes its size, 0 when there is none
 * @param summary what it was made of; empty when there is none or it cannot be read
 * @param checked when its feeds were last found up to date or fetched, or a bundle was imported
 * @param problem why there is no summary
 */
public record DatabaseStatus(
        Optional<Path> path,
        long bytes,
        Optional<DatabaseSummary> summary,
        Optional<Instant> checked,
        Optional<DatabaseException> problem) {}
