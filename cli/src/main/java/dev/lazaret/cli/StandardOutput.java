package dev.lazaret.cli;

import org.jspecify.annotations.Nullable;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, which remembers what a print stream swallows: that it could not be written. */
final class StandardOutput extends OutputStream {

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private @Nullable IOException failure;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /**
     * Why something is missing, empty when nothing is. A reader who went away (EPIPE), as {@code
     * head} does, has what he wanted.
     */
    String lost() {
        String why = failure == null ? "" : String.valueOf(failure.getMessage());
        return why.contains("Broken pipe") ? "" : why;
    }

    /** Whether everything was written. */
    boolean isWhole() {
        return failure == null;
    }
}
