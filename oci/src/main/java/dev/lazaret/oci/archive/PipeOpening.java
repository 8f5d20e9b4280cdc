package dev.lazaret.oci.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Opens a pipe that has a name so that both waits, for its writer and for its bytes, end when the
 * thread is interrupted. The kernel's wait for a writer ends for no interruption: a thread of its
 * own sits in it, and stays there when nobody wants the pipe any more.
 */
final class PipeOpening {

    private PipeOpening() {}

    /**
     * The pipe's bytes.
     *
     * @throws ClosedByInterruptException if the thread is interrupted, here or while it reads
     */
    static InputStream open(Path pipe) throws IOException {
        CompletableFuture<FileChannel> opened = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("lazaret-pipe").start(() -> open(pipe, opened));
        try {
            return Channels.newInputStream(opened.get());
        } catch (InterruptedException e) {
            var _ = opened.thenAccept(PipeOpening::abandon);
            Thread.currentThread().interrupt();
            ClosedByInterruptException interrupted = new ClosedByInterruptException();
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    private static void open(Path pipe, CompletableFuture<FileChannel> opened) {
        try {
            opened.complete(FileChannel.open(pipe, StandardOpenOption.READ));
        } catch (IOException | RuntimeException e) {
            opened.completeExceptionally(e);
        }
    }

    private static void abandon(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // nothing was read from it, and nobody is left to hear of it
        }
    }
}
