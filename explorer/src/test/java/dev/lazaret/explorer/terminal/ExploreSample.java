package dev.lazaret.explorer.terminal;

import dev.lazaret.base.Limits;
import dev.lazaret.explorer.SampleImage;
import dev.lazaret.explorer.model.Content;
import dev.lazaret.explorer.model.ContentSource;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.layers.LayerFile;

import java.io.IOException;

/** A process that explores the sample image, for the test to drive in tmux. */
public final class ExploreSample {

    private ExploreSample() {}

    public static void main(String[] arguments) throws IOException {
        ExploredImage image = SampleImage.explored();
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker)));
        try (TerminalSession session = TerminalSession.open(true)) {
            session.run(image, contents());
        } catch (NoTerminalException e) {
            System.out.println("no terminal: " + e.getMessage());
        }
        System.out.println("explored");
    }

    /** As the command line does it: the worker cleans up before the process ends. */
    private static void stop(Thread worker) {
        worker.interrupt();
        try {
            worker.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ContentSource contents() {
        return (wanted, to) ->
                LayerFile.read(
                        SampleImage.layers().get(wanted.layer()),
                        wanted.path(),
                        Limits.DEFAULT,
                        (file, content) ->
                                to.accept(
                                        new Content.Head(
                                                content.readNBytes(Content.BYTES_MAX),
                                                file.size() > Content.BYTES_MAX)));
    }
}
