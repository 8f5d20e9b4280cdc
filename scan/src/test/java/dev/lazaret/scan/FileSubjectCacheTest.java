package dev.lazaret.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class FileSubjectCacheTest {

    private static final SubjectKey KEY = new SubjectKey(Subjects.digest("key"));

    @TempDir private Path temporary;
    private Path directory;
    private FileSubjectCache cache;

    @BeforeEach
    void openCache() {
        directory = temporary.resolve("images");
        cache = new FileSubjectCache(directory, Subjects.digest("program"));
    }

    @Test
    void keepsSubjectsForThisProgram() {
        assertThat(cache.find(KEY)).isNull();
        cache.store(KEY, Subjects.full());
        assertThat(cache.find(KEY)).isEqualTo(Subjects.full());
        assertThat(cache.find(new SubjectKey(Subjects.digest("other")))).isNull();
        FileSubjectCache later = new FileSubjectCache(directory, Subjects.digest("next build"));
        assertThat(later.find(KEY)).isNull();
    }

    @Test
    void looksAgainWhereAFileIsDamaged() throws IOException {
        cache.store(KEY, Subjects.full());
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2]++;
        Files.write(file, bytes);
        assertThat(cache.find(KEY)).isNull();
        cache.store(KEY, Subjects.empty());
        assertThat(cache.find(KEY)).isEqualTo(Subjects.empty());
    }

    @Test
    void aDirectoryThatCannotBeMadeIsAnEmptyCache() throws IOException {
        Files.writeString(directory, "a file is in its place");
        cache.store(KEY, Subjects.full());
        assertThat(cache.find(KEY)).isNull();
    }

    @Test
    void takesNothingThatIsKeptUnderAnotherNameOrIsNoFile() throws IOException {
        SubjectKey other = new SubjectKey(Subjects.digest("other"));
        cache.store(KEY, Subjects.full());
        Path first = files().getFirst();
        cache.store(other, Subjects.empty());
        Path second =
                files().stream().filter(file -> !file.equals(first)).findFirst().orElseThrow();
        Files.copy(first, second, StandardCopyOption.REPLACE_EXISTING);
        assertThat(cache.find(other)).isNull();
        Files.delete(second);
        Files.createSymbolicLink(second, Path.of("/dev/zero"));
        assertThat(cache.find(other)).isNull();
    }

    @Test
    void prunesWhatWasNotUsedSince() throws IOException {
        SubjectKey other = new SubjectKey(Subjects.digest("other"));
        Instant then = Instant.parse("2026-01-01T00:00:00Z");
        cache.store(KEY, Subjects.full());
        cache.store(other, Subjects.full());
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(then));
        }
        assertThat(cache.find(other)).isNotNull();
        CacheDirectory kept = FileSubjectCache.files(directory);
        assertThat(kept.prune(then, false).entries()).isZero();
        CacheDirectory.Contents gone = kept.prune(then.plusSeconds(1), false);
        assertThat(gone.entries()).isEqualTo(1);
        assertThat(gone.bytes()).isPositive();
        assertThat(cache.find(KEY)).isNull();
        assertThat(cache.find(other)).isNotNull();
        assertThat(kept.prune(then, true).entries()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
