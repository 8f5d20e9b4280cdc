package dev.lazaret.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads SQLite's native library, which its driver unpacks to a file first, and leaves no file: it
 * is unpacked into a directory of its own that is deleted as soon as it is loaded, so nothing
 * depends on how the process ends. Not into {@code /tmp}, which is often mounted without execution.
 */
public final class SqliteLibrary {

    /** Where the driver (org.xerial:sqlite-jdbc) unpacks to. */
    private static final String DIRECTORY = "org.sqlite.tmpdir";

    private static boolean loaded;

    /** The driver's own loading, which unpacks. */
    public interface Driver {
        /** {@code SQLiteJDBCLoader.initialize()}. */
        void load() throws Exception;
    }

    private SqliteLibrary() {}

    /**
     * Loads it unless it is loaded.
     *
     * @param folder in which the directory is made
     * @throws IOException if it cannot be unpacked there or loaded
     */
    public static synchronized void load(Path folder, Driver driver) throws IOException {
        if (!loaded) {
            Path directory = Files.createTempDirectory(folder, ".lazaret-sqlite-");
            try {
                load(driver, directory);
            } finally {
                WholeDirectory.delete(directory);
            }
            loaded = true;
        }
    }

    private static void load(Driver driver, Path directory) throws IOException {
        String before = System.setProperty(DIRECTORY, directory.toString());
        try {
            driver.load();
        } catch (Exception e) {
            throw new IOException(
                    "Tried to load SQLite's library in '%s' but failed because %s;"
                                    .formatted(directory.getParent(), e.getMessage())
                            + " that folder must allow execution",
                    e);
        } finally {
            if (before == null) {
                System.clearProperty(DIRECTORY);
            } else {
                System.setProperty(DIRECTORY, before);
            }
        }
    }
}
