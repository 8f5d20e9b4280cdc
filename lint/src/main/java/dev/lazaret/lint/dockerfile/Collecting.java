package dev.lazaret.lint.dockerfile;

import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.lint.dockerfile.rules.Reports;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Position;

import java.util.List;

/** Turns what a rule reports into findings, unless the file silences it. */
record Collecting(
        String name, Rule rule, Silence silence, List<SourceLineFinding> findings, int most)
        implements Reports {

    @Override
    public void at(Instruction instruction, Position at, String evidence) {
        if (findings.size() >= most || silence.covers(rule, instruction)) {
            return;
        }
        findings.add(
                new SourceLineFinding(
                        rule.id(),
                        rule.aliases(),
                        rule.severity(),
                        rule.title(),
                        new Location(null, name, at.line()),
                        "column " + at.column() + ": " + Evidence.safe(evidence),
                        rule.remedy()));
    }
}
