package dev.lazaret.inspect.clamd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.testkit.FakeClamd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The protocol, with daemons that keep to it and some that do not. */
class ClamdTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private static Clamd clamd(FakeClamd daemon) {
        return new Clamd(ClamdAddress.parse(daemon.address()), Duration.ofSeconds(30));
    }

    private static Clamd hurried(FakeClamd daemon) {
        return new Clamd(ClamdAddress.parse(daemon.address()), SHORT);
    }

    private static ClamdAnswer scan(Clamd clamd, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return clamd.scan(new ByteArrayInputStream(bytes), bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        "/run/clamav/clamd.ctl, /run/clamav/clamd.ctl",
        "unix:clamd.sock, clamd.sock",
        "./clamd.sock, ./clamd.sock",
        "localhost:3310, localhost:3310",
        "[::1]:3310, [::1]:3310"
    })
    void readsAddresses(String text, String written) {
        assertThat(ClamdAddress.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unix:", "clamd", "host:", ":3310", "h:0", "h:65536", "::1:3310"})
    void refusesWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClamdAddress.parse(text))
                .withMessageContaining("is no address of clamd; write the path of its socket");
    }

    @Test
    void saysWhichVersionItIs() throws IOException {
        try (FakeClamd daemon = FakeClamd.knowing("x", "X")) {
            assertThat(clamd(daemon).version()).isEqualTo(FakeClamd.VERSION);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 131_071, 131_072, 131_073, 131_118, 1_000_000})
    void sendsContentWholeWhateverItsSize(int size) throws IOException {
        AtomicReference<String> received = new AtomicReference<>("");
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i * 31);
        }
        try (FakeClamd daemon =
                FakeClamd.start((number, in, out) -> {
                    received.set(FakeClamd.content(in));
                    FakeClamd.say(out, "stream: OK");
                })) {
            ClamdAnswer answer =
                    clamd(daemon).scan(new ByteArrayInputStream(content), content.length);

            assertThat(answer).isEqualTo(new ClamdAnswer.Clean());
            assertThat(received.get().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(content);
        }
    }

    @Test
    void namesTheSignature() throws IOException {
        try (FakeClamd daemon = FakeClamd.knowing("bad", "Unix.Trojan.Sample-1")) {
            assertThat(scan(clamd(daemon), "a bad file"))
                    .isEqualTo(new ClamdAnswer.Found("Unix.Trojan.Sample-1"));
            assertThat(scan(clamd(daemon), "a file")).isEqualTo(new ClamdAnswer.Clean());
        }
    }

    @Test
    void aNameThatWouldDriveATerminalIsMadeSafe() throws IOException {
        try (FakeClamd daemon = FakeClamd.knowing("bad", "\u001B[2J\u202Eevil")) {
            assertThat(scan(clamd(daemon), "bad"))
                    .isEqualTo(new ClamdAnswer.Found("\uFFFD[2J\uFFFDevil"));
        }
    }

    @Test
    void anEarlyRefusalIsReadThoughMoreWasToBeSent() throws IOException {
        try (FakeClamd daemon =
                FakeClamd.start((number, in, out) -> {
                    in.readNBytes(100);
                    FakeClamd.say(out, "INSTREAM size limit exceeded. ERROR");
                    in.transferTo(OutputStream.nullOutputStream());
                })) {
            assertThat(scan(clamd(daemon), "x".repeat(9_000_000)))
                    .isEqualTo(new ClamdAnswer.TooLarge());
        }
    }

    @Test
    void nobodyCallsCleanWhatWasNotWhollySent() throws IOException {
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (FakeClamd daemon =
                FakeClamd.start((number, in, out) -> {
                    in.readNBytes(100);
                    FakeClamd.say(out, "stream: OK");
                    over.join();
                })) {
            assertThatThrownBy(() -> scan(clamd(daemon), "x".repeat(50_000_000)))
                    .isInstanceOf(ClamdException.class)
                    .hasMessageContaining("called the file clean before it had all of it");
            over.complete(null);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request",
                "OK",
                "stream:OK",
                "stream:  FOUND",
                "FOUND",
                "PONG"
            })
    void whatIsNoAnswerIsNone(String said) throws IOException {
        try (FakeClamd daemon =
                FakeClamd.start((number, in, out) -> {
                    FakeClamd.content(in);
                    FakeClamd.say(out, said);
                })) {
            assertThatThrownBy(() -> scan(clamd(daemon), "x")).isInstanceOf(ClamdException.class);
        }
    }

    @Test
    void anAnswerWithoutEndIsCutShort() throws IOException {
        try (FakeClamd daemon =
                FakeClamd.start((number, in, out) -> {
                    FakeClamd.content(in);
                    while (true) {
                        out.write(new byte[] {'a', 'a', 'a', 'a'});
                    }
                })) {
            assertThatThrownBy(() -> scan(clamd(daemon), "x"))
                    .isInstanceOf(ClamdException.class)
                    .hasMessageContaining("more than 4096 bytes");
        }
    }

    @Test
    void oneThatHangsIsNotWaitedForLongerThanToldWhetherItReadsOrNot() throws IOException {
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (FakeClamd silent =
                        FakeClamd.start((number, in, out) -> {
                            FakeClamd.content(in);
                            park(in);
                        });
                FakeClamd deaf = FakeClamd.start((number, in, out) -> over.join())) {
            assertThatThrownBy(() -> scan(hurried(silent), "x"))
                    .isInstanceOf(ClamdException.class)
                    .hasMessageContaining("did not answer within 300 ms");
            assertThatThrownBy(() -> scan(hurried(deaf), "x".repeat(50_000_000)))
                    .isInstanceOf(ClamdException.class)
                    .hasMessageContaining("took no more bytes within 300 ms");
            over.complete(null);
        }
    }

    @Test
    void oneThatClosesTheConnectionHasNotAnswered() throws IOException {
        try (FakeClamd daemon = FakeClamd.start((number, in, out) -> FakeClamd.content(in))) {
            assertThatThrownBy(() -> scan(clamd(daemon), "x"))
                    .isInstanceOf(ClamdException.class)
                    .hasMessageContaining("closed the connection without an answer");
        }
    }

    @Test
    void oneThatIsNotThereIsNamedWithItsAddress(@TempDir Path directory) throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        Path socket = directory.resolve("clamd.sock");

        for (String address : new String[] {"127.0.0.1:" + port, socket.toString()}) {
            Clamd absent = new Clamd(ClamdAddress.parse(address), SHORT);
            assertThatThrownBy(absent::version)
                    .isInstanceOf(ClamdException.class)
                    .hasMessageStartingWith("clamd at " + address + " was to answer VERSION but ");
        }
    }

    @Test
    void aProgramThatIsNoClamdIsTold() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (var socket = server.accept()) {
                            FakeClamd.say(socket.getOutputStream(), "SSH-2.0-OpenSSH_9.2");
                        } catch (IOException closed) {
                            // the test is over
                        }
                    });
            Clamd other =
                    new Clamd(ClamdAddress.parse("127.0.0.1:" + server.getLocalPort()), SHORT);
            assertThatThrownBy(other::version)
                    .hasMessageContaining("answered 'SSH-2.0-OpenSSH_9.2', as clamd does not");
        }
    }

    /** Until the other side is gone. */
    private static void park(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
