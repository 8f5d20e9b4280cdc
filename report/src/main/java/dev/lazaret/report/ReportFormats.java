package dev.lazaret.report;

import dev.lazaret.base.Text;
import dev.lazaret.report.table.TableOptions;
import dev.lazaret.report.table.TableReport;

import java.util.List;

/** All formats, by name. */
public final class ReportFormats {

    private ReportFormats() {}

    /** The names {@link #byName} takes, the default first. */
    public static List<String> names() {
        return List.of("table", "json");
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
            default ->
                    throw new IllegalArgumentException(
                            "no report format '"
                                    + Text.quote(name, 40)
                                    + "'; one of "
                                    + String.join(", ", names()));
        };
    }
}
