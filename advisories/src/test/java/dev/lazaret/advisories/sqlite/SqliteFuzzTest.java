package dev.lazaret.advisories.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.testkit.Damage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** Any bytes give rows or the one exception that says what is wrong. */
class SqliteFuzzTest {

    @TempDir static Path directory;

    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) throws IOException {
        Path path = Files.write(directory.resolve("fuzz.sqlite"), data);
        try (SqliteFile file = SqliteFile.open(path)) {
            for (String name : new String[] {"plain", "keyed"}) {
                read(file, name);
            }
        } catch (SqliteFormatException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    private static void read(SqliteFile file, String name) {
        try {
            Table table = file.table(name);
            table.find("k7", "v7");
            table.find(7);
            for (Row row : table.rows()) {
                row.text(0);
                row.text(1);
            }
        } catch (SqliteFormatException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @Test
    void survivesChangedBytes() throws Exception {
        Damage.of(seeds(), 300, this::fuzz);
    }

    /** Databases as SQLite itself writes them: one page, many pages, rows that overflow a page. */
    static Stream<byte[]> seeds() throws IOException, SQLException {
        return Stream.of(database(3, 10), database(400, 20), database(5, 3_000));
    }

    private static byte[] database(int rows, int chars) throws IOException, SQLException {
        Path path = Files.createTempFile("seed", ".sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size=512");
            statement.execute("VACUUM");
            statement.execute("CREATE TABLE plain (a TEXT, b TEXT)");
            statement.execute(
                    "CREATE TABLE keyed (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID");
            String numbers =
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                            + rows
                            + ") ";
            String values =
                    "SELECT 'k' || i, substr('v' || i || hex(zeroblob(5000)), 1, %d) FROM n";
            statement.execute("INSERT INTO plain " + numbers + values.formatted(chars));
            statement.execute(
                    "INSERT INTO keyed " + numbers + values.formatted(Math.min(chars, 90)));
            return Files.readAllBytes(path);
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
