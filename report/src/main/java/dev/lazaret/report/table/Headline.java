package dev.lazaret.report.table;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Package;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.Verdict.Outcome;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.ScanReport.SurfaceSummary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The first lines: what a reader who reads nothing else must know. */
final class Headline {

    private static final int REASONS_SHOWN = 5;

    private Headline() {}

    static void write(Page page, ScanReport report) {
        if (hasNoDatabase(report)) {
            page.add("VULNERABILITIES WERE NOT LOOKED AT", Page.Style.BOLD_RED)
                    .add(": there is no advisory database. Run 'lazaret db update'.")
                    .end();
        }
        page.add(word(report), style(report))
                .add("  ")
                .add(report.image().name(), Page.Style.BOLD)
                .end();
        page.add("  ").add(subject(report), Page.Style.DIM).end();
        counts(report).forEach(line -> page.add("  ").add(line).end());
        List<String> reasons = report.reasons();
        for (String reason : reasons.subList(0, Math.min(REASONS_SHOWN, reasons.size()))) {
            page.add("  blocked by ", Page.Style.RED).add(reason).end();
        }
        if (reasons.size() > REASONS_SHOWN) {
            page.add("  and by " + Counts.plural(reasons.size() - REASONS_SHOWN, "more finding"))
                    .end();
        }
        surface(page, report.image().surface());
    }

    /** With a database, gaps of this kind say for which packages it knows nothing. */
    private static boolean hasNoDatabase(ScanReport report) {
        return report.database() == null
                && report.gaps().stream().anyMatch(gap -> gap.kind() == Gap.Kind.NO_ADVISORIES);
    }

    private static String word(ScanReport report) {
        boolean complete = report.gaps().isEmpty();
        return switch (report.outcome()) {
            case null -> "NOT JUDGED";
            case BLOCK -> "BLOCKED";
            case WARN -> "PASSED WITH WARNINGS";
            case PASS -> complete ? "PASSED" : "INCOMPLETE";
        };
    }

    private static Page.Style style(ScanReport report) {
        if (report.outcome() == Outcome.BLOCK) {
            return Page.Style.BOLD_RED;
        }
        return report.gaps().isEmpty() && report.outcome() == Outcome.PASS
                ? Page.Style.GREEN
                : Page.Style.YELLOW;
    }

    private static String subject(ScanReport report) {
        if (report.image().kind().equals(ImageSummary.SOURCE)) {
            return Counts.plural(report.image().references().size(), "file");
        }
        Distro distro = report.inventory().distro();
        String system = distro == null ? "no distribution" : distro.prettyName();
        int layers = report.image().layers().size();
        return system
                + " · "
                + Counts.plural(report.inventory().packages().size(), "package")
                + (layers == 0 ? "" : " · " + Counts.plural(layers, "layer"))
                + base(report)
                + (report.image().platform().isEmpty() ? "" : " · " + report.image().platform());
    }

    private static String base(ScanReport report) {
        int base = report.image().base().layers();
        String name = report.image().base().name();
        return base == 0
                ? ""
                : " (" + base + " of the base" + (name.isEmpty() ? "" : " " + name) + ")";
    }

    /** Vulnerabilities and the rest apart: who reads one number expects vulnerabilities. */
    private static List<String> counts(ScanReport report) {
        Collection<Finding> findings = distinct(report);
        List<Finding> vulnerabilities =
                findings.stream().filter(VulnerabilityFinding.class::isInstance).toList();
        List<Finding> others =
                findings.stream().filter(f -> !(f instanceof VulnerabilityFinding)).toList();
        List<String> lines = new ArrayList<>();
        if (!vulnerabilities.isEmpty()) {
            lines.add(
                    Counts.of(vulnerabilities.size(), "vulnerability", "vulnerabilities")
                            + ": "
                            + Counts.of(vulnerabilities));
        }
        if (!others.isEmpty()) {
            String word = vulnerabilities.isEmpty() ? "finding" : "other finding";
            lines.add(Counts.plural(others.size(), word) + ": " + Counts.of(others));
        }
        if (findings.isEmpty()) {
            lines.add("no findings");
        }
        if (!report.gaps().isEmpty()) {
            lines.add(Counts.plural(report.gaps().size(), "gap") + " (not looked at)");
        }
        return lines;
    }

    private static Collection<Finding> distinct(ScanReport report) {
        return report.findings().stream()
                .filter(j -> j.disposition().counts())
                .map(JudgedFinding::finding)
                .collect(
                        Collectors.toMap(
                                Headline::identity, f -> f, (a, b) -> a, LinkedHashMap::new))
                .values();
    }

    private static void surface(Page page, @Nullable SurfaceSummary surface) {
        if (surface == null) {
            return;
        }
        List<String> why = new ArrayList<>(surface.reasons());
        why.addAll(surface.merits());
        page.paragraph(
                "  ",
                "attack surface "
                        + surface.score()
                        + " of 100, 100 is best"
                        + (why.isEmpty() ? "" : ": " + String.join(", ", why)),
                Page.Style.PLAIN);
    }

    /** One vulnerability in several binaries of one source package counts once, as it is shown. */
    private static List<String> identity(Finding finding) {
        if (!(finding instanceof VulnerabilityFinding vulnerability)) {
            return List.of(finding.id(), String.valueOf(finding.place()), finding.evidence());
        }
        Package component = vulnerability.component();
        Package.SourcePackage source = component.source();
        String name = source == null ? component.name() + component.path() : source.name();
        return List.of(finding.id(), name, String.valueOf(finding.place().layer()));
    }
}
