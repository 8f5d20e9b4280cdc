package dev.lazaret.harden.databases;

import dev.lazaret.base.SqliteLibrary;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteJDBCLoader;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * rpm's SQLite database in memory (rpm, lib/backend/sqlite.c): a table {@code Packages} of headers
 * by number, and for each index a table of keys that point to headers by {@code hnum}. SQLite
 * itself keeps the pages in order. The file comes from outside, so its schema is not trusted: no
 * view, no trigger, nothing but tables and indexes is let in.
 */
final class SqliteRpm implements AutoCloseable {

    private static final int HEADER_BYTES = 100;
    private static final int FORMAT_VERSIONS = 18;
    private static final byte ROLLBACK_JOURNAL = 1;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    private final SQLiteConnection connection;
    private final byte[] formatVersions;

    private SqliteRpm(SQLiteConnection connection, byte[] formatVersions) {
        this.connection = connection;
        this.formatVersions = formatVersions;
    }

    /**
     * Opens a copy. A database in memory knows no write-ahead log; the file's mark is kept.
     *
     * @param temporary where SQLite's library is unpacked to be loaded
     */
    static SqliteRpm open(byte[] file, Path temporary) throws SQLException, IOException {
        if (file.length < HEADER_BYTES) {
            throw new SQLException("it has " + file.length + " bytes and is no database");
        }
        SqliteLibrary.load(temporary, SQLiteJDBCLoader::initialize);
        byte[] copy = file.clone();
        byte[] versions = {copy[FORMAT_VERSIONS], copy[FORMAT_VERSIONS + 1]};
        copy[FORMAT_VERSIONS] = ROLLBACK_JOURNAL;
        copy[FORMAT_VERSIONS + 1] = ROLLBACK_JOURNAL;
        SQLiteConnection connection =
                (SQLiteConnection) new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
        try {
            connection.deserialize("main", copy);
            SqliteRpm database = new SqliteRpm(connection, versions);
            database.execute("PRAGMA trusted_schema=OFF");
            database.execute("PRAGMA cell_size_check=ON");
            database.execute("PRAGMA secure_delete=ON");
            database.requirePlainSchema();
            return database;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void requirePlainSchema() throws SQLException {
        SortedSet<String> odd =
                texts(
                        "SELECT type || ' ' || name FROM sqlite_schema WHERE type NOT IN"
                                + " ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'");
        if (!odd.isEmpty()) {
            throw new SQLException("its schema has the " + odd.getFirst());
        }
        SortedSet<String> broken = texts("PRAGMA quick_check(1)");
        if (!broken.equals(new TreeSet<>(List.of("ok")))) {
            throw new SQLException("it is damaged: " + String.join(", ", broken));
        }
    }

    /** Numbers of the headers of each package. */
    SortedMap<String, List<Long>> packages() throws SQLException {
        SortedMap<String, List<Long>> packages = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key, hnum FROM Name")) {
            while (rows.next()) {
                packages.computeIfAbsent(rows.getString(1), none -> new ArrayList<>())
                        .add(rows.getLong(2));
            }
        }
        return packages;
    }

    /** Keys of one index that point to a header. */
    SortedSet<String> keys(String index, long header) throws SQLException {
        return texts("SELECT key FROM " + index + " WHERE hnum = " + header);
    }

    /** Takes headers out, and every key that points to one. */
    void delete(Set<Long> headers) throws SQLException {
        for (String table : indexTables()) {
            delete(table, headers);
        }
        delete("Packages", headers);
        execute("VACUUM");
    }

    private void delete(String table, Set<Long> headers) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM \"" + table + "\" WHERE hnum = ?")) {
            for (long header : headers) {
                delete.setLong(1, header);
                delete.executeUpdate();
            }
        }
    }

    /** Every table that points to headers; rpm's versions have different ones. */
    private List<String> indexTables() throws SQLException {
        List<String> tables = new ArrayList<>();
        for (String table :
                texts(
                        "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE"
                                + " m.type = 'table' AND c.name = 'hnum' AND m.name <> 'Packages'")) {
            if (!NAME.matcher(table).matches()) {
                throw new SQLException("it has a table '" + table + "'");
            }
            tables.add(table);
        }
        return tables;
    }

    /** The file as it is now. */
    byte[] bytes() throws SQLException {
        byte[] bytes = connection.serialize("main");
        System.arraycopy(formatVersions, 0, bytes, FORMAT_VERSIONS, 2);
        return bytes;
    }

    private SortedSet<String> texts(String query) throws SQLException {
        SortedSet<String> texts = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String text = rows.getString(1);
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
