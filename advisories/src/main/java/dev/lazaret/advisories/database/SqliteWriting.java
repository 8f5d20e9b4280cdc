package dev.lazaret.advisories.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens a file of our own for writing at once, without the safety a shared file would need. */
final class SqliteWriting {

    /** Where the driver unpacks its native library; /tmp is often mounted without execution. */
    private static final String NATIVE_DIRECTORY = "org.sqlite.tmpdir";

    private SqliteWriting() {}

    static Connection open(Path file) throws SQLException, IOException {
        Files.deleteIfExists(file);
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null && System.getProperty(NATIVE_DIRECTORY) == null) {
            System.setProperty(NATIVE_DIRECTORY, directory.toString());
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
