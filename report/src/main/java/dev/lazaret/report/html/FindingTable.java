package dev.lazaret.report.html;

import dev.lazaret.base.Finding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.base.VulnerabilityFinding.MatchReason;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.ScanReport.Origin;

import java.util.List;

/** Every finding, one row each, with its explanation folded in. */
final class FindingTable {

    private FindingTable() {}

    static void write(Html page, ScanReport report) {
        List<JudgedFinding> shown =
                report.findings().stream()
                        .filter(judged -> judged.disposition() != Disposition.IGNORED)
                        .toList();
        if (shown.isEmpty()) {
            page.markup("<section><h2>Findings</h2><p>None.</p></section>\n");
            return;
        }
        page.markup("<section><h2>Findings</h2>\n<p class=\"filter\"><label>Filter ")
                .markup(
                        "<input id=\"filter\" type=\"search\" placeholder=\"package, CVE, path …\">")
                .markup("</label> <span id=\"shown\" role=\"status\"></span></p>\n")
                .markup("<table id=\"findings\"><thead><tr><th scope=\"col\">Severity</th>")
                .markup("<th scope=\"col\">Finding</th><th scope=\"col\">What and where</th>")
                .markup("<th scope=\"col\">Fixed in</th></tr></thead>\n<tbody>\n");
        shown.forEach(judged -> row(page, judged, report.image()));
        page.markup("</tbody></table></section>\n");
    }

    private static void row(Html page, JudgedFinding judged, ImageSummary image) {
        Finding finding = judged.finding();
        String severity = finding.severity().label();
        page.markup("<tr class=\"" + judged.disposition().label() + "\"><td><span class=\"badge ")
                .markup(severity + "\">" + severity + "</span></td><td>")
                .element("<b>", finding.id(), "</b>");
        if (finding instanceof VulnerabilityFinding v && v.kev() != null) {
            page.markup(" <span class=\"badge exploited\">exploited</span>");
        }
        if (judged.disposition() == Disposition.WAIVED) {
            page.markup(" <span class=\"badge\">waived</span>");
        } else if (judged.disposition() == Disposition.NOT_AFFECTED) {
            page.markup(" <span class=\"badge\">not affected</span>");
        }
        page.markup("</td><td>");
        details(page, judged, image);
        page.markup("</td><td>");
        if (finding instanceof VulnerabilityFinding v) {
            page.element(
                    "<span class=\"version\">",
                    v.fixedIn().isEmpty() ? "—" : v.fixedIn(),
                    "</span>");
        }
        page.markup("</td></tr>\n");
    }

    private static void details(Html page, JudgedFinding judged, ImageSummary image) {
        Finding finding = judged.finding();
        page.markup("<details><summary>");
        if (finding instanceof VulnerabilityFinding v) {
            page.element(
                    "<span class=\"version\">",
                    v.component().name() + " " + v.component().version(),
                    "</span> ");
        }
        page.text(finding.title());
        if (!(finding instanceof VulnerabilityFinding)) { // of which the package tells enough
            page.element("<span class=\"where\">", finding.sight(), "</span>");
        }
        page.markup("</summary><dl>");
        entry(page, "Why", judged.why());
        entry(page, "Seen", finding.evidence());
        entry(page, "Remedy", finding.remedy());
        String path = finding.place().path();
        entry(page, "Path", path == null ? "" : path);
        entry(page, "Layer", finding.place().layer() == null ? "" : finding.place().layer() + "");
        Origin origin = image.origin(finding.place());
        entry(page, "Brought by", origin == Origin.BASE ? "the base image" : "");
        entry(page, "Also known as", String.join(", ", finding.aliases()));
        if (finding instanceof VulnerabilityFinding v) {
            vulnerability(page, v);
        }
        page.markup("</dl></details>");
    }

    private static void vulnerability(Html page, VulnerabilityFinding finding) {
        MatchReason match = finding.match();
        entry(
                page,
                "Matched because",
                "%s %s (%s %s) is %s, by %s in %s"
                        .formatted(
                                match.packageName(),
                                match.version(),
                                match.order(),
                                match.bySource() ? "source package" : "package",
                                match.range(),
                                match.advisory(),
                                match.ecosystem()));
        finding.cvss()
                .forEach(c -> entry(page, "CVSS " + c.version(), c.score() + "  " + c.vector()));
        var epss = finding.epss();
        entry(page, "EPSS", epss == null ? "" : "%.2f %%".formatted(epss.score() * 100));
        finding.references().forEach(reference -> entry(page, "Reference", reference));
    }

    private static void entry(Html page, String term, String description) {
        if (!description.isEmpty()) {
            page.element("<dt>", term, "</dt>").element("<dd>", description, "</dd>");
        }
    }
}
