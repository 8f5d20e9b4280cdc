package dev.lazaret.report.formats;

import dev.lazaret.base.Text;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ci.GitLabReport;
import dev.lazaret.report.ci.JUnitReport;
import dev.lazaret.report.html.HtmlReport;
import dev.lazaret.report.json.JsonReport;
import dev.lazaret.report.sarif.SarifReport;
import dev.lazaret.report.sbom.CycloneDxReport;
import dev.lazaret.report.sbom.SpdxReport;
import dev.lazaret.report.table.TableOptions;
import dev.lazaret.report.table.TableReport;
import dev.lazaret.report.vex.OpenVexReport;

import java.util.List;

/** All formats, by name; only the one asked for is built. */
public final class ReportFormats {

    private ReportFormats() {}

    /** The names {@link #byName} takes, the default first. */
    public static List<String> names() {
        return List.of(
                "table",
                "json",
                "sarif",
                "cyclonedx",
                "spdx",
                "openvex",
                "junit",
                "gitlab",
                "html");
    }

    /**
     * The format of this name.
     *
     * @throws IllegalArgumentException naming the valid ones
     */
    public static ReportFormat byName(String name, TableOptions options) {
        return switch (name) {
            case "table" -> new TableReport(options);
            case "json" -> new JsonReport();
            case "sarif" -> new SarifReport();
            case "cyclonedx" -> new CycloneDxReport();
            case "spdx" -> new SpdxReport();
            case "openvex" -> new OpenVexReport();
            case "junit" -> new JUnitReport();
            case "gitlab" -> new GitLabReport();
            case "html" -> new HtmlReport();
            default ->
                    throw new IllegalArgumentException(
                            "no report format '"
                                    + Text.quote(name, 40)
                                    + "'; one of "
                                    + String.join(", ", names()));
        };
    }
}
