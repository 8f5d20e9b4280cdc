package dev.lazaret.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lazaret.base.Limits;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class LayerFileTest {

    private static final Limits LIMITS = Limits.DEFAULT;

    @Test
    void givesTheContentOfAFileUnderItsCleanPath() throws IOException {
        byte[] tar = new TarBuilder().file("a", "no").file("./etc//motd", "hello").build();
        assertThat(read(TarBuilder.gzip(tar), "etc/motd")).containsExactly("hello");
    }

    @Test
    void givesEveryEntryOfAPathSoThatTheLastCanCount() throws IOException {
        byte[] tar = new TarBuilder().file("a", "decoy").file("b", "").file("a", "real").build();
        assertThat(read(tar, "a")).containsExactly("decoy", "real");
    }

    @Test
    void givesNothingForWhatIsNoRegularFile() throws IOException {
        byte[] tar = new TarBuilder().directory("a").symlink("b", "a").hardlink("c", "b").build();
        assertThat(read(tar, "a")).isEmpty();
        assertThat(read(tar, "b")).isEmpty();
        assertThat(read(tar, "c")).isEmpty();
        assertThat(read(tar, "missing")).isEmpty();
    }

    @Test
    void goesOnBehindContentThatNobodyRead() throws IOException {
        byte[] tar = new TarBuilder().file("a", "x".repeat(2000)).file("b", "after").build();
        List<String> seen = new ArrayList<>();
        LayerFile.read(layer(tar), "a", LIMITS, (file, content) -> seen.add(file.path()));
        assertThat(seen).containsExactly("a");
        assertThat(read(tar, "b")).containsExactly("after");
    }

    @Test
    void failsOnALayerThatEndsInsideTheFile() {
        byte[] tar = new TarBuilder().header("a", 0644, 5000, '0', "").build();
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(tar, "a"));
    }

    @Test
    void stopsWhenTheThreadIsInterrupted() {
        byte[] tar = new TarBuilder().file("a", "x").build();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> read(tar, "a"));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<String> read(byte[] blob, String path) throws IOException {
        List<String> found = new ArrayList<>();
        LayerFile.read(
                layer(blob),
                path,
                LIMITS,
                (file, content) ->
                        found.add(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        return found;
    }

    private static BytesLayer layer(byte[] blob) {
        return new BytesLayer(null, blob);
    }
}
