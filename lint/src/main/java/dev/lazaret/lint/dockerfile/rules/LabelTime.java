package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A label that must be a time is none. */
final class LabelTime implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/label-time",
                    List.of("DL3053"),
                    Severity.LOW,
                    "A label that must be a time is none",
                    "Write the time as in RFC 3339: 2026-01-31T12:00:00Z.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Labels.check(build, reports, LabelKind.RFC3339, LabelTime::isTime);
    }

    private static boolean isTime(String text) {
        try {
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
