package dev.lazaret.report.formats;

import dev.lazaret.base.Text;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ci.CodeQualityReport;
import dev.lazaret.report.ci.GitLabReport;
import dev.lazaret.report.ci.GitLabSecretsReport;
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

    /** The names {@link #ofSources} takes, the default first. */
    public static List<String> sourceNames() {
        return List.of("table", "json", "sarif", "junit", "gitlab");
    }

    /**
     * The format of this name for a report on source files.
     *
     * @throws IllegalArgumentException naming the valid ones
     */
    public static ReportFormat ofSources(String name, TableOptions options) {
        if (!sourceNames().contains(name)) {
            throw unknown(name, sourceNames());
        }
        return name.equals("gitlab") ? new CodeQualityReport() : byName(name, options);
    }

    /** The names {@link #ofInventories} takes, the default first. */
    public static List<String> inventoryNames() {
        return List.of("cyclonedx", "spdx", "json");
    }

    /**
     * The format of this name for a report that says what is there and judges nothing.
     *
     * @throws IllegalArgumentException naming the valid ones
     */
    public static ReportFormat ofInventories(String name, TableOptions options) {
        if (!inventoryNames().contains(name)) {
            throw unknown(name, inventoryNames());
        }
        return byName(name, options);
    }

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
                "gitlab-secrets",
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
            case "gitlab-secrets" -> new GitLabSecretsReport();
            case "html" -> new HtmlReport();
            default -> throw unknown(name, names());
        };
    }

    private static IllegalArgumentException unknown(String name, List<String> valid) {
        return new IllegalArgumentException(
                "no report format '"
                        + Text.quote(name, 40)
                        + "'; one of "
                        + String.join(", ", valid));
    }
}
