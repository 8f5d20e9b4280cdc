package dev.lazaret.oci.registry;

import dev.lazaret.base.BlockInputStream;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A response body that is pulled piece by piece and gives up when a piece does not come: the JDK's
 * own stream waits for a stalled server for ever.
 */
final class PulledBody extends BlockInputStream {

    private sealed interface Event {
        record Bytes(List<ByteBuffer> buffers) implements Event {}

        record End(Optional<Throwable> failure) implements Event {}
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription =
            new AtomicReference<>();
    private final Duration stall;
    private List<ByteBuffer> pending = List.of();
    private int next;
    private Optional<Event.End> end = Optional.empty();

    private PulledBody(Duration stall) {
        this.stall = stall;
    }

    /** Makes the body available as soon as the headers are there. */
    static final class Subscription implements BodySubscriber<PulledBody> {
        private final PulledBody body;

        Subscription(Duration stall) {
            this.body = new PulledBody(stall);
        }

        @Override
        public CompletionStage<PulledBody> getBody() {
            return CompletableFuture.completedFuture(body);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            if (!body.subscription.compareAndSet(null, subscription)) {
                subscription.cancel();
                return;
            }
            subscription.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            body.events.add(new Event.Bytes(buffers));
        }

        @Override
        public void onError(Throwable failure) {
            body.events.add(new Event.End(Optional.of(failure)));
        }

        @Override
        public void onComplete() {
            body.events.add(new Event.End(Optional.empty()));
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        while (true) {
            while (next < pending.size()) {
                ByteBuffer piece = pending.get(next);
                if (piece.hasRemaining()) {
                    int taken = Math.min(length, piece.remaining());
                    piece.get(buffer, offset, taken);
                    return taken;
                }
                next++;
            }
            if (end.isPresent() || !await()) {
                return atEnd();
            }
        }
    }

    /** Waits for the next piece; false at the end. */
    private boolean await() throws IOException {
        switch (take()) {
            case Event.Bytes bytes -> {
                pending = bytes.buffers();
                next = 0;
                Flow.Subscription flow = subscription.get();
                if (flow != null) {
                    flow.request(1);
                }
                return true;
            }
            case Event.End last -> {
                end = Optional.of(last);
                return false;
            }
        }
    }

    private Event take() throws IOException {
        try {
            Event event = events.poll(stall.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null) {
                close();
                throw new HttpTimeoutException("nothing came for " + stall.toSeconds() + " s");
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("interrupted");
            stopped.initCause(e);
            throw stopped;
        }
    }

    private int atEnd() throws IOException {
        Optional<Throwable> failure = end.flatMap(Event.End::failure);
        if (failure.isPresent()) {
            throw new IOException(
                    "the connection broke: " + failure.get().getMessage(), failure.get());
        }
        return -1;
    }

    @Override
    public void close() {
        Flow.Subscription flow = subscription.get();
        if (flow != null) {
            flow.cancel();
        }
    }
}
