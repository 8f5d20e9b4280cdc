package dev.lazaret.report.layers;

import dev.lazaret.base.ByteCount;
import dev.lazaret.base.Severity;
import dev.lazaret.layers.stats.Change;
import dev.lazaret.layers.stats.HiddenFile;
import dev.lazaret.layers.stats.ImageStatistics;
import dev.lazaret.layers.stats.LayerStatistics;
import dev.lazaret.layers.stats.Thresholds.Check;
import dev.lazaret.layers.stats.WastedPath;
import dev.lazaret.report.layers.LayersReport.LayerLine;
import dev.lazaret.report.layers.LayersReport.RecoverableSecret;
import dev.lazaret.report.table.GapSection;
import dev.lazaret.report.table.Page;
import dev.lazaret.report.table.Page.Style;
import dev.lazaret.report.table.TableOptions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For people: what the image costs, layer by layer, and what can go. */
public final class LayersTable {

    private static final int SECTION_MAX = 10;
    private static final int SIZE = 9;
    private final LayersReport report;
    private final Page page;

    private LayersTable(LayersReport report, TableOptions options) {
        this.report = report;
        this.page = new Page(options);
    }

    /** The whole text. */
    public static String text(LayersReport report, TableOptions options) {
        LayersTable table = new LayersTable(report, options);
        table.headline();
        table.layers();
        table.secrets();
        table.wasters();
        table.hidden();
        GapSection.write(table.page, report.gaps(), options.verbose());
        table.checks();
        return table.page.toString();
    }

    private void headline() {
        ImageStatistics image = report.statistics();
        page.add(percent(image.efficiency()) + " efficient", Style.BOLD)
                .add("  ")
                .add(report.image().name(), Style.BOLD)
                .end();
        int layers = report.layers().size();
        page.add("  " + ByteCount.text(image.bytes()) + " in " + layers)
                .add(layers == 1 ? " layer" : " layers")
                .add(stored())
                .add(" · " + ByteCount.text(image.wastedBytes()) + " wasted")
                .add(userWasted(image))
                .end();
        if (image.hiddenBytes() > 0) {
            page.add("  " + ByteCount.text(image.hiddenBytes()))
                    .add(" that no container sees still ship (" + files(image.hiddenFiles()))
                    .add("); squashing takes them out")
                    .end();
        }
        if (!report.looked()) {
            page.add("  Figures only: packages, secrets and findings were not looked for.").end();
        } else if (report.database() == null) {
            page.add(
                            "  Vulnerabilities were not looked at: there is no advisory database"
                                    + " ('lazaret db update').",
                            Style.YELLOW)
                    .end();
        }
    }

    private String stored() {
        long stored = 0;
        for (LayerLine layer : report.layers()) {
            if (layer.storedBytes() < 0) {
                return "";
            }
            stored += layer.storedBytes();
        }
        return " (" + ByteCount.text(stored) + " as stored)";
    }

    private static String userWasted(ImageStatistics image) {
        return image.userBytes() == 0
                ? ""
                : ", " + percent(image.userWastedRatio()) + " of what lies on the lowest layer";
    }

    private void layers() {
        page.heading("Layers");
        page.add("  #      SIZE   WASTED   ADDED CHANGED REMOVED", Style.DIM)
                .add(report.looked() ? "    PKGS  FINDINGS      " : "  ", Style.DIM)
                .add("INSTRUCTION", Style.DIM)
                .end();
        for (int i = 0; i < report.layers().size(); i++) {
            layer(i);
            if (report.image().base().layers() == i + 1) {
                String name = report.image().base().name();
                page.add(
                                "  --- the base image"
                                        + (name.isEmpty() ? "" : " " + name)
                                        + " ends here ("
                                        + report.image().base().how()
                                        + ")",
                                Style.CYAN)
                        .end();
            }
        }
        if (report.image().base().layers() == 0) {
            page.add("  Where the base image ends is not stated in this image.", Style.DIM).end();
        }
    }

    private void layer(int index) {
        LayerLine layer = report.layers().get(index);
        LayerStatistics cost = report.statistics().layers().get(index);
        page.add(right(String.valueOf(index + 1), 3))
                .add(right(ByteCount.text(cost.bytes()), SIZE + 1))
                .add(
                        right(orDash(cost.wastedBytes(), ByteCount.text(cost.wastedBytes())), SIZE),
                        cost.wastedBytes() > 0 ? Style.YELLOW : Style.DIM)
                .add(right(orDash(cost.added(), cost.added() + ""), 8))
                .add(right(orDash(cost.changed(), cost.changed() + ""), 8))
                .add(right(orDash(cost.removed(), cost.removed() + ""), 8));
        if (report.looked()) {
            page.add(right(orDash(layer.packages(), layer.packages() + ""), 8))
                    .add("  ")
                    .cell(findings(layer.findings()), 14, Style.PLAIN);
        } else {
            page.add("  ");
        }
        page.add(instruction(layer.instruction()), Style.DIM).end();
    }

