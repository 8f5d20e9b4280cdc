package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Pair;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
                Map<String, Integer> own = new HashMap<>();
                instruction.pairs().forEach(pair -> own.merge(pair.key(), 1, Integer::sum));
                if (instruction.pairs().stream().anyMatch(pair -> uses(pair, own, known))) {
                    reports.at(instruction);
                }
            }
            if (instruction.keyword() == Keyword.ENV || instruction.keyword() == Keyword.ARG) {
                instruction.pairs().forEach(pair -> known.add(pair.key()));
            }
        }
    }

    /** A variable known before may be meant in its old value, like the one that is set. */
    private static boolean uses(Pair pair, Map<String, Integer> own, Set<String> known) {
        return Paths.variables(pair.value().text()).stream()
                .anyMatch(name ->
                        own.getOrDefault(name, 0) > (name.equals(pair.key()) ? 1 : 0)
                                && !known.contains(name));
    }
}
