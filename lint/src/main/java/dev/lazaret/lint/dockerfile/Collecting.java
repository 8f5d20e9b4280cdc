package dev.lazaret.lint.dockerfile;

import dev.lazaret.base.Rule;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.lint.Evidence;
import dev.lazaret.lint.SourceLines;
import dev.lazaret.lint.dockerfile.rules.Reports;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Position;

import java.util.List;

/** Turns what a rule reports into findings, unless the file silences it. */
record Collecting(
        SourceLines lines, Rule rule, Silence silence, List<SourceLineFinding> findings, int most)
        implements Reports {

    @Override
    public void at(Instruction instruction, Position at, String evidence) {
        if (findings.size() < most && !silence.covers(rule, instruction)) {
            findings.add(lines.finding(rule, at.line(), at.column(), Evidence.safe(evidence)));
        }
    }
}
