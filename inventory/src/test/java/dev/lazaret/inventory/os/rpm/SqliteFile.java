package dev.lazaret.inventory.os.rpm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Lets SQLite itself write a database with the tables that rpm makes. */
final class SqliteFile {

    private SqliteFile() {}

    static byte[] of(int pageSize, List<byte[]> blobs) {
        try {
            Path file = Files.createTempFile("rpmdb", ".sqlite");
            try {
                write(file, pageSize, blobs);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, int pageSize, List<byte[]> blobs) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = " + pageSize);
            statement.execute("CREATE TABLE Sigmd5 (key TEXT, hnum INTEGER, idx INTEGER)");
            statement.execute(
                    "CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT,"
                            + " blob BLOB NOT NULL)");
            statement.execute("CREATE INDEX Packages_x ON Sigmd5 (key)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO Packages (blob) VALUES (?)")) {
                for (byte[] blob : blobs) {
                    insert.setBytes(1, blob);
                    insert.execute();
                }
            }
            connection.commit();
        }
    }
}
