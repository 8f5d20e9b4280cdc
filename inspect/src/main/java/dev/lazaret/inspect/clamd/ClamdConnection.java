package dev.lazaret.inspect.clamd;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One command and its answer over a socket. Nothing waits longer than told: not for a connection,
 * not for the other side to take bytes, not for an answer to be whole.
 */
final class ClamdConnection implements Closeable {

    private static final int ANSWER_BYTES_MAX = 4_096;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final Duration patience;

    private ClamdConnection(
            SocketChannel channel, Selector selector, SelectionKey key, Duration patience) {
        this.channel = channel;
        this.selector = selector;
        this.key = key;
        this.patience = patience;
    }

    static ClamdConnection open(ClamdAddress address, Duration patience) throws IOException {
        return switch (address) {
            case ClamdAddress.UnixSocket _ -> {
                // never waits long: the kernel takes it or refuses it
                SocketChannel channel = SocketChannel.open(address.resolve());
                yield watched(channel, patience);
            }
            case ClamdAddress.Tcp _ -> {
                ClamdConnection connection = watched(SocketChannel.open(), patience);
                connection.connect(address);
                yield connection;
            }
        };
    }

    private static ClamdConnection watched(SocketChannel channel, Duration patience)
            throws IOException {
        try {
            channel.configureBlocking(false);
            Selector selector = Selector.open();
            return new ClamdConnection(channel, selector, channel.register(selector, 0), patience);
        } catch (IOException e) {
            try (channel) {
                throw e;
            }
        }
    }

    private void connect(ClamdAddress address) throws IOException {
        try {
            boolean connected = channel.connect(address.resolve());
            long deadline = deadline();
            while (!connected) {
                await(SelectionKey.OP_CONNECT, deadline, "no connection came about");
                connected = channel.finishConnect();
            }
        } catch (IOException e) {
            try (this) {
                throw e;
            }
        }
    }

    /**
     * Sends all of it.
     *
     * @return false when the other side speaks before it has everything
     */
    boolean send(ByteBuffer bytes) throws IOException {
        long deadline = deadline();
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) > 0) {
                continue;
            }
            await(SelectionKey.OP_READ | SelectionKey.OP_WRITE, deadline, "took no more bytes");
            if (key.isReadable()) {
                return false;
            }
        }
        return true;
    }

    /** The answer without the zero byte at its end; empty when the connection was closed. */
    String answer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer part = ByteBuffer.allocate(512);
        long deadline = deadline();
        while (answer.size() < ANSWER_BYTES_MAX) {
            int read = channel.read(part.clear());
            if (read < 0) {
                return text(answer);
            }
            if (read == 0) {
                await(SelectionKey.OP_READ, deadline, "did not answer");
            }
            for (int i = 0; i < read; i++) {
                if (part.get(i) == 0) {
                    return text(answer);
                }
                answer.write(part.get(i));
            }
        }
        throw new IOException("it answered more than " + ANSWER_BYTES_MAX + " bytes");
    }

    private static String text(ByteArrayOutputStream answer) {
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private long deadline() {
        return System.nanoTime() + patience.toNanos();
    }

    private void await(int operations, long deadline, String otherwise) throws IOException {
        key.interestOps(operations);
        selector.selectedKeys().clear();
        long left = (deadline - System.nanoTime()) / 1_000_000;
        int ready = left <= 0 ? 0 : selector.select(left);
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while clamd was asked");
        }
        if (ready == 0 && deadline - System.nanoTime() <= 0) {
            throw new SocketTimeoutException(
                    "it " + otherwise + " within " + patience.toMillis() + " ms");
        }
    }

    @Override
    public void close() throws IOException {
        try (channel;
                selector) {
            // both are closed
        }
    }
}
