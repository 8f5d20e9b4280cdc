package dev.lazaret.advisories.database;

import dev.lazaret.base.Digest;
import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a database file, in sorted order and in one transaction, so that its bytes repeat. */
final class DatabaseWriter implements AutoCloseable {

    private final Path target;
    private final Connection connection;
    private final PreparedStatement insertPackage;
    private final PreparedStatement insertData;
    private final Map<String, long[]> ecosystems = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private String newest = "";
    private long packages;

    private DatabaseWriter(Path target, Connection connection) throws SQLException {
        this.target = target;
        this.connection = connection;
        this.insertPackage = connection.prepareStatement("INSERT INTO package VALUES (?, ?, ?, ?)");
        this.insertData = connection.prepareStatement("INSERT INTO data VALUES (?, ?, ?)");
    }

    static DatabaseWriter create(Path target) throws SQLException, IOException {
        Connection connection = SqliteWriting.open(target);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA application_id = " + Schema.APPLICATION_ID);
                statement.execute("PRAGMA user_version = " + Schema.FORMAT);
            }
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : Schema.STATEMENTS) {
                    statement.execute(sql);
                }
            }
            return new DatabaseWriter(target, connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A temporary file's name beside the target. */
    Path scratch() {
        return target.resolveSibling(target.getFileName() + ".staging");
    }

    /** One package; packages come in key order. */
    void group(String ecosystem, String name, int advisories, String latest, byte[] json)
            throws SQLException {
        packages++;
        PackedText text = PackedText.pack(json);
        insertData.setLong(1, packages);
        insertData.setInt(2, text.size());
        insertData.setBytes(3, text.bytes());
        insertData.executeUpdate();
        insertPackage.setString(1, ecosystem);
        insertPackage.setString(2, name);
        insertPackage.setInt(3, advisories);
        insertPackage.setLong(4, packages);
        insertPackage.executeUpdate();
        newest = Instants.later(newest, latest);
        long[] count = ecosystems.computeIfAbsent(ecosystem, key -> new long[2]);
        count[0]++;
        count[1] += advisories;
    }

    void feed(String name, Digest digest, long bytes, long records, long skipped)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO feed VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, digest.toString());
            insert.setLong(3, bytes);
            insert.setLong(4, records);
            insert.setLong(5, skipped);
            insert.executeUpdate();
        }
        counts.merge(name.startsWith("osv/") ? "advisories" : name, records, Long::sum);
    }

    void kev(Map<String, Kev> entries) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO kev VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<String, Kev> entry : entries.entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setString(2, entry.getValue().dateAdded());
                insert.setString(3, entry.getValue().dueDate());
                insert.setInt(4, entry.getValue().ransomware() ? 1 : 0);
                insert.executeUpdate();
            }
        }
    }

    void epss(Map<String, Epss> scores) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO epss VALUES (?, ?, ?)")) {
            for (Map.Entry<String, Epss> entry : scores.entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setDouble(2, entry.getValue().score());
                insert.setDouble(3, entry.getValue().percentile());
                insert.executeUpdate();
            }
        }
    }

    /** Writes the account of itself, commits and forces the bytes to the disk. */
    void finish(List<SkippedRecord> skipped) throws SQLException, IOException {
        writeSkipped(skipped);
        writeEcosystems();
        counts.put("packages", packages);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO meta VALUES (?, ?)")) {
            Map<String, String> meta = new TreeMap<>();
            counts.forEach((key, count) -> meta.put(key, Long.toString(count)));
            meta.put("newest", newest);
            for (Map.Entry<String, String> entry : meta.entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setString(2, entry.getValue());
                insert.executeUpdate();
            }
        }
        connection.commit();
        connection.close();
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.close();
        }
    }

    /** Removes a file that is of no use. */
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }

    private void writeSkipped(List<SkippedRecord> skipped) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR IGNORE INTO skipped VALUES (?, ?, ?)")) {
            for (SkippedRecord record : skipped.subList(0, Math.min(1_000, skipped.size()))) {
                insert.setString(1, record.feed());
                insert.setString(2, record.entry());
                insert.setString(3, record.reason());
                insert.executeUpdate();
            }
        }
    }

    private void writeEcosystems() throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO ecosystem VALUES (?, ?, ?)")) {
            for (Map.Entry<String, long[]> entry : ecosystems.entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setLong(2, entry.getValue()[0]);
                insert.setLong(3, entry.getValue()[1]);
                insert.executeUpdate();
            }
        }
    }
}
