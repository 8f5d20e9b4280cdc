package dev.lazaret.cli.lint;

import dev.lazaret.base.Text;
import dev.lazaret.cli.files.WholeFile;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.lint.Diff;
import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.files.Fixes;
import dev.lazaret.lint.files.SourceFile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Repairs files, shows what changed and writes it unless it is a dry run. */
final class LintRepairs {

    private final Shell shell;
    private final Fixes fixes;
    private final boolean dryRun;
    private final PrintStream words;
    private final List<String> skipped = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private int changes;
    private int changedFiles;

    /**
     * Nothing repaired yet.
     *
     * @param piped whether standard output is for a repaired text, and words go elsewhere
     */
    LintRepairs(Shell shell, Fixes fixes, boolean dryRun, boolean piped) {
        this.shell = shell;
        this.fixes = fixes;
        this.dryRun = dryRun;
        this.words = piped && !dryRun ? shell.err() : shell.out();
    }

    /** The files as they are afterwards. */
    List<SourceFile> repair(List<SourceFile> files) throws IOException {
        List<SourceFile> repaired = new ArrayList<>();
        for (SourceFile file : files) {
            FixResult result = fixes.fix(file);
            show(file, result);
            if (!dryRun) {
                write(file, result);
            }
            repaired.add(file.withText(result.text()));
        }
        summary();
        return repaired;
    }

    private void show(SourceFile file, FixResult result) {
        Diff.unified(file.name(), file.text(), result.text())
                .lines()
                .forEach(line -> words.println(safe(line)));
        changes += result.changes().size();
        changedFiles += result.text().equals(file.text()) ? 0 : 1;
        skipped.addAll(result.skipped());
        conditions.addAll(result.conditions());
    }

    private void write(SourceFile file, FixResult result) throws IOException {
        byte[] bytes = result.text().getBytes(StandardCharsets.UTF_8);
        if (file.name().equals(LintSources.STANDARD_INPUT)) {
            shell.out().write(bytes);
            shell.out().flush();
        } else if (!result.text().equals(file.text())) {
            WholeFile.write(Path.of(file.name()), out -> out.write(bytes));
        }
    }

    private void summary() {
        String verb = dryRun ? "Would repair " : "Repaired ";
        words.println(
                changes == 0
                        ? "Nothing to repair."
                        : verb
                                + count(changes, "place")
                                + " in "
                                + count(changedFiles, "file")
                                + "."
                                + (dryRun ? "" : " Build and test before you commit."));
        list("Must hold, or the workload will not run as before:", conditions);
        list("Left as they are:", skipped);
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            words.println(title);
            lines.forEach(line -> words.println("  " + safe(line)));
        }
    }

    private static String count(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    private static String safe(String line) {
        return Text.quote(line.replace("\t", "    "), 2_000);
    }
}
