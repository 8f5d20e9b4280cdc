package dev.lazaret.inspect.clamd;

import dev.lazaret.base.Text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A ClamAV daemon, asked as clamd(8) says: commands with {@code z} before and a zero byte behind,
 * one connection each. Any number of threads may ask at once. Whoever answers may be anybody.
 */
public final class Clamd {

    /** More than the two minutes after which clamd itself gives a file up ({@code MaxScanTime}). */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int CHUNK_BYTES = 1 << 17;
    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final ClamdAddress address;
    private final Duration patience;

    /**
     * One that is not asked yet.
     *
     * @param patience how long to wait for each connection, step and answer
     */
    public Clamd(ClamdAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * Program, version of its database and the day of it: {@code ClamAV 1.4.3/27800/Sun Nov 22
     * 08:26:53 2026}; without the latter two when it has no official database. Safe to print.
     *
     * @throws ClamdException if it does not answer, or is no clamd
     * @throws IOException when interrupted
     */
    public String version() throws IOException {
        String said = ask("VERSION");
        if (said.startsWith("ClamAV ")) {
            return Text.quote(said, 200);
        }
        if (said.startsWith("COMMAND UNAVAILABLE") && isUp()) {
            return "ClamAV (EnableVersionCommand is off)";
        }
        throw failed(
                "state its version",
                new IOException("it answered '" + Text.quote(said, 100) + "', as clamd does not"));
    }

    /** Whether it answers at all. */
    boolean isUp() throws IOException {
        try {
            return ask("PING").equals("PONG");
        } catch (ClamdException e) {
            return false;
        }
    }

    private String ask(String command) throws IOException {
        try (ClamdConnection connection = ClamdConnection.open(address, patience)) {
            byte[] bytes = ("z" + command + "\0").getBytes(StandardCharsets.US_ASCII);
            connection.send(ByteBuffer.wrap(bytes));
            return connection.answer();
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw interruption(e, "answer " + command);
        } catch (IOException e) {
            throw failed("answer " + command, e);
        }
    }

    /**
     * Has it look into content.
     *
     * @param size how many bytes will come
     * @throws ClamdException if it does not answer, or says what is no answer
     * @throws IOException if the content cannot be read, or when interrupted
     */
    ClamdAnswer scan(InputStream content, long size) throws IOException {
        try (ClamdConnection connection = open()) {
            byte[] bytes = new byte[(int) Math.min(size, CHUNK_BYTES) + 64];
            ByteBuffer frame = ByteBuffer.wrap(bytes);
            frame.put(INSTREAM);
            boolean whole;
            do {
                whole = !fill(bytes, frame, content);
                if (!sent(connection, frame.flip())) {
                    return early(connection);
                }
                frame.clear();
            } while (!whole);
            return answer(connection);
        }
    }

    /** Adds the next chunk, its length in front; the empty one behind it if it was the last. */
    private static boolean fill(byte[] bytes, ByteBuffer frame, InputStream content)
            throws IOException {
        int room = frame.remaining() - 2 * Integer.BYTES;
        int at = frame.position();
        int read = content.readNBytes(bytes, at + Integer.BYTES, room);
        if (read > 0) {
            frame.putInt(read).position(at + Integer.BYTES + read);
        }
        if (read < room) {
            frame.putInt(0);
        }
        return read == room;
    }

    private ClamdConnection open() throws IOException {
        try {
            return ClamdConnection.open(address, patience);
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw interruption(e, "take a file");
        } catch (IOException e) {
            throw failed("take a file", e);
        }
    }

    /** A connection that breaks may have been closed after an answer: that is then read. */
    private boolean sent(ClamdConnection connection, ByteBuffer frame) throws IOException {
        try {
            return connection.send(frame);
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw interruption(e, "take a file");
        } catch (IOException e) {
            return false;
        }
    }

    private ClamdAnswer answer(ClamdConnection connection) throws IOException {
        try {
            String said = connection.answer();
            if (said.isEmpty()) {
                throw new IOException("it closed the connection without an answer");
            }
            return ClamdAnswer.parse(said);
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw interruption(e, "look into a file");
        } catch (IOException e) {
            throw failed("look into a file", e);
        }
    }

    /** Nobody can call clean what was not wholly sent. */
    private ClamdAnswer early(ClamdConnection connection) throws IOException {
        ClamdAnswer answer = answer(connection);
        if (answer instanceof ClamdAnswer.Clean) {
            throw failed(
                    "look into a file",
                    new IOException("it called the file clean before it had all of it"));
        }
        return answer;
    }

    /** Waiting too long is an {@link InterruptedIOException} too, but nobody interrupted. */
    private IOException interruption(IOException e, String tried) {
        return e instanceof java.net.SocketTimeoutException ? failed(tried, e) : e;
    }

    private ClamdException failed(String tried, IOException cause) {
        return ClamdException.of(address, tried, cause);
    }
}
