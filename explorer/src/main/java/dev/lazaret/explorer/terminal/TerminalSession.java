package dev.lazaret.explorer.terminal;

import dev.lazaret.explorer.model.ContentSource;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.explorer.model.Geometry;
import dev.lazaret.explorer.model.Key;
import dev.lazaret.explorer.model.Model;
import dev.lazaret.explorer.view.Drawing;
import dev.tamboui.layout.Size;
import dev.tamboui.terminal.Terminal;

import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Owns the terminal: one thread waits for keys, this one answers them and draws. */
public final class TerminalSession implements AutoCloseable {

    private static final Key SUSPEND = Key.control('z');

    private final JLineScreen screen;
    private final boolean color;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private TerminalSession(JLineScreen screen, boolean color) {
        this.screen = screen;
        this.color = color;
    }

    /**
     * Takes the terminal over.
     *
     * @throws NoTerminalException if there is none, or it cannot move its cursor
     */
    public static TerminalSession open(boolean color) throws IOException {
        org.jline.terminal.Terminal terminal = terminal();
        if (terminal.getType().startsWith(org.jline.terminal.Terminal.TYPE_DUMB)) {
            terminal.close();
            throw new NoTerminalException(
                    "The explorer needs a terminal that can move its cursor; TERM says "
                            + terminal.getType()
                            + ". Without one, leave -i out: the same is printed as text, or"
                            + " with --json as data.");
        }
        TerminalSession session = new TerminalSession(new JLineScreen(terminal), color);
        session.screen.enter();
        return session;
    }

    private static org.jline.terminal.Terminal terminal() throws IOException {
        try {
            return TerminalBuilder.builder().system(true).provider("ffm").dumb(false).build();
        } catch (IllegalStateException e) {
            throw new NoTerminalException(
                    "The explorer needs a terminal on standard input and output. Without one,"
                            + " leave -i out: the same is printed as text, or with --json as data.",
                    e);
        }
    }

    /**
     * Runs until the user is done.
     *
     * @throws InterruptedIOException if the thread is interrupted
     * @throws IOException if the image has too many paths, or the terminal fails
     */
    public void run(ExploredImage image, ContentSource contents) throws IOException {
        Terminal<JLineScreen> terminal = new Terminal<>(screen);
        Model model = Model.of(image, geometry());
        screen.onResize(() -> events.add(new Event.Resized()));
        Thread.ofPlatform().daemon().name("explorer-keys").start(this::readKeys);
        try (Reading reading = new Reading(contents, events::add)) {
            while (true) {
                Model drawn = model;
                terminal.draw(frame -> Drawing.draw(drawn, frame, color));
                model = answerAll(model, terminal);
                if (model.screen().ended()) {
                    return;
                }
                reading.want(model.wanted());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private static InterruptedIOException interrupted(InterruptedException cause) {
        InterruptedIOException interrupted = new InterruptedIOException("interrupted");
        interrupted.initCause(cause);
        return interrupted;
    }

    /** Waits for something to happen, then answers all that has happened before drawing again. */
    private Model answerAll(Model model, Terminal<?> terminal)
            throws IOException, InterruptedException {
        Model next = answer(model, events.take(), terminal);
        for (Event more = events.poll();
                more != null && !next.screen().ended();
                more = events.poll()) {
            next = answer(next, more, terminal);
        }
        return next;
    }

    private Model answer(Model model, Event event, Terminal<?> terminal) throws IOException {
        return switch (event) {
            case Event.Pressed pressed when pressed.key().equals(SUSPEND) -> {
                suspend(terminal);
                yield model.resized(geometry());
            }
            case Event.Pressed pressed -> model.press(pressed.key());
            case Event.Resized resized -> model.resized(geometry());
            case Event.Received received -> model.received(received.of(), received.content());
            case Event.Closed closed -> model.ended();
            case Event.Failed failed -> throw failed.cause();
        };
    }

    private void suspend(Terminal<?> terminal) throws IOException {
        screen.leave();
        try {
            Suspension.stop();
        } finally {
            screen.enter();
            terminal.clear();
        }
    }

    private Geometry geometry() {
        Size size = screen.size();
        return new Geometry(size.width(), size.height());
    }

    private void readKeys() {
        try {
            for (@Nullable Key key = Keyboard.next(screen);
                    key != null;
                    key = Keyboard.next(screen)) {
                events.add(new Event.Pressed(key));
            }
            events.add(new Event.Closed());
        } catch (IOException e) {
            events.add(new Event.Failed(e));
        }
    }

    /** Gives the terminal back. */
    @Override
    public void close() throws IOException {
        screen.close();
    }
}
