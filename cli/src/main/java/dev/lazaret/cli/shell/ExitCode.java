package dev.lazaret.cli.shell;

/** What the process says when it ends. Scripts rely on these numbers. */
public final class ExitCode {

    /** The verdict is pass or warn, and everything was looked at. */
    public static final int PASSED = 0;

    /** The verdict is block. */
    public static final int BLOCKED = 1;

    /** The command line or a policy file is wrong. */
    public static final int USAGE = 2;

    /** Something could not be looked at: the source, or parts of it (gaps). */
    public static final int COULD_NOT_LOOK = 3;

    /** Ctrl-C, as shells number it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
