package dev.lazaret.explorer.terminal;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Stops the process as the terminal's Ctrl+Z would: returns when the shell lets it go on. */
final class Suspension {

    private static final int SIGTSTP_LINUX = 20;
    private static final int SIGTSTP_OTHERS = 18;

    private Suspension() {}

    /**
     * C's {@code raise}: a signal to the calling thread is taken before it returns. One to the
     * process group, as {@code kill} sends it, may stop the process a little later, when the
     * terminal is already taken over again.
     */
    @SuppressWarnings("restricted") // a call without pointers
    static void stop() throws IOException {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        Linker linker = Linker.nativeLinker();
        MethodHandle raise =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("raise"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            int failed = (int) raise.invokeExact(linux ? SIGTSTP_LINUX : SIGTSTP_OTHERS);
            if (failed != 0) {
                throw new IOException("Tried to stop the process but the system refused");
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("Tried to stop the process but failed: " + e, e);
        }
    }
}
