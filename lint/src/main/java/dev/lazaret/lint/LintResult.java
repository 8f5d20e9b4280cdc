package dev.lazaret.lint;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.SourceLineFinding;

import java.util.List;

/**
 * What linting one file gave. A result with gaps is not "clean".
 *
 * @param findings worst first, then by id and line
 * @param gaps what could not be looked at, sorted
 */
public record LintResult(List<SourceLineFinding> findings, List<Gap> gaps) {

    /** Nothing found and nothing missed. */
    public static final LintResult CLEAN = new LintResult(List.of(), List.of());

    public LintResult {
        findings = findings.stream().sorted(Finding.ORDER).toList();
        gaps = gaps.stream().sorted().toList();
    }
}
