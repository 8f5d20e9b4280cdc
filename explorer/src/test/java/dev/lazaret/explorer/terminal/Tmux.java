package dev.lazaret.explorer.terminal;

import dev.lazaret.testkit.Tools;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A terminal of tmux's with a shell in it: keys go in, what is on the screen comes out. */
final class Tmux implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path socket;

    private Tmux(Path socket) {
        this.socket = socket;
    }

    static Tmux open(Path directory, int width, int height)
            throws IOException, InterruptedException {
        Tmux tmux = new Tmux(directory.resolve("tmux"));
        tmux.run(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                String.valueOf(width),
                "-y",
                String.valueOf(height),
                "PS1='ready> ' exec sh");
        tmux.await(screen -> screen.contains("ready>"));
        return tmux;
    }

    /** Types a line and Enter. */
    void line(String text) throws IOException, InterruptedException {
        run("send-keys", "-l", text);
        keys("Enter");
    }

    /** Presses keys by tmux's names. */
    void keys(String... names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("send-keys"));
        command.addAll(List.of(names));
        run(command.toArray(String[]::new));
    }

    void resize(int width, int height) throws IOException, InterruptedException {
        run("resize-window", "-x", String.valueOf(width), "-y", String.valueOf(height));
    }

    /** What is on the screen, without spaces at the ends of lines. */
    String screen() throws IOException, InterruptedException {
        return run("capture-pane", "-p");
    }

    /** Waits until the screen is as wanted and stays as it is, and returns it. */
    String await(Predicate<String> wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String before = "";
        String screen = screen();
        while (!wanted.test(screen) || !screen.equals(before)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + PATIENCE + "; the screen is:\n" + screen);
            }
            LockSupport.parkNanos(POLL.toNanos());
            before = screen;
            screen = screen();
        }
        return screen;
    }

    /** What the shell started and is still there. */
    Stream<ProcessHandle> processes() throws IOException, InterruptedException {
        long shell = Long.parseLong(run("display-message", "-p", "#{pane_pid}").strip());
        return ProcessHandle.of(shell).stream().flatMap(ProcessHandle::descendants);
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        return Tools.run(command);
    }

    @Override
    public void close() throws IOException {
        new ProcessBuilder("tmux", "-S", socket.toString(), "kill-server").start();
    }
}
