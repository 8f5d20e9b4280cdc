package dev.lazaret.oci.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class UnixHttpTest {

    @Test
    void joinsChunksAndStopsAtTheLast() throws IOException {
        assertThat(
                        body(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + "4;x=y\r\nWiki\r\n5\r\npedia\r\n0\r\nTrailer: 1\r\n\r\nmore"))
                .isEqualTo("Wikipedia");
    }

    @Test
    void stopsAtTheStatedLength() throws IOException {
        assertThat(body("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello world"))
                .isEqualTo("hello");
    }

    @Test
    void aBodyThatEndsTooEarlyIsAnError() {
        assertThatThrownBy(() -> body("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() ->
                        body("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nshort"))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void refusesHostileFraming() {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThatThrownBy(() -> body(chunked + "ffffffffffffffff\r\n"))
                .isInstanceOf(MalformedHttpException.class);
        assertThatThrownBy(() -> body(chunked + "-1\r\n"))
                .isInstanceOf(MalformedHttpException.class);
        assertThatThrownBy(() -> body(chunked + "2\r\nabc\r\n"))
                .isInstanceOf(MalformedHttpException.class);
        assertThatThrownBy(() -> body("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"))
                .isInstanceOf(MalformedHttpException.class);
        assertThatThrownBy(() -> body("HTTP/1.1 200 OK\r\n" + "a:b\r\n".repeat(1000)))
                .isInstanceOf(MalformedHttpException.class);
        assertThatThrownBy(() -> body("x".repeat(100_000)))
                .isInstanceOf(MalformedHttpException.class);
    }

    @Test
    void namesBecomePathsThatCannotBreakTheRequest() {
        assertThat(EngineImages.encoded("localhost:5000/a/b:1@sha256:ff"))
                .isEqualTo("localhost:5000/a/b:1@sha256:ff");
        assertThat(EngineImages.encoded("a b\r\nX: ?#%")).isEqualTo("a%20b%0D%0AX:%20%3F%23%25");
    }

    private static String body(String answer) throws IOException {
        ByteArrayInputStream in =
                new ByteArrayInputStream(answer.getBytes(StandardCharsets.ISO_8859_1));
        try (UnixHttp.Response response = UnixHttp.response(in, () -> {})) {
            return new String(response.body().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
