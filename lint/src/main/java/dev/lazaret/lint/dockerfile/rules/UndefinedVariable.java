package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An instruction uses a variable that is not defined. */
final class UndefinedVariable implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/undefined-variable",
                    List.of("UndefinedVar"),
                    Severity.MEDIUM,
                    "An instruction uses a variable that is not defined",
                    "Define it before with ARG or ENV; an ARG that stands before FROM is repeated in the stage.");

    private static final String NOT_DEFINED = " is not defined";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        GlobalArguments global = GlobalArguments.of(build.file());
        Hints hints = new Hints();
        Map<Stage, StageVariables> byStage = new HashMap<>();
        for (Stage stage : build.stages()) {
            StageVariables before = stage.parent() == null ? null : byStage.get(stage.parent());
            StageVariables variables =
                    StageVariables.of(stage, before, global, build.file().escape());
            byStage.put(stage, variables);
            for (Instruction instruction : stage.instructions()) {
                for (StageVariables.Undefined use : variables.undefinedIn(instruction)) {
                    String what =
                            use.why().isEmpty()
                                    ? NOT_DEFINED + hints.near(use.name(), variables.known())
                                    : use.why();
                    reports.at(instruction, use.at(), "$" + use.name() + what);
                }
            }
        }
    }
}
