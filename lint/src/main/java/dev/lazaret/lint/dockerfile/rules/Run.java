package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.Script;
import dev.lazaret.lint.dockerfile.syntax.Flag;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.function.Predicate;

/**
 * A RUN with its commands understood.
 *
 * @param shell the program and options that run it; empty for the default {@code /bin/sh -c}
 * @param scripts the shell texts in it: the line, heredocs fed to a shell, arguments of {@code -c}
 * @param commands all commands of the scripts, without {@code sudo} and other wrappers
 * @param packageCommands those that call a package manager
 */
public record Run(
        Stage stage,
        Instruction instruction,
        List<String> shell,
        List<Script> scripts,
        List<Command> commands,
        List<PackageCommand> packageCommands) {

    public Run {
        shell = List.copyOf(shell);
        scripts = List.copyOf(scripts);
        commands = List.copyOf(commands);
        packageCommands = List.copyOf(packageCommands);
    }

    boolean has(Predicate<Command> wanted) {
        return commands.stream().anyMatch(wanted);
    }

    /** Whether a package manager is called to do one of these. */
    public boolean calls(String manager, String... actions) {
        return packageCommands.stream().anyMatch(call -> call.is(manager, actions));
    }

    /**
     * Whether a cache or tmpfs mount covers the path: what is written there is not in the layer.
     */
    boolean mounts(String path) {
        for (Flag flag : instruction.flags()) {
            if (flag.name().equals("mount") && covers(flag.value(), path)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cache or tmpfs mount, in whose home ever, covers a path that ends so. */
    boolean mountsLike(String end) {
        String folder = end.substring(0, end.lastIndexOf('/'));
        return instruction.flags().stream()
                .filter(flag -> flag.name().equals("mount"))
                .map(Flag::value)
                .filter(mount -> mount.contains("type=cache") || mount.contains("type=tmpfs"))
                .flatMap(mount -> List.of(mount.split(",", 32)).stream())
                .anyMatch(field -> field.endsWith(end) || field.endsWith(folder));
    }

    private static boolean covers(String mount, String path) {
        boolean volatileKind = false;
        boolean target = false;
        for (String field : mount.split(",", 32)) {
            volatileKind |= field.equals("type=cache") || field.equals("type=tmpfs");
            int equals = field.indexOf('=');
            if (equals > 0 && MountTarget.NAMES.contains(field.substring(0, equals))) {
                String value = field.substring(equals + 1).replaceAll("/++$", "");
                target |= (path + "/").startsWith(value + "/");
            }
        }
        return volatileKind && target;
    }
}
