package dev.lazaret.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Severity;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.judge.yaml.PolicyException;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class PolicyExplanationTest {

    private static final Facts FACTS = Facts.on(LocalDate.parse("2026-11-22"));
    private static final Finding FINDING =
            new ConfigurationFinding(
                    "image/a", List.of(), Severity.MEDIUM, "", Location.NOWHERE, "", "Change it.");

    @Test
    void saysWhichClauseDecidedAndHowToPass() throws PolicyException {
        PolicyExplanation explanation = explain("block:\n  - severity: medium\n");

        assertThat(explanation.decision().disposition()).isEqualTo(Disposition.BLOCK);
        assertThat(explanation.decision().why()).isEqualTo("block severity: medium (p:2)");
        assertThat(explanation.changes())
                .containsExactly(
                        "Repair it: Change it.",
                        "Or waive it for a while: waivers: [{id: image/a, until: DAY, by: WHO, why:"
                                + " REASON}]");
    }

    @Test
    void saysWhatItWouldTakeToBlock() throws PolicyException {
        PolicyExplanation explanation = explain("block:\n  - severity: high\n    rule: image/*\n");

        assertThat(explanation.decision().disposition()).isEqualTo(Disposition.REPORT);
        assertThat(explanation.changes())
                .containsExactly(
                        "It would block severity: high, rule: image/* (p:2) if severity: high; now"
                                + " severity is medium.");
    }

    private static PolicyExplanation explain(String policy) throws PolicyException {
        return PolicyExplanation.of(Policy.parse("p", policy), FINDING, FACTS);
    }
}
