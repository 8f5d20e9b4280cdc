package dev.lazaret.report.html;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Severity;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ScanReport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One page with everything in it. It loads nothing: the content security policy allows its own
 * style and its own script by hash, and no request at all.
 */
public final class HtmlReport implements ReportFormat {

    /** Makes the page that is shown within, once the report is known. */
    @FunctionalInterface
    public interface Embedding {
        EmbeddedPage of(ScanReport report) throws IOException;
    }

    private final Embedding embedding;

    /** A report without another page in it. */
    public HtmlReport() {
        this(report -> EmbeddedPage.NONE);
    }

    public HtmlReport(Embedding embedding) {
        this.embedding = embedding;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        Html page = new Html();
        String style = resource("report.css");
        String script = resource("report.js");
        EmbeddedPage embedded = embedding.of(report);
        page.markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .markup(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
                .markup(sources(style, embedded.styles()))
                .markup("; script-src ")
                .markup(sources(script, embedded.scripts()))
                .markup(
                        "\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
                .element("<title>", report.image().name() + " · Lazaret", "</title>\n")
                .markup("<style>" + style + "</style>\n</head>\n<body>\n");
        header(page, report);
        page.markup("<main>\n");
        UpgradeList.write(page, report);
        FindingTable.write(page, report);
        embedded.write(page);
        Appendix.write(page, report);
        page.markup("</main>\n<script>" + script + "</script>\n</body>\n</html>\n");
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A frame obeys the policy of the page around it as well. */
    private static String sources(String own, List<String> embedded) {
        List<String> sources = new ArrayList<>(List.of("'sha256-" + ContentHash.of(own) + "'"));
        sources.addAll(embedded);
        return String.join(" ", sources);
    }

    private static void header(Html page, ScanReport report) {
        boolean complete = report.gaps().isEmpty();
        String word =
                switch (report.outcome()) {
                    case null -> "Not judged";
                    case BLOCK -> "Blocked";
                    case WARN -> "Passed with warnings";
                    case PASS -> complete ? "Passed" : "Incomplete";
                };
        String tone =
                switch (report.outcome()) {
                    case BLOCK -> "block";
                    case PASS -> complete ? "pass" : "warn";
                    case WARN -> "warn";
                    case null -> "warn";
                };
        page.markup("<header class=\"" + tone + "\">\n")
                .element("<p class=\"verdict\">", word, "</p>\n")
                .element("<h1>", report.image().name(), "</h1>\n")
                .element("<p class=\"about\">", about(report), "</p>\n");
        tally(page, report);
        if (!report.reasons().isEmpty()) {
            page.markup("<details class=\"reasons\"><summary>Why: ")
                    .text(report.reasons().getFirst())
                    .markup("</summary><ul>");
            report.reasons().forEach(r -> page.element("<li>", r, "</li>"));
            page.markup("</ul></details>\n");
        }
        page.markup("</header>\n");
    }

    private static String about(ScanReport report) {
        var distro = report.inventory().distro();
        var database = report.database();
        return (distro == null ? "no distribution" : distro.prettyName())
                + " · "
                + report.inventory().packages().size()
                + " packages · "
                + report.image().layers().size()
                + " layers · "
                + report.image().platform()
                + (database == null
                        ? " · vulnerabilities were not looked at: no advisory database"
                        : " · advisories up to " + database.built());
    }

    private static void tally(Html page, ScanReport report) {
        List<Finding> counted = counted(report);
        page.markup("<ul class=\"tally\">");
        for (Severity severity : List.of(Severity.values()).reversed()) {
            long count = counted.stream().filter(f -> f.severity() == severity).count();
            if (count > 0) {
                page.markup("<li class=\"" + severity.label() + "\"><b>" + count + "</b> ")
                        .text(severity.label())
                        .markup("</li>");
            }
        }
        if (!report.gaps().isEmpty()) {
            page.markup("<li class=\"gap\"><b>" + report.gaps().size() + "</b> not looked at</li>");
        }
        page.markup("</ul>\n");
    }

    private static List<Finding> counted(ScanReport report) {
        return report.findings().stream()
                .filter(j -> j.disposition().counts())
                .map(JudgedFinding::finding)
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
