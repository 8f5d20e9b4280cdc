package dev.lazaret.oci.engine;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * As much HTTP/1.1 (RFC 9112) as a GET on a Unix socket needs, which the JDK's client does not
 * speak.
 */
final class UnixHttp {

    private static final int LINE_MAX = 16 << 10;
    private static final int HEADERS_MAX = 200;

    private UnixHttp() {}

    /** Status and body; the body ends where the framing says. */
    record Response(int status, InputStream body, Closeable connection) implements Closeable {
        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    /** Sends one request; the path is already encoded. */
    static Response get(Path socket, String path, Duration stall) throws IOException {
        String request =
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: lazaret\r\n"
                        + "Accept: */*\r\nConnection: close\r\n\r\n";
        SocketStream connection =
                SocketStream.connect(socket, request.getBytes(StandardCharsets.US_ASCII), stall);
        try {
            InputStream in = new BufferedInputStream(connection, 1 << 16);
            return response(in, connection);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    static Response response(InputStream in, Closeable connection) throws IOException {
        int status = status(line(in));
        Map<String, String> headers = headers(in);
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .equals("chunked")) {
            return new Response(status, new ChunkedBody(in), connection);
        }
        String length = headers.get("content-length");
        return new Response(
                status, length == null ? in : new SizedBody(in, size(length)), connection);
    }

    private static int status(String line) throws MalformedHttpException {
        if (line.startsWith("HTTP/1.") && line.length() >= 12) {
            try {
                return Integer.parseInt(line.substring(9, 12));
            } catch (NumberFormatException e) {
                // falls through to the one error
            }
        }
        throw new MalformedHttpException("the answer begins with '" + line + "'");
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (int i = 0; i < HEADERS_MAX; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new MalformedHttpException("a header is '" + line + "'");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        throw new MalformedHttpException("there are more than " + HEADERS_MAX + " headers");
    }

    private static long size(String text) throws MalformedHttpException {
        try {
            long size = Long.parseLong(text);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // falls through to the one error
        }
        throw new MalformedHttpException("the length is '" + text + "'");
    }

    /** A line without its end, which is a line feed with or without a carriage return. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c;
        while ((c = in.read()) != '\n') {
            if (c < 0) {
                throw new MalformedHttpException("the answer ended in a header");
            }
            if (line.length() >= LINE_MAX) {
                throw new MalformedHttpException("a line is longer than " + LINE_MAX + " bytes");
            }
            line.append((char) c);
        }
        int end = line.length() - 1;
        if (end >= 0 && line.charAt(end) == '\r') {
            line.setLength(end);
        }
        return line.toString();
    }
}
