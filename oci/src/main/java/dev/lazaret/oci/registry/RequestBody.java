package dev.lazaret.oci.registry;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** What a request carries; it can be sent more than once. */
sealed interface RequestBody {

    /** A request that carries nothing. */
    RequestBody NONE = new Bytes(new byte[0]);

    /** Bytes. */
    long size() throws IOException;

    BodyPublisher publisher() throws IOException;

    static RequestBody of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static RequestBody of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** A file; hears of each attempt how many bytes were taken to be sent. */
    static RequestBody of(Path file, LongConsumer taken) {
        return new File(file, taken);
    }

    /** In memory. */
    final class Bytes implements RequestBody {
        private final byte[] bytes;

        private Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public BodyPublisher publisher() {
            return bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
        }
    }

    /** On the disk, read while it is sent. */
    record File(Path path, LongConsumer taken) implements RequestBody {
        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public BodyPublisher publisher() throws IOException {
            return new CountedBody(BodyPublishers.ofFile(path), taken);
        }
    }
}
