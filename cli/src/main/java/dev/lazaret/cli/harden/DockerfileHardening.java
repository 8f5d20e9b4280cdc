package dev.lazaret.cli.harden;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Text;
import dev.lazaret.cli.files.ResultTarget;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.harden.dockerfile.DockerfileWords;
import dev.lazaret.lint.Diff;
import dev.lazaret.lint.FixResult;
import dev.lazaret.lint.dockerfile.DockerfileLint;
import dev.lazaret.lint.dockerfile.fix.DockerfileFix;
import dev.lazaret.lint.dockerfile.rework.DockerfileRework;
import dev.lazaret.lint.dockerfile.rework.Rework;
import dev.lazaret.lint.dockerfile.rework.StatedRework;
import dev.lazaret.lint.dockerfile.rules.DockerfileOptions;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code lazaret harden --dockerfile FILE [IMAGE]}: the patch after which a build gives what harden
 * would make of its image, as far as a Dockerfile can say it.
 *
 * @param output where the new Dockerfile goes; null shows the difference instead
 */
record DockerfileHardening(Shell shell, Path file, @Nullable Path output, boolean overwrite) {

    /** With nothing but the file: what only the image shows is not known. */
    int run() throws Exception {
        return run(Optional.empty());
    }

    int run(Optional<DockerfileWords> words) throws Exception {
        refuseOutput();
        String name = file.toString();
        String text = read();
        Rework stated = StatedRework.of(name, text, DockerfileOptions.DEFAULT);
        // the image tells better how its program starts
        FixResult started =
                words.isPresent()
                        ? FixResult.unchanged(text)
                        : new DockerfileFix(
                                        DockerfileOptions.DEFAULT,
                                        rule -> rule.id().equals("dockerfile/shell-form"),
                                        Map.of())
                                .fix(name, text);
        Rework rework = words.map(each -> stated.with(rework(each))).orElse(stated);
        FixResult result =
                both(
                        started,
                        DockerfileRework.apply(
                                name, started.text(), rework, DockerfileOptions.DEFAULT));
        write(name, text, result.text());
        tell(name, text, result, words);
        return result.text().equals(text) && !result.skipped().isEmpty()
                ? ExitCode.COULD_NOT_LOOK
                : ExitCode.PASSED;
    }

    private static FixResult both(FixResult first, FixResult second) {
        List<String> changes = new ArrayList<>(first.changes());
        changes.addAll(second.changes());
        List<String> skipped = new ArrayList<>(first.skipped());
        skipped.addAll(second.skipped());
        return new FixResult(second.text(), changes, skipped);
    }

    private static Rework rework(DockerfileWords words) {
        return new Rework(
                words.variables(),
                words.labels(),
                words.ports(),
                words.commands(),
                words.instructions(),
                words.oneLayer());
    }

    private void refuseOutput() throws UsageException {
        if (output != null && Files.exists(output) && !overwrite) {
            throw new UsageException(
                    output + " exists; name another file, or allow it with --overwrite");
        }
    }

    private String read() throws IOException, UsageException {
        int most = (int) Limits.DEFAULT.manifestBytesMax();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UsageException(file + " has more than " + most + " bytes");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UsageException(file + " is not UTF-8", e);
        }
    }

    private void write(String name, String before, String after) throws IOException {
        byte[] bytes =
                (output == null ? Diff.unified(name, before, after) : after)
                        .getBytes(StandardCharsets.UTF_8);
        ResultTarget.write(shell, output, out -> out.write(bytes));
    }

    private void tell(
            String name, String before, FixResult result, Optional<DockerfileWords> words) {
        PrintStream err = shell.err();
        if (result.text().equals(before)) {
            err.println(name + ": nothing to change.");
        }
        result.changes().forEach(change -> err.println(safe(change)));
        if (words.isPresent()) {
            answers(words.get().answers());
        } else {
            err.println(
                    "Without the image its files are not known: setuid programs, tools, secrets and"
                            + " what the base sets stay. Name the image it builds:");
            err.println("  lazaret harden --dockerfile " + safe(name) + " IMAGE");
        }
        if (!result.skipped().isEmpty()) {
            err.println("Left as it is:");
            result.skipped().forEach(why -> err.println("  " + safe(why)));
        }
        lint(name, before, result.text());
    }

    private void answers(List<DockerfileWords.Answer> answers) {
        for (boolean equivalent : List.of(true, false)) {
            List<DockerfileWords.Answer> some =
                    answers.stream().filter(each -> each.equivalent() == equivalent).toList();
            if (!some.isEmpty()) {
                shell.err().println(equivalent ? "Done:" : "No equivalent in a Dockerfile:");
                some.forEach(each ->
                        shell.err()
                                .println(
                                        safe(
                                                "  %-20s %s: %s"
                                                        .formatted(
                                                                each.step(),
                                                                each.what(),
                                                                each.how()))));
            }
        }
    }

    /** Claims only what linting shows. */
    private void lint(String name, String before, String after) {
        Set<String> old = rules(name, before);
        Set<String> now = rules(name, after);
        String fixed =
                old.stream().filter(rule -> !now.contains(rule)).collect(Collectors.joining(", "));
        if (!fixed.isEmpty()) {
            shell.err().println("lazaret lint no longer finds: " + fixed);
        }
        String fresh =
                now.stream().filter(rule -> !old.contains(rule)).collect(Collectors.joining(", "));
        if (!fresh.isEmpty()) {
            shell.err().println("lazaret lint now finds: " + fresh);
        }
    }

    private static Set<String> rules(String name, String text) {
        return DockerfileLint.lint(name, text, DockerfileOptions.DEFAULT).findings().stream()
                .map(Finding::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String safe(String line) {
        return Text.quote(line, 500);
    }
}
