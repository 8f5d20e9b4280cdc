package dev.lazaret.explorer;

import dev.lazaret.base.Limits;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.explorer.terminal.TerminalSession;
import dev.lazaret.oci.Image;

import java.io.IOException;

/** The room's door: lets somebody look around in an image. */
public final class Explorer {

    private Explorer() {}

    /**
     * Shows the image on the process's terminal until the user is done. The terminal is restored
     * whatever happens.
     *
     * @param image what is shown
     * @param open the same image, open: content is read from it when it is asked for
     * @param color false for a terminal without colours
     * @throws dev.lazaret.explorer.terminal.NoTerminalException if standard input and output are no
     *     terminal that can do it
     * @throws java.io.InterruptedIOException if the thread is interrupted
     * @throws IOException if the image has too many paths, or the terminal fails
     */
    public static void run(ExploredImage image, Image open, Limits limits, boolean color)
            throws IOException {
        LayerContents contents = new LayerContents(open.layers(), image.merged(), limits);
        try (TerminalSession session = TerminalSession.open(color)) {
            session.run(image, contents);
        }
    }
}
