package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.Join;
import dev.lazaret.lint.dockerfile.shell.Script;
import dev.lazaret.lint.dockerfile.shell.ShellWord;
import dev.lazaret.lint.dockerfile.syntax.Heredoc;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.SourceText;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Word;

import java.util.ArrayList;
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
        if (!first.startsWith("#!") || SHELLS.stream().anyMatch(first::endsWith)) {
            add(Script.parse(heredoc.body()));
        }
    }

    private void exec() {
        List<ShellWord> words = new ArrayList<>();
        for (Word word : instruction.words()) {
            int end = word.offset() + word.text().length() + 2;
            words.add(new ShellWord(word.text(), false, true, word.offset(), end, word.at()));
        }
        if (!words.isEmpty()) {
            Command command = new Command(List.of(), words, List.of(), Join.SEQUENCE, 1, 0);
            add(new Script(instruction.source(), List.of(command), true));
        }
    }

    private void add(Script script) {
        if (commands.size() >= Script.COMMANDS_MAX) {
            scripts.add(Script.unread(script.source()));
            return;
        }
        scripts.add(script);
        for (Command command : script.commands()) {
            Command unwrapped = command.unwrapped();
            commands.add(unwrapped);
            if (SHELLS.contains(unwrapped.name())) {
                dashC(script.source(), unwrapped);
            }
        }
    }

    /** The script in {@code sh -c SCRIPT}, one level deep. */
    private void dashC(SourceText source, Command shell) {
        List<ShellWord> arguments = shell.arguments();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            String option = arguments.get(i).text();
            if (option.startsWith("-") && option.endsWith("c") && option.length() < 8) {
                ShellWord inner = arguments.get(i + 1);
                SourceText text =
                        SourceText.at(inner.text(), source.fileOffset(inner.offset()), inner.at());
                boolean full = commands.size() >= Script.COMMANDS_MAX;
                Script script = full ? Script.unread(text) : Script.parse(text);
                scripts.add(script);
                script.commands().forEach(command -> commands.add(command.unwrapped()));
                return;
            }
        }
    }
}
