package dev.lazaret.oci.registry;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;

/**
 * One HTTP response; its body is read by who takes it.
 *
 * @param from the address that answered, after redirects
 */
record Reply(URI from, int status, HttpHeaders headers, InputStream body) implements Closeable {

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
