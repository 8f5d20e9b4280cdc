package dev.lazaret.report.table;

import dev.lazaret.base.Finding;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.base.Upgrade;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ScanReport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Verdict, what to do, what cannot be done, what was not looked at: in this order. */
public final class TableReport implements ReportFormat {

    /** Purl types whose packages are built from sources of another name. */
    private static final Set<String> BINARY_TYPES = Set.of("apk", "deb", "rpm");

    private final TableOptions options;

    public TableReport(TableOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        page(report).writeTo(out);
    }

    private Page page(ScanReport report) {
        Page page = new Page(options);
        Headline.write(page, report);
        SecretSection.write(page, counted(report, SecretFinding.class), options.verbose());
        List<VulnerabilityFinding> vulnerabilities = counted(report, VulnerabilityFinding.class);
        UpgradeSection upgrades = new UpgradeSection(report, vulnerabilities);
        upgrades.write(page);
        UnfixedSection.write(page, upgrades.remaining());
        new OtherSection(page, report.image(), options.verbose())
                .write(counted(report).filter(TableReport::isOther).toList());
        SourceSection.write(page, counted(report, SourceLineFinding.class));
        excused(page, report, Disposition.NOT_AFFECTED, "Not affected");
        excused(page, report, Disposition.WAIVED, "Waived");
        ignored(page, report);
        GapSection.write(page, report.gaps(), options.verbose());
        footer(page, report);
        return page;
    }

    private static boolean isOther(Finding finding) {
        return !(finding instanceof VulnerabilityFinding)
                && !(finding instanceof SourceLineFinding)
                && !(finding instanceof SecretFinding);
    }

    private static <F extends Finding> List<F> counted(ScanReport report, Class<F> kind) {
        return counted(report).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Finding> counted(ScanReport report) {
        return report.findings().stream()
                .filter(judged -> judged.disposition().counts())
                .map(JudgedFinding::finding);
    }

    private static void excused(
            Page page, ScanReport report, Disposition disposition, String title) {
        List<JudgedFinding> excused = having(report, disposition);
        if (!excused.isEmpty()) {
            page.heading(title + " (" + excused.size() + ")");
            for (JudgedFinding judged : excused) {
                page.add("  ").cell(judged.finding().id(), 20, Page.Style.DIM);
                page.add(judged.why(), Page.Style.DIM).end();
            }
        }
    }

    private static void ignored(Page page, ScanReport report) {
        long ignored = having(report, Disposition.IGNORED).size();
        if (ignored > 0) {
            page.end()
                    .add(
                            Counts.plural(ignored, "finding") + " left out by your filters.",
                            Page.Style.DIM)
                    .end();
        }
    }

    private static List<JudgedFinding> having(ScanReport report, Disposition disposition) {
        return report.findings().stream().filter(j -> j.disposition() == disposition).toList();
    }

    private static void footer(Page page, ScanReport report) {
        ScanReport.DatabaseSummary database = report.database();
        if (database != null) {
            page.end()
                    .add(
                            "Advisories: %,d, newest %s, database %s"
                                    .formatted(
                                            database.advisories(),
                                            database.built(),
                                            database.digest().shortHex()),
                            Page.Style.DIM)
                    .end();
        }
        String antivirus = report.antivirus();
        if (antivirus != null) {
            page.add("Virus scanner: " + antivirus, Page.Style.DIM).end();
        }
    }

    /** What a package manager is told to upgrade: it knows binary packages, not their sources. */
    static List<String> commanded(Upgrade upgrade) {
        return BINARY_TYPES.contains(upgrade.purlType()) && !upgrade.members().isEmpty()
                ? upgrade.members()
                : List.of(upgrade.packageName());
    }

    /** What a person runs to do an upgrade, by package type. */
    static String verb(Upgrade upgrade) {
        return switch (upgrade.purlType()) {
            case "apk" -> "apk upgrade";
            case "deb" -> "apt-get install --only-upgrade";
            case "rpm" -> "dnf upgrade";
            default -> "upgrade";
        };
    }
}
