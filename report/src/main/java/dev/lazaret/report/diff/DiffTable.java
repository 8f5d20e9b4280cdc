package dev.lazaret.report.diff;

import dev.lazaret.base.Finding;
import dev.lazaret.diff.Counted;
import dev.lazaret.diff.FileChange;
import dev.lazaret.diff.ImageDiff;
import dev.lazaret.diff.ImageDiff.ConfigChange;
import dev.lazaret.diff.PackageChange;
import dev.lazaret.report.table.GapSection;
import dev.lazaret.report.table.Page;
import dev.lazaret.report.table.Page.Style;
import dev.lazaret.report.table.TableOptions;

import java.util.List;

/** For people: findings first, then what explains them. */
public final class DiffTable {

    private static final int SECTION_MAX = 20;
    private final ImageDiff diff;
    private final Page page;
    private final int max;

    private DiffTable(ImageDiff diff, TableOptions options) {
        this.diff = diff;
        this.page = new Page(options);
        this.max = options.verbose() ? Integer.MAX_VALUE : SECTION_MAX;
    }

    /** The whole text; {@code verbose} leaves nothing out that the difference names. */
    public static String text(ImageDiff diff, TableOptions options) {
        DiffTable table = new DiffTable(diff, options);
        table.headline();
        table.findings("Introduced", "+", diff.introduced(), Style.RED);
        table.findings("Fixed", "-", diff.fixed(), Style.GREEN);
        table.packages();
        table.config();
        table.files("Files added", diff.files().added());
        table.files("Files removed", diff.files().removed());
        table.files("Files changed", diff.files().changed());
        GapSection.write(table.page, diff.gaps(), options.verbose());
        return table.page.toString();
    }

    private void headline() {
        boolean worse = !diff.introduced().isEmpty();
        page.add(DiffWords.headline(diff), worse ? Style.BOLD_RED : Style.BOLD).end();
        page.add("  from  " + diff.before().name()).end();
        page.add("  to    " + diff.after().name()).end();
        page.add("  size  " + DiffWords.size(diff) + " · " + DiffWords.layers(diff)).end();
        page.add("  packages  " + DiffWords.packages(diff.packages())).end();
        page.add("  files  " + DiffWords.files(diff.files())).end();
    }

    private void findings(String title, String sign, List<Finding> findings, Style style) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(title + " (" + findings.size() + ")");
        for (Finding finding : first(findings)) {
            page.add("  " + sign + " ", style)
                    .cell(finding.severity().label(), 11, Page.of(finding.severity()))
                    .cell(finding.id(), 26, Style.PLAIN)
                    .add(DiffWords.subject(finding))
                    .end();
        }
        more(findings.size() - first(findings).size());
    }

    private void packages() {
        List<PackageChange> changes = diff.packages();
        if (changes.isEmpty()) {
            return;
        }
        page.heading("Packages (" + changes.size() + ")");
        for (PackageChange change : first(changes)) {
            page.add("  ")
                    .cell(change.kind().label(), 12, Style.PLAIN)
                    .cell(change.type(), 8, Style.DIM)
                    .add(change.name() + "  " + DiffWords.versions(change))
                    .end();
        }
        more(changes.size() - first(changes).size());
    }

    private void config() {
        if (diff.config().isEmpty()) {
            return;
        }
        page.heading("Configuration (" + diff.config().size() + ")");
        for (ConfigChange change : diff.config()) {
            page.add("  ").cell(change.key(), 26, Style.PLAIN).add(DiffWords.config(change)).end();
        }
    }

    private void files(String title, Counted<FileChange> files) {
        if (files.count() == 0) {
            return;
        }
        page.heading(title + " (" + files.count() + ")");
        List<FileChange> shown = first(files.first());
        for (FileChange change : shown) {
            page.add("  " + DiffWords.sign(change) + " /" + change.path())
                    .add("  " + DiffWords.file(change), Style.DIM)
                    .end();
        }
        more(files.count() - shown.size());
    }

    private <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(max, all.size()));
    }

    private void more(int count) {
        if (count > 0) {
            page.add("  and " + count + " more", Style.DIM).end();
        }
    }
}
