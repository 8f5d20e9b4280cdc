package dev.lazaret.explorer.model;

import dev.lazaret.explorer.tree.Change;
import dev.lazaret.explorer.tree.Narrowing;
import dev.lazaret.explorer.tree.Only;

/** Filters of the files. */
final class Filtering {

    private Filtering() {}

    static Screen apply(Screen screen, Command command) {
        Narrowing now = screen.tree().narrowing();
        Narrowing next =
                switch (command) {
                    case ADDED -> now.toggle(Change.ADDED);
                    case REMOVED -> now.toggle(Change.REMOVED);
                    case MODIFIED -> now.toggle(Change.MODIFIED);
                    case UNMODIFIED -> now.toggle(Change.UNMODIFIED);
                    case PRIVILEGED -> now.toggle(Only.PRIVILEGED);
                    case SECRETS -> now.toggle(Only.SECRETS);
                    case PACKAGES -> now.toggle(Only.PACKAGES);
                    case FINDINGS -> now.toggle(Only.FINDINGS);
                    default -> throw new IllegalArgumentException(command + " is no filter");
                };
        return screen.showing(screen.tree().narrowed(next));
    }

    /** Shows everything again. */
    static Screen forget(Screen screen) {
        return screen.tree().narrowing().equals(Narrowing.NONE)
                ? screen
                : screen.showing(screen.tree().narrowed(Narrowing.NONE));
    }
}
