package dev.lazaret.lint.dockerfile.rework;

import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.lint.dockerfile.syntax.Dockerfile;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Problem;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Stages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Rewrites a Dockerfile. What no change touches stays byte for byte; a result that would not read
 * is given up.
 */
public final class DockerfileRework {

    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash");

    private DockerfileRework() {}

    /** The new text; the old one, with the reason among what was skipped, when it cannot be. */
    public static FixResult apply(
            String name, String text, Rework rework, DockerfileOptions options) {
        Dockerfile file = Dockerfile.parse(text, options.limits());
        List<Stage> stages = Stages.of(file);
        String refused = refusal(file, stages);
        if (refused != null) {
            return new FixResult(text, List.of(), List.of(name + ": " + refused));
        }
        Reworking reworking = new Reworking(name, text, file, rework);
        new LastStage(reworking, stages, rework).rewrite();
        reworking.settings();
        String result = reworking.result();
        if (!Dockerfile.parse(result, options.limits()).problems().isEmpty()) {
            return new FixResult(
                    text, List.of(), List.of(name + ": the new text would not be a Dockerfile"));
        }
        return new FixResult(result, reworking.changes(), reworking.skipped());
    }

    private static @Nullable String refusal(Dockerfile file, List<Stage> stages) {
        if (!file.problems().isEmpty()) {
            Problem first = file.problems().getFirst();
            return "line " + first.at().line() + " cannot be read: " + first.reason();
        }
        if (stages.isEmpty()) {
            return "it has no FROM";
        }
        Instruction shell = stages.getLast().lastInherited(Keyword.SHELL);
        boolean other = shell != null && !SHELLS.contains(program(shell.word(0)));
        return file.escape() != '\\' || other ? "it is not for a POSIX shell" : null;
    }

    private static String program(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
