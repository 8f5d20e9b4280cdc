package dev.lazaret.inspect.accounts;

import java.util.Set;

/** Which programs at the end of a passwd line let somebody in. */
final class LoginShells {

    private static final Set<String> SHELLS =
            Set.of(
                    "sh", "ash", "bash", "dash", "zsh", "ksh", "mksh", "csh", "tcsh", "fish",
                    "rbash");

    private LoginShells() {}

    /** An empty cell means {@code /bin/sh} (passwd(5)). */
    static boolean isOne(String shell) {
        return shell.isEmpty() || SHELLS.contains(shell.substring(shell.lastIndexOf('/') + 1));
    }
}
