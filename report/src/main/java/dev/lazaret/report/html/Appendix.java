package dev.lazaret.report.html;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.report.ScanReport;

/** What was not looked at, and the whole inventory. */
final class Appendix {

    private Appendix() {}

    static void write(Html page, ScanReport report) {
        if (!report.gaps().isEmpty()) {
            page.markup("<section><h2>Could not look</h2><ul class=\"gaps\">\n");
            for (Gap gap : report.gaps()) {
                page.element("<li><span class=\"badge\">", gap.kind().label(), "</span> ")
                        .text(gap.place().path() == null ? "" : gap.place().text() + ": ")
                        .text(gap.reason())
                        .element(" <i>", gap.remedy(), "</i></li>\n");
            }
            page.markup("</ul></section>\n");
        }
        page.markup("<section><h2>Inventory</h2><details><summary>")
                .text(report.inventory().packages().size() + " packages")
                .markup(
                        "</summary><table><thead><tr><th scope=\"col\">Package</th><th scope=\"col\">")
                .markup(
                        "Version</th><th scope=\"col\">Type</th><th scope=\"col\">Path</th></tr></thead><tbody>\n");
        for (Package component : report.inventory().packages()) {
            page.element("<tr><td>", component.name(), "</td>")
                    .element("<td class=\"version\">", component.version(), "</td>")
                    .element("<td>", component.purl().type(), "</td>")
                    .element("<td class=\"path\">", component.path(), "</td></tr>\n");
        }
        page.markup("</tbody></table></details></section>\n<footer><p>")
                .text("Lazaret " + report.toolVersion())
                .text(report.database() == null ? "" : " · database " + report.database().digest())
                .text(report.antivirus() == null ? "" : " · " + report.antivirus())
                .markup("</p></footer>\n");
    }
}
