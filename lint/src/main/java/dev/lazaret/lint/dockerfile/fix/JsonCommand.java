package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.Script;
import dev.lazaret.lint.dockerfile.shell.ShellWord;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.SourceText;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes CMD and ENTRYPOINT as JSON, where the shell would do nothing but start the program: one
 * command, no expansion, no builtin. The two meet at run time (an ENTRYPOINT gets CMD as
 * arguments), so each is changed only where the other is known not to be there.
 */
final class JsonCommand implements Repair {

    /** Words a shell does itself, or that only it understands. */
    private static final Set<String> BUILTINS =
            Set.of(
                    ".",
                    ":",
                    "[",
                    "alias",
                    "bg",
                    "break",
                    "cd",
                    "command",
                    "continue",
                    "eval",
                    "exec",
                    "exit",
                    "export",
                    "false",
                    "fg",
                    "getopts",
                    "hash",
                    "jobs",
                    "kill",
                    "local",
                    "read",
                    "readonly",
                    "return",
                    "set",
                    "shift",
                    "source",
                    "test",
                    "times",
                    "trap",
                    "true",
                    "type",
                    "ulimit",
                    "umask",
                    "unalias",
                    "unset",
                    "wait",
                    "if",
                    "for",
                    "while",
                    "until",
                    "case",
                    "time",
                    "{",
                    "!",
                    "function");

    /** Characters the shell expands where they are not quoted. */
    private static final String SPECIAL = "*?[]{}~#!^=%";

    /** Official images that set no ENTRYPOINT. */
    private static final Set<String> WITHOUT_ENTRYPOINT =
            Set.of(
                    "almalinux",
                    "alpine",
                    "amazonlinux",
                    "archlinux",
                    "buildpack-deps",
                    "busybox",
                    "centos",
                    "debian",
                    "erlang",
                    "fedora",
                    "gcc",
                    "golang",
                    "oraclelinux",
                    "perl",
                    "python",
                    "rockylinux",
                    "ruby",
                    "rust",
                    "swift",
                    "ubuntu");

    @Override
    public String rule() {
        return "dockerfile/shell-form";
    }

    @Override
    public void repair(Draft draft) {
        for (Stage stage : draft.build().stages()) {
            for (Instruction instruction : stage.instructions()) {
                if (draft.isFound(instruction.at())) {
                    repair(draft, stage, instruction);
                }
            }
        }
    }

    private static void repair(Draft draft, Stage stage, Instruction instruction) {
        Keyword other = instruction.keyword() == Keyword.CMD ? Keyword.ENTRYPOINT : Keyword.CMD;
        List<String> words = words(instruction);
        if (stage.lastInherited(Keyword.SHELL) != null) {
            draft.skip(instruction.at(), "SHELL names another shell");
        } else if (words.isEmpty()) {
            draft.skip(instruction.at(), "it needs a shell, or its program may be a script");
        } else if (stage.lastInherited(other) != null) {
            draft.skip(instruction.at(), other + " would see other arguments");
        } else if (other == Keyword.ENTRYPOINT && !hasNoEntrypoint(stage)) {
            draft.skip(instruction.at(), "the base image may have an ENTRYPOINT");
        } else {
            write(draft, instruction, words);
        }
    }

    private static boolean hasNoEntrypoint(Stage stage) {
        Stage first = stage;
        while (first.parent() != null) {
            first = first.parent();
        }
        String base = first.base().text();
        String name = base.startsWith("docker.io/library/") ? base.substring(18) : base;
        return first.base().known() && WITHOUT_ENTRYPOINT.contains(name.split("[:@]", 2)[0]);
    }

    /** The words of the one command, {@code exec} gone; none when the shell would do more. */
    private static List<String> words(Instruction instruction) {
        SourceText source = instruction.source();
        Script script = Script.parse(source, instruction.argumentsStart());
        if (!script.complete() || script.commands().size() != 1) {
            return List.of();
        }
        Command command = script.commands().getFirst();
        String written = source.text().substring(instruction.argumentsStart()).strip();
        List<ShellWord> words = command.words();
        boolean exec = words.size() > 1 && words.getFirst().text().equals("exec");
        List<ShellWord> program = exec ? words.subList(1, words.size()) : words;
        boolean simple =
                !program.isEmpty()
                        && command.assignments().isEmpty()
                        && command.redirects().isEmpty()
                        && command.depth() == 0
                        && covers(words, source, instruction.argumentsStart(), written)
                        && program.stream().noneMatch(JsonCommand::isExpanded)
                        && isProgram(program.getFirst().text());
        return simple ? program.stream().map(ShellWord::text).toList() : List.of();
    }

    /** Whether the words are all there is: no operator, no comment before or behind them. */
    private static boolean covers(
            List<ShellWord> words, SourceText source, int from, String written) {
        String text = source.text();
        int at = from;
        for (ShellWord word : words) {
            if (!text.substring(at, word.offset()).isBlank()) {
                return false;
            }
            at = word.end();
        }
        return text.substring(at).isBlank() && !written.isEmpty();
    }

    private static boolean isExpanded(ShellWord word) {
        return word.dynamic()
                || (!word.quoted() && word.text().chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0))
                || word.text().chars().anyMatch(c -> c < ' ' || c > '~');
    }

    /** A script without {@code #!} runs in a shell only: so no scripts by path. */
    private static boolean isProgram(String name) {
        boolean found =
                name.indexOf('/') < 0 || name.startsWith("/usr/") || name.startsWith("/bin");
        return found && !BUILTINS.contains(name) && !name.endsWith(".sh");
    }

    private static void write(Draft draft, Instruction instruction, List<String> words) {
        SourceText source = instruction.source();
        String text = source.text().stripTrailing();
        int start = instruction.argumentsStart();
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        String json =
                words.stream()
                        .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(", ", "[", "]"));
        draft.replace(source.fileOffset(start), source.fileOffset(text.length() - 1) + 1, json);
        draft.changed(instruction.at(), instruction.keyword() + " as JSON");
    }
}
