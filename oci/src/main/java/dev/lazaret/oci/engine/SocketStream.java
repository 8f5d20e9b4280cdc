package dev.lazaret.oci.engine;

import dev.lazaret.base.BlockInputStream;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** Bytes from a Unix socket, which waits for them no longer than told. */
final class SocketStream extends BlockInputStream {

    private final SocketChannel channel;
    private final Selector selector;
    private final Duration stall;

    private SocketStream(SocketChannel channel, Selector selector, Duration stall) {
        this.channel = channel;
        this.selector = selector;
        this.stall = stall;
    }

    /** Connects and sends the request whole. */
    static SocketStream connect(Path socket, byte[] request, Duration stall) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        try {
            ByteBuffer pending = ByteBuffer.wrap(request);
            while (pending.hasRemaining()) {
                channel.write(pending);
            }
            channel.configureBlocking(false);
            Selector selector = Selector.open();
            channel.register(selector, SelectionKey.OP_READ);
            return new SocketStream(channel, selector, stall);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        ByteBuffer into = ByteBuffer.wrap(buffer, offset, length);
        int read = channel.read(into);
        while (read == 0) {
            selector.selectedKeys().clear();
            if (selector.select(stall.toMillis()) == 0) {
                throw Thread.currentThread().isInterrupted()
                        ? new java.io.InterruptedIOException("interrupted")
                        : new SocketTimeoutException(
                                "nothing came for " + stall.toSeconds() + " s");
            }
            read = channel.read(into);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        try (channel;
                selector) {
            // both are closed
        }
    }
}
