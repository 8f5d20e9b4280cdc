package dev.lazaret.inventory.rust;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Text;

/** Names of crates: letters, digits, minus and underscore (Cargo Book, "The name field"). */
final class CargoNames {

    private static final int CHARS_MAX = 256;

    private CargoNames() {}

    static void check(String name) throws MalformedException {
        boolean plain =
                !name.isEmpty()
                        && name.length() <= CHARS_MAX
                        && name.codePoints()
                                .allMatch(
                                        c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
        if (!plain) {
            throw new MalformedException("'" + Text.quote(name, 100) + "' is no name of a crate");
        }
    }
}
