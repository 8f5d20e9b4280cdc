package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.Join;
import dev.lazaret.lint.dockerfile.shell.Script;
import dev.lazaret.lint.dockerfile.shell.ShellWord;
import dev.lazaret.lint.dockerfile.syntax.Heredoc;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Position;
import dev.lazaret.lint.dockerfile.syntax.SourceText;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the shell texts of an instruction that runs something, and reads them. */
final class RunReader {

    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh");

    private final Instruction instruction;
    private final List<Script> scripts = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();

    private RunReader(Instruction instruction) {
        this.instruction = instruction;
    }

    static Run read(Stage stage, Instruction instruction, List<String> shell) {
        RunReader reader = new RunReader(instruction);
        if (instruction.isExec()) {
            reader.exec();
        } else if (isPosix(shell)) {
            reader.line();
        }
        List<PackageCommand> calls = new ArrayList<>();
        for (Command command : reader.commands) {
            PackageCommand.of(command).ifPresent(calls::add);
        }
        return new Run(stage, instruction, shell, reader.scripts, reader.commands, calls);
    }

    static boolean isPosix(List<String> shell) {
        if (shell.isEmpty()) {
            return true;
        }
        String program = shell.getFirst();
        String name = program.substring(program.lastIndexOf('/') + 1);
        return SHELLS.contains(name) || name.equals("busybox");
    }

    private void line() {
        Script script = Script.parse(instruction.source(), instruction.argumentsStart());
        add(script);
        boolean fed =
                script.commands().isEmpty()
                        || (script.commands().size() == 1
                                && isBareShell(script.commands().getFirst().unwrapped()));
        if (fed) {
            instruction.heredocs().forEach(this::heredoc);
        }
    }

    /** A shell that reads its commands from standard input. */
    private static boolean isBareShell(Command command) {
        return SHELLS.contains(command.name())
                && command.arguments().stream().allMatch(ShellWord::isOption);
    }

    private void heredoc(Heredoc heredoc) {
        String text = heredoc.body().text();
        int end = Math.max(0, text.indexOf('\n'));
        String first = text.substring(0, end);
        if (!first.startsWith("#!") || namesShell(first)) {
            add(Script.parse(heredoc.body()));
        }
    }

    /** {@code #!/bin/bash -e}, {@code #!/usr/bin/env sh}. */
    private static boolean namesShell(String firstLine) {
        List<String> words = List.of(firstLine.substring(2).strip().split("[ \\t]++"));
        boolean env = words.getFirst().endsWith("/env") && words.size() > 1;
        String program = words.get(env ? 1 : 0);
        return SHELLS.contains(program.substring(program.lastIndexOf('/') + 1));
    }

    private void exec() {
        List<ShellWord> words = new ArrayList<>();
        for (Word word : instruction.words()) {
            int end = word.offset() + word.text().length() + 2;
            words.add(new ShellWord(word.text(), false, true, word.offset(), end, word.at()));
        }
        if (!words.isEmpty()) {
            Command command = new Command(List.of(), words, List.of(), Join.SEQUENCE, 1, "", 0);
            add(new Script(instruction.source(), List.of(command), true));
        }
    }

    private void add(Script script) {
        if (commands.size() >= Script.COMMANDS_MAX) {
            scripts.add(Script.unread(script.source()));
            return;
        }
        scripts.add(script);
        Set<Position> seen = new HashSet<>();
        for (Command command : script.commands()) {
            seen.add(command.at());
            Command unwrapped = command.unwrapped();
            commands.add(unwrapped);
            if (SHELLS.contains(unwrapped.name()) || unwrapped.isNamed("su", "runuser")) {
                dashC(script.source(), unwrapped, seen);
            }
        }
    }

    /**
     * The script in {@code sh -c SCRIPT}, one level deep.
     *
     * @param seen where commands begin: substitutions in double quotes are the outer script's
     *     already
     */
    private void dashC(SourceText source, Command shell, Set<Position> seen) {
        List<ShellWord> arguments = shell.arguments();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            String option = arguments.get(i).text();
            if (option.startsWith("-") && option.endsWith("c") && option.length() < 8) {
                SourceText text = inside(source, arguments.get(i + 1));
                boolean full = commands.size() >= Script.COMMANDS_MAX;
                Script script = full ? Script.unread(text) : unseen(Script.parse(text), seen);
                scripts.add(script);
                script.commands().forEach(command -> commands.add(command.unwrapped()));
                return;
            }
        }
    }

    /** What is between the quotes of a word; its places are right where no character is escaped. */
    private static SourceText inside(SourceText source, ShellWord word) {
        int end = Math.min(word.end(), source.text().length());
        int from = word.offset();
        for (int quotes = 0; quotes < 2 && from + 2 * quotes <= end; quotes++) {
            if (source.text().substring(from + quotes, end - quotes).equals(word.text())) {
                return source.part(from + quotes, end - quotes);
            }
        }
        return SourceText.at(word.text(), source.fileOffset(from), word.at());
    }

    private static Script unseen(Script script, Set<Position> seen) {
        List<Command> rest =
                script.commands().stream().filter(each -> !seen.contains(each.at())).toList();
        return new Script(script.source(), rest, script.complete());
    }
}
