package dev.lazaret.cli.files;

import dev.lazaret.cli.shell.Shell;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where the one result of a command goes. */
public final class ResultTarget {

    private ResultTarget() {}

    /**
     * Writes to standard output, or to a file that appears whole or not at all.
     *
     * @param file null for standard output
     */
    public static void write(Shell shell, @Nullable Path file, WholeFile.Content content)
            throws IOException {
        if (file == null) {
            OutputStream buffered = new BufferedOutputStream(shell.out(), 1 << 16);
            content.write(buffered);
            buffered.flush();
        } else {
            WholeFile.write(file, content);
        }
    }
}
