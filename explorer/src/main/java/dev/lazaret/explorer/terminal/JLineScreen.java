package dev.lazaret.explorer.terminal;

import dev.tamboui.layout.Position;
import dev.tamboui.layout.Size;
import dev.tamboui.terminal.AbstractBackend;

import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * TamboUI's drawing on JLine's terminal. A frame is written at once, so that nothing flickers. Keys
 * that would signal the process (Ctrl+C, Ctrl+Z) come as keys.
 */
final class JLineScreen extends AbstractBackend {

    /** What a read gives when no key came in time. */
    static final int EXPIRED = -2;

    private static final int NOTHING_PEEKED = -3;

    private final Terminal terminal;
    private final Attributes before;
    private final StringBuilder frame = new StringBuilder();
    private int peeked = NOTHING_PEEKED;

    JLineScreen(Terminal terminal) {
        this.terminal = terminal;
        this.before = terminal.getAttributes();
    }

    /** Takes the terminal over. */
    void enter() {
        enableRawMode();
        enterAlternateScreen();
        hideCursor();
        flush();
    }

    /** Gives the terminal back as it was. */
    void leave() {
        frame.setLength(0);
        writeRaw("\u001b[0m");
        showCursor();
        leaveAlternateScreen();
        flush();
        disableRawMode();
    }

    @Override
    public void flush() {
        terminal.writer().append(frame).flush();
        frame.setLength(0);
    }

    @Override
    public void clear() {
        writeRaw("\u001b[0m\u001b[2J\u001b[H");
    }

    @Override
    public Size size() {
        org.jline.terminal.Size size = terminal.getSize();
        return new Size(Math.max(1, size.getColumns()), Math.max(1, size.getRows()));
    }

    @Override
    public void showCursor() {
        writeRaw("\u001b[?25h");
    }

    @Override
    public void hideCursor() {
        writeRaw("\u001b[?25l");
    }

    @Override
    public Position getCursorPosition() {
        return Position.ORIGIN;
    }

    @Override
    public void enterAlternateScreen() {
        writeRaw("\u001b[?1049h");
    }

    @Override
    public void leaveAlternateScreen() {
        writeRaw("\u001b[?1049l");
    }

    @Override
    public void enableRawMode() {
        terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
    }

    @Override
    public void disableRawMode() {
        terminal.setAttributes(before);
    }

    @Override
    public void writeRaw(byte[] data) {
        writeRaw(new String(data, StandardCharsets.UTF_8));
    }

    @Override
    public void writeRaw(String data) {
        frame.append(data);
    }

    @Override
    public void writeRaw(CharSequence data) {
        frame.append(data);
    }

    @Override
    public void onResize(Runnable handler) {
        terminal.handle(Terminal.Signal.WINCH, signal -> handler.run());
    }

    @Override
    public int read(int timeoutMillis) throws IOException {
        int next = peeked;
        peeked = NOTHING_PEEKED;
        return next == NOTHING_PEEKED ? terminal.reader().read(timeoutMillis) : next;
    }

    @Override
    public int peek(int timeoutMillis) throws IOException {
        if (peeked != NOTHING_PEEKED) {
            return peeked;
        }
        int next = terminal.reader().read(timeoutMillis);
        if (next != EXPIRED) {
            peeked = next;
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        leave();
        terminal.close();
    }
}