    private static String findings(Map<Severity, Integer> findings) {
        return findings.isEmpty()
                ? "-"
                : List.copyOf(findings.entrySet()).reversed().stream()
                        .map(e ->
                                e.getValue()
                                        + e.getKey()
                                                .label()
                                                .substring(0, 1)
                                                .toUpperCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }

    /** What people wrote, without the words that builders put before it. */
    private static String instruction(String createdBy) {
        String text = createdBy.replaceFirst("^/bin/sh -c (#\\(nop\\) +)?", "");
        return text.isBlank() ? "(not stated)" : text.replace('\n', ' ').replace('\t', ' ').strip();
    }

    private void secrets() {
        if (report.secrets().isEmpty()) {
            return;
        }
        page.heading("Recoverable secrets (" + report.secrets().size() + ")");
        for (RecoverableSecret secret : report.secrets()) {
            page.add("  ")
                    .cell(
                            secret.finding().severity().label(),
                            10,
                            Page.of(secret.finding().severity()))
                    .add("/" + secret.finding().place().path() + "  ")
                    .add(
                            secret.finding().title()
                                    + ", "
                                    + fate(secret.layer(), secret.hiddenBy(), secret.how()))
                    .end();
        }
        page.paragraph(
                "  ",
                "Whoever pulls the image has them. Revoke each, then rebuild or squash.",
                Style.YELLOW);
    }

    private static String fate(int layer, int hiddenBy, Change how) {
        return "shipped by layer "
                + (layer + 1)
                + ", "
                + (how == Change.REMOVED ? "removed" : "replaced")
                + " by layer "
                + (hiddenBy + 1);
    }

    private void wasters() {
        ImageStatistics image = report.statistics();
        if (image.wastedPaths() == 0) {
            return;
        }
        page.heading(
                "Biggest wasters ("
                        + paths(image.wastedPaths())
                        + " stored more than once or removed)");
        List<WastedPath> shown = first(image.mostWasted());
        for (WastedPath path : shown) {
            page.add(right(ByteCount.text(path.bytes()), SIZE + 2))
                    .add("  " + path.copies() + "×  /" + path.path())
                    .end();
        }
        more(image.wastedPaths() - shown.size());
    }

    private void hidden() {
        ImageStatistics image = report.statistics();
        if (image.hiddenFiles() == 0) {
            return;
        }
        page.heading("Deleted or replaced, but still shipped (" + files(image.hiddenFiles()) + ")");
        List<HiddenFile> shown = first(image.mostHidden());
        for (HiddenFile file : shown) {
            page.add(right(ByteCount.text(file.entry().size()), SIZE + 2))
                    .add("  /" + file.entry().path())
                    .add("  " + fate(file.layer(), file.hiddenBy(), file.how()), Style.DIM)
                    .end();
        }
        more(image.hiddenFiles() - shown.size());
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SECTION_MAX, all.size()));
    }

    private void more(int count) {
        if (count > 0) {
            page.add("  and " + count + " more (--json names more)", Style.DIM).end();
        }
    }

    private void checks() {
        if (report.checks().isEmpty()) {
            return;
        }
        page.heading(report.failed() ? "FAILED" : "PASSED");
        for (Check check : report.checks()) {
            page.add("  ")
                    .cell(check.outcome().name(), 6, style(check))
                    .cell(check.rule(), 26, Style.PLAIN)
                    .add(check.why())
                    .end();
        }
    }

    private static Style style(Check check) {
        return switch (check.outcome()) {
            case PASS -> Style.GREEN;
            case FAIL -> Style.BOLD_RED;
            case SKIP -> Style.DIM;
        };
    }

    private static String orDash(long value, String text) {
        return value == 0 ? "-" : text;
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String files(int count) {
        return count + (count == 1 ? " file" : " files");
    }

    private static String paths(int count) {
        return count + (count == 1 ? " path" : " paths");
    }

    private static String percent(double ratio) {
        return "%.2f %%".formatted(ratio * 100);
    }
}
