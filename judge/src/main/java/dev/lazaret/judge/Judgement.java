package dev.lazaret.judge;

import java.util.List;

/**
 * Every finding with its disposition, and the verdict over all of them.
 *
 * @param findings in the order of {@link dev.lazaret.base.Finding#ORDER}
 */
public record Judgement(List<JudgedFinding> findings, Verdict verdict) {

    public Judgement {
        findings = List.copyOf(findings);
    }
}
