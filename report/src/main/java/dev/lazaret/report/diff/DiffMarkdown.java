package dev.lazaret.report.diff;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Text;
import dev.lazaret.diff.FileChange;
import dev.lazaret.diff.ImageDiff;
import dev.lazaret.diff.ImageDiff.ConfigChange;
import dev.lazaret.diff.PackageChange;

import java.util.ArrayList;
import java.util.List;

/**
 * For a comment on a pull request: tables of GitHub's and GitLab's Markdown, short enough to post.
 */
public final class DiffMarkdown {

    /** GitHub takes comments of 65,536 characters. */
    private static final int ROWS_MAX = 50;

    private static final int CELL_MAX = 160;
    private final StringBuilder text = new StringBuilder();

    private DiffMarkdown() {}

    /** The whole comment. */
    public static String text(ImageDiff diff) {
        DiffMarkdown page = new DiffMarkdown();
        page.summary(diff);
        page.findings("Introduced", diff.introduced());
        page.findings("Fixed", diff.fixed());
        page.packages(diff.packages());
        page.config(diff.config());
        page.files(diff);
        return page.text.toString();
    }

    private void summary(ImageDiff diff) {
        line("### " + DiffWords.headline(diff));
        line("");
        line("| | |");
        line("|---|---|");
        row("from", code(diff.before().name()));
        row("to", code(diff.after().name()));
        row("size", DiffWords.size(diff));
        row("layers", DiffWords.layers(diff));
        row("packages", DiffWords.packages(diff.packages()));
        row("files", DiffWords.files(diff.files()));
    }

    private void findings(String title, List<Finding> findings) {
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(
                    List.of(
                            finding.severity().label(),
                            code(finding.id()),
                            code(DiffWords.subject(finding))));
        }
        table(title, List.of("severity", "finding", "where"), rows, findings.size());
    }

    private void packages(List<PackageChange> changes) {
        List<List<String>> rows = new ArrayList<>();
        for (PackageChange change : changes) {
            rows.add(
                    List.of(
                            change.kind().label(),
                            code(change.type() + " " + change.name()),
                            code(DiffWords.versions(change))));
        }
        table("Packages", List.of("change", "package", "version"), rows, changes.size());
    }

    private void config(List<ConfigChange> changes) {
        List<List<String>> rows = new ArrayList<>();
        for (ConfigChange change : changes) {
            rows.add(List.of(code(change.key()), code(change.before()), code(change.after())));
        }
        table("Configuration", List.of("key", "before", "after"), rows, changes.size());
    }

    private void files(ImageDiff diff) {
        List<List<String>> rows = new ArrayList<>();
        int count = 0;
        for (var files :
                List.of(diff.files().added(), diff.files().removed(), diff.files().changed())) {
            count += files.count();
            for (FileChange change : files.first()) {
                rows.add(
                        List.of(
                                DiffWords.sign(change),
                                code("/" + change.path()),
                                code(DiffWords.file(change))));
            }
        }
        table("Files", List.of("", "path", "what"), rows, count);
    }

    private void table(String title, List<String> head, List<List<String>> rows, int count) {
        if (rows.isEmpty()) {
            return;
        }
        line("");
        line("<details><summary>" + title + " (" + count + ")</summary>");
        line("");
        line("| " + String.join(" | ", head) + " |");
        line("|---".repeat(head.size()) + "|");
        for (List<String> row : rows.subList(0, Math.min(ROWS_MAX, rows.size()))) {
            row(row.toArray(String[]::new));
        }
        if (count > Math.min(ROWS_MAX, rows.size())) {
            line("");
            line("and " + (count - Math.min(ROWS_MAX, rows.size())) + " more");
        }
        line("");
        line("</details>");
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /**
     * Outside text as code: nothing in it is markup, a link or a mention. A backtick would end the
     * code and a bar the cell, so both are replaced by look-alikes.
     */
    private static String code(String outside) {
        String safe = Text.quote(outside, CELL_MAX).replace('`', 'ˋ').replace('|', '¦').strip();
        return safe.isEmpty() ? "" : "`" + safe + "`";
    }
}
