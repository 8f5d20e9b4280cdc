package dev.lazaret.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The subcommands, in the order of the help page; each is built only when asked for. */
enum Subcommand {
    COMPLETION,
    MAN;

    /** What people type. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Object create(Shell shell) {
        return switch (this) {
            case COMPLETION -> new CompletionCommand(shell);
            case MAN -> new ManCommand(shell);
        };
    }

    static Optional<Subcommand> named(String argument) {
        return Arrays.stream(values())
                .filter(subcommand -> subcommand.label().equals(argument))
                .findFirst();
    }
}
