package dev.lazaret.advisories.database;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.PackageNames;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sorts one archive's advisories by ecosystem, package and id in a temporary file, so that memory
 * stays small however many there are.
 */
final class Staging implements AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final PreparedStatement insert;

    /** Takes the advisories of one package, as a JSON array sorted by id. */
    @FunctionalInterface
    interface GroupSink {
        void group(String ecosystem, String name, int advisories, String newest, byte[] json)
                throws SQLException, IOException;
    }

    private Staging(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.insert =
                connection.prepareStatement(
                        "INSERT INTO staged(ecosystem, name, id, modified, json)"
                                + " VALUES (?, ?, ?, ?, ?)");
    }

    /** An empty one; the file is overwritten. */
    static Staging create(Path file) throws SQLException, IOException {
        Connection connection = SqliteWriting.open(file);
        try {
            try (Statement statement = connection.createStatement()) {
                // the index is sorted in memory: keys only, a few dozen bytes each
                statement.execute("PRAGMA temp_store = MEMORY");
                statement.execute(
                        "CREATE TABLE staged(ecosystem TEXT, name TEXT, id TEXT, modified TEXT,"
                                + " json BLOB)");
            }
            connection.setAutoCommit(false);
            return new Staging(file, connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    void add(Advisory advisory) throws SQLException {
        insert.setString(1, advisory.ecosystem());
        insert.setString(2, PackageNames.normalize(advisory.ecosystem(), advisory.packageName()));
        insert.setString(3, advisory.id());
        insert.setString(4, advisory.modified());
        insert.setBytes(5, AdvisoryJson.write(advisory));
        insert.executeUpdate();
    }

    /** Hands out every package with its advisories; of two records with one id the newer counts. */
    void sorted(GroupSink sink) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE INDEX staged_key ON staged(ecosystem, name, id, modified)");
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT ecosystem, name, id, modified, json FROM staged"
                                    + " ORDER BY ecosystem, name, id, modified DESC, json")) {
                new Grouping(sink).run(rows);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            insert.close();
            connection.close();
        } finally {
            DatabaseWriter.discard(file);
        }
    }

    /** Cuts sorted rows into groups. */
    private static final class Grouping {
        private final GroupSink sink;
        private final ByteArrayOutputStream json = new ByteArrayOutputStream();
        private String ecosystem = "";
        private String name = "";
        private String id = "";
        private String newest = "";
        private int advisories;

        Grouping(GroupSink sink) {
            this.sink = sink;
        }

        void run(ResultSet rows) throws SQLException, IOException {
            while (rows.next()) {
                if (!rows.getString(1).equals(ecosystem) || !rows.getString(2).equals(name)) {
                    end();
                    ecosystem = rows.getString(1);
                    name = rows.getString(2);
                    id = "";
                }
                if (!rows.getString(3).equals(id)) {
                    id = rows.getString(3);
                    add(rows.getString(4), rows.getBytes(5));
                }
            }
            end();
        }

        private void add(String modified, byte[] object) {
            json.write(advisories == 0 ? '[' : ',');
            json.writeBytes(object);
            newest = Instants.later(newest, modified);
            advisories++;
        }

        private void end() throws SQLException, IOException {
            if (advisories == 0) {
                return;
            }
            json.writeBytes("]".getBytes(StandardCharsets.US_ASCII));
            sink.group(ecosystem, name, advisories, newest, json.toByteArray());
            json.reset();
            newest = "";
            advisories = 0;
        }
    }
}
