package dev.lazaret.harden.reach;

import java.util.Set;

/** Names of shells and of what they do themselves. */
final class Shells {

    private static final Set<String> SHELLS =
            Set.of("sh", "bash", "dash", "ash", "ksh", "mksh", "zsh", "busybox", "rbash");

    /** Words in front of commands, and commands no program is started for. */
    private static final Set<String> BUILT_IN =
            Set.of(
                    "if",
                    "then",
                    "else",
                    "elif",
                    "fi",
                    "for",
                    "while",
                    "until",
                    "do",
                    "done",
                    "case",
                    "esac",
                    "in",
                    "function",
                    "select",
                    "{",
                    "}",
                    "!",
                    "[[",
                    "]]",
                    "[",
                    "]",
                    ":",
                    ".",
                    "source",
                    "alias",
                    "bg",
                    "bind",
                    "break",
                    "builtin",
                    "caller",
                    "cd",
                    "command",
                    "compgen",
                    "complete",
                    "continue",
                    "declare",
                    "dirs",
                    "disown",
                    "echo",
                    "enable",
                    "eval",
                    "exec",
                    "exit",
                    "export",
                    "false",
                    "fc",
                    "fg",
                    "getopts",
                    "hash",
                    "help",
                    "history",
                    "jobs",
                    "kill",
                    "let",
                    "local",
                    "logout",
                    "mapfile",
                    "popd",
                    "printf",
                    "pushd",
                    "pwd",
                    "read",
                    "readarray",
                    "readonly",
                    "return",
                    "set",
                    "shift",
                    "shopt",
                    "suspend",
                    "test",
                    "times",
                    "trap",
                    "true",
                    "type",
                    "typeset",
                    "ulimit",
                    "umask",
                    "unalias",
                    "unset",
                    "wait");

    /** After these the next word is a command too. */
    private static final Set<String> BEFORE_COMMANDS =
            Set.of(
                    "if", "then", "else", "elif", "while", "until", "do", "!", "{", "exec",
                    "command", "builtin", "eval", "time");

    private Shells() {}

    static boolean isShell(String program) {
        return SHELLS.contains(program);
    }

    static boolean isBuiltIn(String word) {
        return BUILT_IN.contains(word);
    }

    static boolean isBeforeCommand(String word) {
        return BEFORE_COMMANDS.contains(word);
    }
}
