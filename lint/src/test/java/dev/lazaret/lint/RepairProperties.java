package dev.lazaret.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.SourceLineFinding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What must hold of every repair, whatever file it repairs. */
public record RepairProperties(Function<String, LintResult> lint, Function<String, FixResult> fix) {

    /** Checks all files below a folder of these names, in three line ends; what repairs gave. */
    public List<FixResult> hold(Path folder, Predicate<Path> files) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder)) {
            found = all.filter(Files::isRegularFile).filter(files).sorted().toList();
        }
        List<FixResult> results = new ArrayList<>();
        for (Path file : found) {
            String text = Files.readString(file);
            String windows = text.replace("\r\n", "\n").replace("\n", "\r\n");
            for (String each : List.of(text, text.stripTrailing(), windows)) {
                results.add(repaired(file, each));
            }
        }
        assertThat(results).anyMatch(result -> !result.changes().isEmpty());
        return results;
    }

    private FixResult repaired(Path file, String text) {
        FixResult once = fix.apply(text);
        if (once.changes().isEmpty()) {
            assertThat(once.text()).as("%s", file).isEqualTo(text);
            return once;
        }
        FixResult twice = fix.apply(once.text());
        assertThat(twice.text()).as("%s, a second time", file).isEqualTo(once.text());
        assertThat(twice.changes()).as("%s, a second time", file).isEmpty();
        LintResult before = lint.apply(text);
        LintResult after = lint.apply(once.text());
        assertThat(after.gaps()).as("%s", file).hasSameSizeAs(before.gaps());
        assertThat(ids(after)).as("no rule finds more in %s", file).isSubsetOf(ids(before));
        assertThat(after.findings()).as("%s", file).hasSizeLessThan(before.findings().size());
        assertThat(once.text().contains("\r\n")).isEqualTo(text.contains("\r\n"));
        assertThat(once.text().replace("\r\n", "").contains("\n"))
                .as("line ends of %s", file)
                .isEqualTo(text.replace("\r\n", "").contains("\n"));
        assertThat(once.text().endsWith("\n")).as("%s", file).isEqualTo(text.endsWith("\n"));
        return once;
    }

    private static List<String> ids(LintResult result) {
        return result.findings().stream().map(SourceLineFinding::id).distinct().toList();
    }
}
