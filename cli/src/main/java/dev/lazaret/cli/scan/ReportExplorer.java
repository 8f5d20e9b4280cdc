package dev.lazaret.cli.scan;

import dev.lazaret.base.Finding;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.explorer.page.ExplorerPage;
import dev.lazaret.explorer.tree.TreeTooLargeException;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.html.EmbeddedPage;
import dev.lazaret.report.html.HtmlReport;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/** The explorer of layers and files within the report of a scan. */
final class ReportExplorer implements HtmlReport.Embedding {

    private static final String TITLE = "Layers and files";

    private @Nullable MergedImage merged;

    /** What the scan saw; without it there is nothing to show, as of a bill of materials. */
    void layers(MergedImage seen) {
        merged = seen;
    }

    @Override
    public EmbeddedPage of(ScanReport report) throws IOException {
        if (merged == null || merged.layers().isEmpty()) {
            return EmbeddedPage.NONE;
        }
        List<Finding> findings =
                report.findings().stream()
                        .filter(judged -> judged.disposition().counts())
                        .map(JudgedFinding::finding)
                        .toList();
        ExploredImage image =
                new ExploredImage(
                        report.image().name(),
                        report.image().layers().stream()
                                .map(ScanReport.LayerSummary::createdBy)
                                .toList(),
                        merged,
                        findings,
                        report.inventory().packages(),
                        new ExploredImage.Base(
                                report.image().base().layers(), report.image().base().name()));
        try {
            ExplorerPage.Framed page = ExplorerPage.framed(image, report.toolVersion());
            return new EmbeddedPage(
                    TITLE, page.html(), List.of(page.style()), List.of(page.script()), "");
        } catch (TreeTooLargeException e) {
            return EmbeddedPage.absent(TITLE, String.valueOf(e.getMessage()));
        }
    }
}
