package dev.lazaret.harden.reach;

/** Python's virtual environments (PEP 405): {@code pyvenv.cfg} beside the folder of the program. */
final class VirtualEnvironments {

    private static final String MARK = "/pyvenv.cfg";

    private VirtualEnvironments() {}

    /** A program in such an environment needs all of it. */
    static void reach(String program, Walk walk) {
        String home = Paths.parent(Paths.parent(program));
        if (!home.isEmpty() && walk.tree().find(home + MARK) != null) {
            walk.whole(home, Cause.certain(program, "virtual environment of"));
        }
    }
}
