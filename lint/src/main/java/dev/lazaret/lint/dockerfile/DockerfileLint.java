package dev.lazaret.lint.dockerfile;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.SourceLines;
import dev.lazaret.lint.dockerfile.rules.Build;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;
import dev.lazaret.lint.dockerfile.rules.DockerfileRule;
import dev.lazaret.lint.dockerfile.rules.DockerfileRules;
import dev.lazaret.lint.dockerfile.rules.Run;
import dev.lazaret.lint.dockerfile.shell.Script;
import dev.lazaret.lint.dockerfile.syntax.Dockerfile;
import dev.lazaret.lint.dockerfile.syntax.IgnoreList;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The front: text to findings. Never throws for what a file contains. */
public final class DockerfileLint {

    /**
     * Dockerfiles of the field have tens of findings; more than this is an attack on the reader.
     */
    private static final int FINDINGS_MAX = 10_000;

    /**
     * Some rules look from each stage up to its ancestors; real files have tens of instructions.
     */
    private static final int INSTRUCTIONS_MAX = 4_000;

    private DockerfileLint() {}

    /**
     * Looks at one Dockerfile with every rule.
     *
     * @param name the path shown in findings
     */
    public static LintResult lint(String name, String text, DockerfileOptions options) {
        return lint(name, text, options, rule -> true);
    }

    /**
     * Looks at one Dockerfile with every rule.
     *
     * @param ignored the text of the {@code .dockerignore} its build context has
     */
    public static LintResult lint(
            String name, String text, String ignored, DockerfileOptions options) {
        LintResult result = lint(name, text, IgnoreList.parse(ignored), options, rule -> true);
        if (ignored.length() <= IgnoreList.CHARS_MAX) {
            return result;
        }
        List<Gap> gaps = new ArrayList<>(result.gaps());
        String reason = "its .dockerignore has more than " + IgnoreList.CHARS_MAX + " characters";
        gaps.add(gap(name, Gap.Kind.LIMIT, 0, reason));
        return new LintResult(result.findings(), gaps);
    }

    /** Looks at one Dockerfile with some rules. */
    public static LintResult lint(
            String name, String text, DockerfileOptions options, Predicate<Rule> wanted) {
        return lint(name, text, IgnoreList.NONE, options, wanted);
    }

    private static LintResult lint(
            String name,
            String text,
            IgnoreList ignored,
            DockerfileOptions options,
            Predicate<Rule> wanted) {
        Dockerfile whole = Dockerfile.parse(text, options.limits());
        Dockerfile file = whole.firstInstructions(INSTRUCTIONS_MAX);
        Build build = Build.of(file, ignored, options);
        List<Gap> gaps = new ArrayList<>();
        if (file.instructions().size() < whole.instructions().size()) {
            int line = whole.instructions().get(INSTRUCTIONS_MAX).at().line();
            String reason = "rules look at the first " + INSTRUCTIONS_MAX + " instructions only";
            gaps.add(gap(name, Gap.Kind.LIMIT, line, reason));
        }
        for (Problem problem : file.problems()) {
            gaps.add(gap(name, problem.kind(), problem.at().line(), problem.reason()));
        }
        for (Run run : build.runs()) {
            if (run.scripts().stream().anyMatch(script -> !script.complete())) {
                Instruction instruction = run.instruction();
                gaps.add(unread(name, instruction));
            }
        }
        Silence silence = new Silence(file, options.today());
        SourceLines lines = new SourceLines(name, text);
        List<SourceLineFinding> findings = new ArrayList<>();
        for (DockerfileRule rule : DockerfileRules.all()) {
            if (wanted.test(rule.rule())) {
                rule.check(
                        build, new Collecting(lines, rule.rule(), silence, findings, FINDINGS_MAX));
            }
        }
        if (findings.size() >= FINDINGS_MAX) {
            gaps.add(gap(name, Gap.Kind.LIMIT, 0, "more than " + FINDINGS_MAX + " findings"));
        }
        return new LintResult(findings, gaps);
    }

    private static Gap unread(String name, Instruction instruction) {
        return gap(
                name,
                Gap.Kind.BROKEN,
                instruction.at().line(),
                "tried to read the shell commands of RUN; a quote or substitution is not closed,"
                        + " they nest too deep, or there are more than "
                        + Script.COMMANDS_MAX);
    }

    private static Gap gap(String name, Gap.Kind kind, int line, String reason) {
        return new Gap(kind, new Location(null, name, line), reason, "Check the file's syntax.");
    }
}
