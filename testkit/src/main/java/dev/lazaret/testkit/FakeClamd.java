package dev.lazaret.testkit;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Speaks clamd's protocol on a loopback port, well or badly. */
public final class FakeClamd implements AutoCloseable {

    /** What it is by {@code VERSION}. */
    public static final String VERSION = "ClamAV 1.4.3/27800/Sun Nov 22 08:26:53 2026";

    private final ServerSocket server;
    private final Manner manner;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger files = new AtomicInteger();

    /** How it answers {@code INSTREAM}. */
    @FunctionalInterface
    public interface Manner {

        /**
         * Answers, or not.
         *
         * @param number how many files it was asked about, this one included
         * @param in what follows the command
         */
        void talk(int number, DataInputStream in, OutputStream out) throws IOException;
    }

    private FakeClamd(ServerSocket server, Manner manner) {
        this.server = server;
        this.manner = manner;
    }

    /** One that finds {@code signature} in every file that holds {@code marker}. */
    public static FakeClamd knowing(String marker, String signature) throws IOException {
        return start((number, in, out) ->
                say(
                        out,
                        content(in).contains(marker)
                                ? "stream: " + signature + " FOUND"
                                : "stream: OK"));
    }

    /** One that calls this many files clean and dies while it is asked about the next. */
    public static FakeClamd dyingAfter(int files) throws IOException {
        AtomicReference<@Nullable FakeClamd> self = new AtomicReference<>();
        FakeClamd clamd =
                start((number, in, out) -> {
                    FakeClamd dying = self.get();
                    if (number > files && dying != null) {
                        dying.close();
                        return;
                    }
                    content(in);
                    say(out, "stream: OK");
                });
        self.set(clamd);
        return clamd;
    }

    /** One of any manner. */
    public static FakeClamd start(Manner manner) throws IOException {
        FakeClamd clamd =
                new FakeClamd(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), manner);
        Thread.ofVirtual().start(clamd::accept);
        return clamd;
    }

    /** {@code HOST:PORT}. */
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** How many files it was asked about. */
    public int files() {
        return files.get();
    }

    /** Reads the chunks of a stream to their end. */
    public static String content(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
        }
        return content.toString(StandardCharsets.ISO_8859_1);
    }

    /** Writes an answer with its zero byte. */
    public static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\0").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            switch (command(in)) {
                case "zVERSION" -> say(out, VERSION);
                case "zPING" -> say(out, "PONG");
                case "zINSTREAM" -> manner.talk(files.incrementAndGet(), in, out);
                default -> say(out, "UNKNOWN COMMAND");
            }
        } catch (IOException gone) {
            // whoever asked has gone, which is theirs to judge
        } finally {
            open.remove(socket);
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int c = in.read(); c > 0; c = in.read()) {
            command.append((char) c);
        }
        return command.toString();
    }

    /** As when the daemon dies. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
