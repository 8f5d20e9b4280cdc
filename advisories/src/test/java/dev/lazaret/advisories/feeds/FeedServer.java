package dev.lazaret.advisories.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A file server on loopback with conditional requests and ranges, and a list of ways to fail. */
final class FeedServer implements AutoCloseable {

    /** Answers one request in place of the file server. */
    interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Deque<Answer> next = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();

    FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void file(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    /** The next request gets this answer. */
    synchronized void next(Answer answer) {
        next.add(answer);
    }

    /** Method, path and conditions of each request so far. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** An answer without a body. */
    static Answer status(int status, String... header) {
        return exchange -> {
            if (header.length == 2) {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** Promises the whole file and breaks off after some bytes. */
    Answer cutAfter(String path, int bytes) {
        return exchange -> {
            byte[] whole = files.getOrDefault(path, new byte[0]);
            exchange.getResponseHeaders().set("ETag", etag(whole));
            exchange.sendResponseHeaders(200, whole.length);
            OutputStream body = exchange.getResponseBody();
            body.write(whole, 0, bytes);
            body.flush();
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        Answer answer;
        synchronized (this) {
            requests.add(
                    exchange.getRequestURI().getPath()
                            + header(exchange, "If-None-Match")
                            + header(exchange, "Range"));
            answer = next.poll();
        }
        try (exchange) {
            if (answer == null) {
                serve(exchange);
            } else {
                answer.send(exchange);
            }
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] bytes = files.get(exchange.getRequestURI().getPath());
        if (bytes == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set("ETag", etag(bytes));
        if (etag(bytes).equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        boolean same = etag(bytes).equals(exchange.getRequestHeaders().getFirst("If-Range"));
        int from = range == null || !same ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/*".formatted(from, bytes.length - 1));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, bytes.length - from);
        exchange.getResponseBody().write(bytes, from, bytes.length - from);
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : " " + name + "=" + value;
    }

    private static String etag(byte[] bytes) {
        return "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
    }
}
