package dev.lazaret.inventory.ecosystems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.inventory.Examining;
import dev.lazaret.layers.Examiner;
import dev.lazaret.testkit.Goldens;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs every case of {@code ecosystems/<examiner id>/<case>}: the files below {@code input} at
 * their relative paths, against the hand-written {@code expected.txt}. A new case needs no Java.
 */
class EcosystemCasesTest {

    private static final Path CASES = Goldens.resources().resolve("ecosystems");

    @TestFactory
    Stream<DynamicTest> readsWhatTheCaseExpects() throws IOException {
        Map<String, Examiner> examiners =
                EcosystemExaminers.all().stream()
                        .collect(Collectors.toMap(Examiner::id, Function.identity()));
        return files(CASES, "expected.txt").stream()
                .map(expected -> {
                    Path directory = expected.resolveSibling("");
                    String name = CASES.relativize(directory).toString();
                    String id = name.substring(0, name.lastIndexOf('/'));
                    return DynamicTest.dynamicTest(
                            name, () -> check(examiners.get(id), directory, expected));
                });
    }

    @Test
    void everyExaminerHasACase() {
        assertThat(EcosystemExaminers.all())
                .allSatisfy(examiner -> assertThat(CASES.resolve(examiner.id())).isDirectory());
    }

    private static void check(@Nullable Examiner found, Path directory, Path expected)
            throws IOException {
        Examiner examiner = Objects.requireNonNull(found, "no examiner for " + directory);
        Path input = directory.resolve("input");
        StringBuilder lines = new StringBuilder();
        for (Path file : files(input, "")) {
            String path = input.relativize(file).toString();
            assertThat(Wanted.by(examiner, Examining.entry(path, Files.size(file))))
                    .as("%s wants %s", examiner.id(), path)
                    .isTrue();
            Observed.of(examiner, path, Files.readAllBytes(file))
                    .forEach(line -> lines.append(line).append('\n'));
        }
        List<String> actual = lines.toString().lines().sorted().toList();
        List<String> wanted = Files.readAllLines(expected);
        List<String> cut = new ArrayList<>();
        for (String line : actual) {
            cut.add(line.startsWith("error ") ? begun(line, wanted) : line);
        }
        assertThat(cut).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Messages hold positions and a library's words: the expected text is only their beginning. */
    private static String begun(String line, List<String> wanted) {
        return wanted.stream()
                .filter(one -> one.startsWith("error ") && line.startsWith(one))
                .findFirst()
                .orElse(line);
    }

    /** Regular files with this name (any, when it is empty) below a directory, sorted. */
    private static List<Path> files(Path directory, String name) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> name.isEmpty() || file.getFileName().toString().equals(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
