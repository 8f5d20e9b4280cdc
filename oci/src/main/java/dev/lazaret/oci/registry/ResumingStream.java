package dev.lazaret.oci.registry;

import dev.lazaret.base.BlockInputStream;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.UnreachableException;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;

/**
 * A download that goes on where it broke. Resuming needs progress: a connection that broke without
 * one new byte counts towards giving up.
 */
final class ResumingStream extends BlockInputStream {

    private static final int RESUMES_MAX = 50;
    private static final int FRUITLESS_MAX = 5;

    /** Opens the blob from a byte on. */
    interface Opener {
        InputStream from(long offset) throws IOException;
    }

    private final Opener opener;
    private final long size;
    private final String action;
    private InputStream current;
    private long position;
    private long resumedAt;
    private int resumes;
    private int fruitless;

    ResumingStream(Opener opener, long size, String action) throws IOException {
        this.opener = opener;
        this.size = size;
        this.action = action;
        this.current = opener.from(0);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        while (true) {
            try {
                int read = current.read(buffer, offset, length);
                if (read >= 0) {
                    position += read;
                    return read;
                }
                if (position >= size) {
                    return -1;
                }
                resume(new IOException("the connection was closed after " + position + " bytes"));
            } catch (ImageException | InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                resume(e);
            }
        }
    }

    private void resume(IOException broken) throws IOException {
        current.close();
        fruitless = position > resumedAt ? 0 : fruitless + 1;
        resumedAt = position;
        if (++resumes > RESUMES_MAX || fruitless >= FRUITLESS_MAX) {
            throw new UnreachableException(
                    action,
                    "the download broke "
                            + resumes
                            + " times, last after "
                            + position
                            + " of "
                            + size
                            + " bytes: "
                            + broken.getMessage(),
                    "check the network, or try later",
                    broken);
        }
        current = opener.from(position);
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
