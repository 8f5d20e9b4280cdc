package dev.lazaret.advisories.database;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.AdvisorySource;
import dev.lazaret.advisories.CorruptDatabaseException;
import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.DatabaseFormatException;
import dev.lazaret.advisories.MissingDatabaseException;
import dev.lazaret.advisories.PackageNames;
import dev.lazaret.advisories.sqlite.Row;
import dev.lazaret.advisories.sqlite.SqliteFile;
import dev.lazaret.advisories.sqlite.SqliteFormatException;
import dev.lazaret.advisories.sqlite.Table;
import dev.lazaret.base.Digest;
import dev.lazaret.base.FileFailure;
import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An open database file: read-only, no lock, no native code. Safe for use by many threads; the file
 * may be replaced or removed meanwhile. Close it when nobody asks any more.
 */
public final class AdvisoryDatabase implements AdvisorySource, AutoCloseable {

    private final Path path;
    private final SqliteFile file;
    private final Table packages;
    private final Table data;
    private final Table kev;
    private final Table epss;

    private AdvisoryDatabase(Path path, SqliteFile file) throws SqliteFormatException {
        this.path = path;
        this.file = file;
        this.packages = file.table("package");
        this.data = file.table("data");
        this.kev = file.table("kev");
        this.epss = file.table("epss");
    }

    /**
     * Opens a database file. Its header is checked, its content is not trusted: whatever is broken
     * further on is a {@link CorruptDatabaseException} when it is met.
     *
     * @throws MissingDatabaseException if there is no such file
     * @throws CorruptDatabaseException if it is no SQLite file of ours, or ends too early
     * @throws DatabaseFormatException if it is of an older or newer format
     */
    public static AdvisoryDatabase open(Path path) throws DatabaseException {
        SqliteFile file;
        try {
            file = SqliteFile.open(path);
        } catch (NoSuchFileException e) {
            throw new MissingDatabaseException(
                    "there is no advisory database at " + path + "; run `lazaret db update`", e);
        } catch (IOException e) {
            throw new DatabaseException(
                    "cannot read the advisory database " + path + ": " + FileFailure.reason(e), e);
        } catch (SqliteFormatException e) {
            throw corrupt(path, e);
        }
        try {
            checkFormat(path, file);
            return new AdvisoryDatabase(path, file);
        } catch (SqliteFormatException e) {
            close(file);
            throw corrupt(path, e);
        } catch (DatabaseException | RuntimeException e) {
            close(file);
            throw e;
        }
    }

    /** The open file. */
    public Path path() {
        return path;
    }

    @Override
    public List<String> ecosystems() throws DatabaseException {
        try {
            List<String> names = new ArrayList<>();
            for (Row row : file.table("ecosystem").rows()) {
                names.add(row.text(0));
            }
            return List.copyOf(names);
        } catch (SqliteFormatException e) {
            throw corrupt(path, e);
        }
    }

    @Override
    public List<Advisory> lookup(String ecosystem, String packageName) throws DatabaseException {
        try {
            String name = PackageNames.normalize(ecosystem, packageName);
            Optional<Row> entry = packages.find(ecosystem, name);
            if (entry.isEmpty()) {
                return List.of();
            }
            Row row =
                    data.find(entry.get().integer(3))
                            .orElseThrow(() -> new SqliteFormatException("a package has no data"));
            return AdvisoryJson.read(ecosystem, PackedText.unpack(row.integer(1), row.blob(2)));
        } catch (SqliteFormatException | IOException e) {
            throw corrupt(path, e);
        }
    }

    @Override
    public Optional<Kev> kev(String cve) throws DatabaseException {
        try {
            Optional<Row> row = kev.find(cve);
            return row.isEmpty() ? Optional.empty() : Optional.of(kev(row.get()));
        } catch (SqliteFormatException e) {
            throw corrupt(path, e);
        }
    }

    @Override
    public Optional<Epss> epss(String cve) throws DatabaseException {
        try {
            Optional<Row> row = epss.find(cve);
            return row.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Epss(row.get().real(1), row.get().real(2)));
        } catch (SqliteFormatException e) {
            throw corrupt(path, e);
        }
    }

    /** What it was made of. Hashes the file when its name does not hold the digest. */
    public DatabaseSummary summary() throws DatabaseException {
        try {
            return SummaryReader.read(file, digest());
        } catch (SqliteFormatException | IllegalArgumentException e) {
            throw corrupt(path, e);
        }
    }

    /** Records that could not be used when it was compiled, at most the first thousand. */
    public List<SkippedRecord> skipped() throws DatabaseException {
        try {
            List<SkippedRecord> skipped = new ArrayList<>();
            for (Row row : file.table("skipped").rows()) {
                skipped.add(new SkippedRecord(row.text(0), row.text(1), row.text(2)));
            }
            return List.copyOf(skipped);
        } catch (SqliteFormatException e) {
            throw corrupt(path, e);
        }
    }

    @Override
    public void close() {
        close(file);
    }

    private static void close(SqliteFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a file that was only read does not fail", e);
        }
    }

    private Digest digest() throws DatabaseException {
        Optional<Digest> named = DatabaseFiles.digestIn(path);
        return named.isPresent() ? named.get() : DatabaseFiles.digestOf(path);
    }

    private static Kev kev(Row row) throws SqliteFormatException {
        return new Kev(row.text(1), row.text(2), row.integer(3) != 0);
    }

    private static void checkFormat(Path path, SqliteFile file) throws DatabaseException {
        if (file.applicationId() != Schema.APPLICATION_ID) {
            throw new CorruptDatabaseException(
                    path + " is a SQLite file, but no advisory database; run `lazaret db update`");
        }
        if (file.userVersion() != Schema.FORMAT) {
            throw new DatabaseFormatException(
                    "the advisory database %s has format %d and this program reads %d; %s"
                            .formatted(
                                    path,
                                    file.userVersion(),
                                    Schema.FORMAT,
                                    file.userVersion() < Schema.FORMAT
                                            ? "run `lazaret db update`"
                                            : "use a newer lazaret or run `lazaret db update`"));
        }
    }

    private static CorruptDatabaseException corrupt(Path path, Exception cause) {
        return new CorruptDatabaseException(
                "the advisory database %s is damaged: %s; run `lazaret db update`"
                        .formatted(path, cause.getMessage()),
                cause);
    }
}
