package dev.lazaret.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Limits;
import dev.lazaret.diff.FileChange.Aspect;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

class FileComparisonTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FileChanges compare(TarImage before, TarImage after, int listMax)
            throws IOException {
        FileComparison comparison = new FileComparison(before.merged(), after.merged());
        FileComparison.Undecided undecided = comparison.undecided();
        return comparison.compare(
                read(before, undecided.before()), read(after, undecided.after()), listMax);
    }

    private static ContentDigests read(TarImage image, Map<Integer, Set<String>> wanted)
            throws IOException {
        return ContentDigests.read(image, wanted, Limits.DEFAULT, TarImage.TEMPORARY);
    }

    private static List<String> paths(Counted<FileChange> changes) {
        return changes.first().stream().map(FileChange::path).toList();
    }

    @Test
    void tellsAddedRemovedAndChanged() throws IOException {
        TarImage before =
                TarImage.of(
                        "a",
                        new TarBuilder()
                                .file("same", "same")
                                .file("longer", "12")
                                .file("gone", "12345")
                                .file("mode", 0644, bytes("m"))
                                .symlink("link", "same")
                                .directory("d"));
        TarImage after =
                TarImage.of(
                        "b",
                        new TarBuilder()
                                .file("same", "same")
                                .file("longer", "123")
                                .file("new", "1234")
                                .file("mode", 0755, bytes("m"))
                                .symlink("link", "new")
                                .file("d", "now a file"));

        FileChanges changes = compare(before, after, 10);

        assertThat(paths(changes.added())).containsExactly("new");
        assertThat(paths(changes.removed())).containsExactly("gone");
        assertThat(changes.addedBytes()).isEqualTo(4);
        assertThat(changes.removedBytes()).isEqualTo(5);
        assertThat(changes.changed().first())
                .extracting(FileChange::path, FileChange::aspects)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "d", List.of(Aspect.TYPE, Aspect.CONTENT, Aspect.MODE)),
                        org.assertj.core.groups.Tuple.tuple("longer", List.of(Aspect.CONTENT)),
                        org.assertj.core.groups.Tuple.tuple("mode", List.of(Aspect.MODE)),
                        org.assertj.core.groups.Tuple.tuple("link", List.of(Aspect.LINK)));
    }

    @Test
    void ofFilesWithTheSameSizeTheBytesDecide() throws IOException {
        TarImage before = TarImage.of("a", new TarBuilder().file("x", "abc").file("y", "abc"));
        TarImage after =
                TarImage.of(
                        "b",
                        new TarBuilder().file("x", "old"),
                        new TarBuilder().file("x", "abC").file("y", "abc"));

        FileChanges changes = compare(before, after, 10);

        assertThat(changes.changed().first())
                .extracting(FileChange::path, FileChange::aspects)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("x", List.of(Aspect.CONTENT)));
    }

    @Test
    void whatNobodyReadIsReportedAsUnknown() throws IOException {
        TarImage before = TarImage.of("a", new TarBuilder().file("x", "abc"));
        TarImage after = TarImage.of("b", new TarBuilder().file("x", "abc").file("z", ""));

        FileChanges changes =
                new FileComparison(before.merged(), after.merged())
                        .compare(ContentDigests.none(), ContentDigests.none(), 10);

        assertThat(changes.changed().first().getFirst().aspects())
                .containsExactly(Aspect.CONTENT_UNKNOWN);
    }

    @Test
    void filesOfASharedLayerAreNotRead() throws IOException {
        TarBuilder shared = new TarBuilder().file("x", "abc");
        TarImage before = TarImage.of("a", shared);
        TarImage after = TarImage.of("b", shared, new TarBuilder().file("y", "y"));

        FileComparison comparison = new FileComparison(before.merged(), after.merged());

        assertThat(comparison.undecided().before()).isEmpty();
        assertThat(compare(before, after, 10).changed().count()).isZero();
    }

    @Test
    void namesTheLargestAndCountsAll() throws IOException {
        TarBuilder many = new TarBuilder();
        for (int i = 1; i <= 30; i++) {
            many.file("f" + i, "x".repeat(i));
        }

        FileChanges changes = compare(TarImage.of("a"), TarImage.of("b", many), 2);

        assertThat(changes.added().count()).isEqualTo(30);
        assertThat(paths(changes.added())).containsExactly("f30", "f29");
    }
}
