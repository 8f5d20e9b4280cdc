package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expansion;
import dev.lazaret.lint.dockerfile.syntax.Flag;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.VariableUse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** FROM uses an argument that is not declared before it. */
final class UndefinedArgInFrom implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/undefined-arg-in-from",
                    List.of("UndefinedArgInFrom"),
                    Severity.MEDIUM,
                    "FROM uses an argument that is not declared",
                    "Declare it before the first FROM: ARG VERSION=1.2.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        GlobalArguments global = GlobalArguments.of(build.file());
        Hints hints = new Hints();
        for (Stage stage : build.stages()) {
            Instruction from = stage.from();
            for (String name : undeclared(from, global, build.file().escape())) {
                String hint = hints.near(name, global.values().keySet());
                reports.at(from, from.at(), "$" + name + " is not declared before FROM" + hint);
            }
        }
    }

    /** The names in image and platform that no ARG before the first FROM declares. */
    static Set<String> undeclared(Instruction from, GlobalArguments global, char escape) {
        String platform = from.flag("platform").map(Flag::value).orElse("");
        return Stream.of(from.word(0), platform)
                .flatMap(text -> Expansion.uses(text, escape).stream())
                .map(VariableUse::name)
                .filter(name -> !global.has(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
