package dev.lazaret.testkit;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Chromium without a window that shows one page and gets real key presses (Chrome DevTools
 * Protocol, domains Runtime and Input).
 */
public final class RealBrowser implements AutoCloseable {

    private static final Pattern PAGE =
            Pattern.compile(
                    "\"type\": \"page\".*?\"webSocketDebuggerUrl\": \"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\"value\":\"([^\"]*+)\"");
    private static final long SECONDS_MAX = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> replies;
    private int sent;

    private RealBrowser(Process process, WebSocket socket, BlockingQueue<String> replies) {
        this.process = process;
        this.socket = socket;
        this.replies = replies;
    }

    /**
     * Opens a page; aborts the test where Chromium is absent.
     *
     * @param home for the browser's profile
     */
    public static RealBrowser open(Path home, Path page) throws Exception {
        Tools.require("chromium");
        Path profile = home.resolve("profile");
        Process process =
                new ProcessBuilder(
                                "chromium",
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "--window-size=1280,900",
                                page.toUri().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("chromium.log").toFile())
                        .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 1_200 && !(Files.exists(port) && Files.size(port) > 0); i++) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new AssertionError(
                        "chromium ended: " + Files.readString(home.resolve("chromium.log")));
            }
        }
        HttpClient client = HttpClient.newHttpClient();
        URI list =
                URI.create(
                        "http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json/list");
        String pages =
                client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
        Matcher found = PAGE.matcher(pages);
        if (!found.find()) {
            throw new AssertionError("chromium shows no page: " + pages);
        }
        BlockingQueue<String> replies = new LinkedBlockingQueue<>();
        WebSocket socket =
                client.newWebSocketBuilder()
                        .buildAsync(URI.create(found.group(1)), new Listening(replies))
                        .get(SECONDS_MAX, TimeUnit.SECONDS);
        RealBrowser browser = new RealBrowser(process, socket, replies);
        browser.evaluate(
                "new Promise(done => document.readyState === 'complete' ? done('')"
                        + " : addEventListener('load', () => done('')))");
        return browser;
    }

    /** The text an expression has once the page is drawn; no quotes or backslashes in it. */
    public String evaluate(String expression) throws Exception {
        String drawn =
                "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
                        + ".then(() => ("
                        + expression
                        + "))";
        String reply =
                call(
                        "Runtime.evaluate",
                        "\"returnByValue\":true,\"awaitPromise\":true,\"expression\":\""
                                + drawn.replace("\\", "\\\\").replace("\"", "\\\"")
                                + "\"");
        Matcher value = VALUE.matcher(reply);
        if (!value.find()) {
            throw new AssertionError(expression + " gave " + reply);
        }
        return value.group(1);
    }

    /** Presses and releases a key that writes nothing, such as ArrowDown, Enter or Tab. */
    public void press(String key, int code) throws Exception {
        String which =
                "\"key\":\"%s\",\"code\":\"%s\",\"windowsVirtualKeyCode\":%d"
                        .formatted(key, key, code);
        call("Input.dispatchKeyEvent", "\"type\":\"rawKeyDown\"," + which);
        call("Input.dispatchKeyEvent", "\"type\":\"keyUp\"," + which);
    }

    /** Types letters one by one. */
    public void type(String letters) throws Exception {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            String which = "\"key\":\"%c\",\"text\":\"%c\"".formatted(letter, letter);
            call("Input.dispatchKeyEvent", "\"type\":\"keyDown\"," + which);
            call("Input.dispatchKeyEvent", "\"type\":\"keyUp\"," + which);
        }
    }

    private String call(String method, String parameters) throws Exception {
        int id = ++sent;
        String message =
                "{\"id\":%d,\"method\":\"%s\",\"params\":{%s}}".formatted(id, method, parameters);
        socket.sendText(message, true).get(SECONDS_MAX, TimeUnit.SECONDS);
        while (true) {
            String reply = replies.poll(SECONDS_MAX, TimeUnit.SECONDS);
            if (reply == null) {
                throw new AssertionError("no reply to " + method);
            }
            if (reply.startsWith("{\"id\":" + id + ",")) {
                return reply;
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts together messages that come in pieces. */
    private static final class Listening implements WebSocket.Listener {
        private final BlockingQueue<String> replies;
        private final StringBuilder message = new StringBuilder();

        Listening(BlockingQueue<String> replies) {
            this.replies = replies;
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence text, boolean last) {
            message.append(text);
            if (last) {
                replies.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null; // the text was taken
        }
    }
}
