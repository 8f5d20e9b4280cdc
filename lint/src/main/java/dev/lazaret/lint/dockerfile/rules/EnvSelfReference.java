package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Pair;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** ENV uses a variable that the same ENV defines. */
final class EnvSelfReference implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/env-self-reference",
                    List.of("DL3044"),
                    Severity.MEDIUM,
                    "ENV uses a variable that the same ENV defines",
                    "Split it into two ENV instructions.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        Set<String> known = new HashSet<>();
        for (Instruction instruction : stage.instructions()) {
            if (instruction.keyword() == Keyword.ENV) {
                Set<String> own = new HashSet<>();
                instruction.pairs().forEach(pair -> own.add(pair.key()));
                if (instruction.pairs().stream().anyMatch(pair -> uses(pair, own, known))) {
                    reports.at(instruction);
                }
            }
            if (instruction.keyword() == Keyword.ENV || instruction.keyword() == Keyword.ARG) {
                instruction.pairs().forEach(pair -> known.add(pair.key()));
            }
        }
    }

    /** A variable known before may be meant in its old value. */
    private static boolean uses(Pair pair, Set<String> own, Set<String> known) {
        return Paths.variables(pair.value().text()).stream()
                .anyMatch(name ->
                        own.contains(name) && !known.contains(name) && !name.equals(pair.key()));
    }
}
