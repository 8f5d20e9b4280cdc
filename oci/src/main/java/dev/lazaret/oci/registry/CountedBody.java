package dev.lazaret.oci.registry;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.LongConsumer;

/**
 * A body that says how much of it was taken to be sent.
 *
 * @param taken hears all bytes so far, each time some more are taken
 */
record CountedBody(BodyPublisher body, LongConsumer taken) implements BodyPublisher {

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Counting(subscriber, taken));
    }

    private static final class Counting implements Subscriber<ByteBuffer> {
        private final Subscriber<? super ByteBuffer> sender;
        private final LongConsumer taken;
        private long bytes;

        Counting(Subscriber<? super ByteBuffer> sender, LongConsumer taken) {
            this.sender = sender;
            this.taken = taken;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            sender.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer piece) {
            bytes += piece.remaining();
            sender.onNext(piece);
            taken.accept(bytes);
        }

        @Override
        public void onError(Throwable failure) {
            sender.onError(failure);
        }

        @Override
        public void onComplete() {
            sender.onComplete();
        }
    }
}
