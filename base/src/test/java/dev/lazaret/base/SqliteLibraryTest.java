package dev.lazaret.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A driver that unpacks as SQLite's does: into the directory that its property names. */
class SqliteLibraryTest {

    private static final String PROPERTY = "org.sqlite.tmpdir";

    @TempDir private Path folder;
    private int unpacked;

    private void unpack() throws IOException {
        Path directory = Path.of(System.getProperty(PROPERTY, "/nowhere"));
        assertThat(directory.getParent()).isEqualTo(folder);
        Files.writeString(directory.resolve("libsqlitejdbc.so"), "code");
        Files.writeString(directory.resolve("libsqlitejdbc.so.lck"), "");
        unpacked++;
    }

    @Test
    void nothingStaysWhetherItCouldBeLoadedOrNotAndItIsLoadedOnce() throws IOException {
        assertThatThrownBy(() ->
                        SqliteLibrary.load(
                                folder,
                                () -> {
                                    unpack();
                                    throw new IOException("failed to map segment");
                                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("failed to map segment");
        assertThat(folder).isEmptyDirectory();
        assertThat(System.getProperty(PROPERTY)).isNull();

        SqliteLibrary.load(folder, this::unpack);
        SqliteLibrary.load(folder, this::unpack);

        assertThat(unpacked).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
        assertThat(System.getProperty(PROPERTY)).isNull();
    }
}
