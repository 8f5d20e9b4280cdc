package dev.lazaret.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.lazaret.base.Finding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.report.json.Json;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One element of {@code rules}, with what GitHub's code scanning asks for ("SARIF support for code
 * scanning"): a full description, a severity as a number, weaknesses as tags.
 */
final class SarifRule {

    /** The views show no more. */
    private static final int TAGS_MAX = 10;

    private SarifRule() {}

    static void write(JsonGenerator json, Finding finding) throws IOException {
        String title = finding.title().isEmpty() ? finding.id() : finding.title();
        json.writeStartObject();
        json.writeStringField("id", finding.id());
        SarifReport.text(json, "shortDescription", title);
        SarifReport.text(json, "fullDescription", title);
        SarifReport.text(json, "help", help(finding, title));
        json.writeObjectFieldStart("properties");
        json.writeStringField("security-severity", score(finding));
        Json.strings(json, "tags", tags(finding));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String help(Finding finding, String title) {
        String remedy = finding.remedy().isEmpty() ? title : finding.remedy();
        return finding instanceof VulnerabilityFinding
                ? remedy
                : remedy + " 'lazaret explain " + finding.id() + "' says why it matters.";
    }

    /** The kind, what others call the rule, and weaknesses as CodeQL writes them. */
    private static List<String> tags(Finding finding) {
        return Stream.concat(
                        Stream.of("security", finding.kind()),
                        finding.aliases().stream().map(SarifRule::tag))
                .limit(TAGS_MAX)
                .toList();
    }

    private static String tag(String alias) {
        return alias.startsWith("CWE-") ? "external/cwe/" + alias.toLowerCase(Locale.ROOT) : alias;
    }

    /** The best CVSS score, else the middle of the severity's band. */
    private static String score(Finding finding) {
        if (finding instanceof VulnerabilityFinding v && !v.cvss().isEmpty()) {
            return String.valueOf(v.cvss().getFirst().score());
        }
        return switch (finding.severity()) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
            case NEGLIGIBLE, UNKNOWN -> "0.0";
        };
    }
}
