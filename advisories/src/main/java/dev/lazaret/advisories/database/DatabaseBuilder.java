package dev.lazaret.advisories.database;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.FeedException;
import dev.lazaret.advisories.feeds.EpssReader;
import dev.lazaret.advisories.feeds.FeedLimits;
import dev.lazaret.advisories.feeds.FeedProgress;
import dev.lazaret.advisories.feeds.Feeds;
import dev.lazaret.advisories.feeds.KevReader;
import dev.lazaret.advisories.osv.OsvParser;
import dev.lazaret.advisories.osv.VectorScorer;
import dev.lazaret.base.Digest;
import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles feeds into one database file. The same feed files give the same bytes, wherever they
 * come from and whatever order their records are in. Memory does not grow with the feeds: records
 * are sorted in a temporary file beside the target.
 */
public final class DatabaseBuilder {

    private final FeedLimits limits;
    private final OsvParser parser;
    private final FeedProgress progress;

    public DatabaseBuilder(FeedLimits limits, VectorScorer scorer, FeedProgress progress) {
        this.limits = limits;
        this.parser = new OsvParser(scorer);
        this.progress = progress;
    }

    /**
     * Writes the database.
     *
     * @param ecosystems archives to take, all when empty
     * @param target a file that does not exist yet; it is removed again when this fails
     * @return records that could not be used: they never end a build
     * @throws FeedException if a feed cannot be read, or an ecosystem is not there
     */
    public List<SkippedRecord> build(Feeds feeds, Set<String> ecosystems, Path target)
            throws DatabaseException, InterruptedException {
        return build(FetchedFeeds.fetch(feeds, ecosystems), target);
    }

    List<SkippedRecord> build(FetchedFeeds feeds, Path target)
            throws DatabaseException, InterruptedException {
        boolean built = false;
        try (DatabaseWriter writer = DatabaseWriter.create(target)) {
            List<SkippedRecord> skipped = new ArrayList<>();
            for (String ecosystem : feeds.ecosystems()) {
                Path archive = feeds.archive(ecosystem);
                ArchiveCompiler compiler =
                        new ArchiveCompiler(ecosystem, parser, limits, writer, progress);
                skipped.addAll(compiler.compile(archive));
                writer.feed(
                        "osv/" + ecosystem,
                        DatabaseFiles.digestOf(archive),
                        Files.size(archive),
                        compiler.records(),
                        compiler.skippedCount());
            }
            Optional<Path> kev = feeds.kev();
            if (kev.isPresent()) {
                addKev(kev.get(), writer);
            }
            Optional<Path> epss = feeds.epss();
            if (epss.isPresent()) {
                addEpss(epss.get(), writer);
            }
            writer.finish(skipped);
            built = true;
            return List.copyOf(skipped);
        } catch (SQLException | IOException e) {
            throw new DatabaseException(
                    "cannot write the advisory database %s: %s; is there room on the disk?"
                            .formatted(target, e.getMessage()),
                    e);
        } finally {
            if (!built) {
                DatabaseWriter.discard(target);
            }
        }
    }

    private void addKev(Path file, DatabaseWriter writer)
            throws DatabaseException, SQLException, IOException {
        Map<String, Kev> entries = KevReader.read(file);
        writer.kev(entries);
        addFeed("kev", file, entries.size(), writer);
    }

    private void addEpss(Path file, DatabaseWriter writer)
            throws DatabaseException, SQLException, IOException {
        Map<String, Epss> scores = EpssReader.read(file, limits);
        writer.epss(scores);
        addFeed("epss", file, scores.size(), writer);
    }

    private void addFeed(String name, Path file, int records, DatabaseWriter writer)
            throws DatabaseException, SQLException, IOException {
        Digest digest = DatabaseFiles.digestOf(file);
        writer.feed(name, digest, Files.size(file), records, 0);
        progress.compiled(name, records);
    }
}
