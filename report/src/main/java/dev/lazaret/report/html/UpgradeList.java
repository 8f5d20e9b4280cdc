package dev.lazaret.report.html;

import dev.lazaret.base.Upgrade;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.ScanReport.LayerSummary;

import java.util.List;
import java.util.Objects;

/** What to do, layer by layer. */
final class UpgradeList {

    private UpgradeList() {}

    static void write(Html page, ScanReport report) {
        if (report.upgrades().isEmpty()) {
            return;
        }
        page.markup("<section><h2>What to do</h2>\n");
        List<LayerSummary> layers = report.image().layers();
        for (int i = 0; i < layers.size(); i++) {
            LayerSummary layer = layers.get(i);
            List<Upgrade> upgrades =
                    report.upgrades().stream()
                            .filter(upgrade -> layer.diffId().equals(upgrade.layer()))
                            .toList();
            group(page, "Layer " + (i + 1) + " of " + layers.size(), layer.createdBy(), upgrades);
        }
        List<Upgrade> elsewhere =
                report.upgrades().stream().filter(u -> Objects.isNull(u.layer())).toList();
        group(page, report.image().kind(), "", elsewhere);
        page.markup("</section>\n");
    }

    private static void group(Html page, String name, String instruction, List<Upgrade> upgrades) {
        if (upgrades.isEmpty()) {
            return;
        }
        page.element("<h3>", name, "")
                .element(" <code>", instruction, "</code></h3>\n<ul class=\"todo\">");
        for (Upgrade upgrade : upgrades) {
            page.element("<li>Upgrade <b>", upgrade.packageName(), "</b> ")
                    .element("<span class=\"version\">", upgrade.from(), "</span> → ")
                    .element("<span class=\"version new\">", upgrade.to(), "</span> ")
                    .element("<span class=\"clears\">clears ", upgrade.clears().size() + ": ", "")
                    .text(String.join(", ", upgrade.clears()))
                    .markup("</span></li>\n");
        }
        page.markup("</ul>\n");
    }
}
