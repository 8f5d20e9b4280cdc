package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Expansion;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** Without build arguments FROM names no image. */
final class InvalidDefaultInFrom implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/invalid-default-in-from",
                    List.of("InvalidDefaultArgInFrom"),
                    Severity.LOW,
                    "Without build arguments FROM names no image",
                    "Give the ARG before FROM a default that makes a whole image name.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        GlobalArguments global = GlobalArguments.of(build.file());
        char escape = build.file().escape();
        for (Stage stage : build.stages()) {
            Instruction from = stage.from();
            String image = from.word(0);
            // what is not declared is told by dockerfile/undefined-arg-in-from
            boolean varies =
                    stage.parent() == null
                            && !Expansion.uses(image, escape).isEmpty()
                            && UndefinedArgInFrom.undeclared(from, global, escape).isEmpty();
            if (varies && isNoImage(Expansion.expand(image, global.values(), escape))) {
                reports.at(from);
            }
        }
    }

    private static boolean isNoImage(Expanded image) {
        return image.known() && BaseImage.parse(image).isEmpty();
    }
}
