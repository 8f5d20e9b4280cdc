package dev.lazaret.advisories.database;

import dev.lazaret.base.SqliteLibrary;

import org.sqlite.SQLiteJDBCLoader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens a file of our own for writing at once, without the safety a shared file would need. */
final class SqliteWriting {

    private SqliteWriting() {}

    static Connection open(Path file) throws SQLException, IOException {
        Files.deleteIfExists(file);
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            SqliteLibrary.load(directory, SQLiteJDBCLoader::initialize);
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = " + Schema.PAGE_BYTES);
            statement.execute("PRAGMA encoding = 'UTF-8'");
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("PRAGMA cache_size = -32768");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
