package dev.lazaret.inspect.clamd;

import dev.lazaret.base.Text;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a daemon listens ({@code LocalSocket} or {@code TCPSocket} of its clamd.conf). */
public sealed interface ClamdAddress {

    /** A Unix socket. */
    record UnixSocket(Path path) implements ClamdAddress {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A TCP port; what is sent there is not encrypted. */
    record Tcp(String host, int port) implements ClamdAddress {
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /**
     * Reads {@code /run/clamav/clamd.ctl}, {@code unix:clamd.sock}, {@code localhost:3310} or
     * {@code [::1]:3310}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static ClamdAddress parse(String text) {
        try {
            if (text.startsWith("unix:") && text.length() > "unix:".length()) {
                return new UnixSocket(Path.of(text.substring("unix:".length())));
            }
            return text.contains("/") ? new UnixSocket(Path.of(text)) : tcp(text);
        } catch (InvalidPathException | NumberFormatException e) {
            throw wrong(text, e);
        }
    }

    private static Tcp tcp(String text) {
        int colon = text.lastIndexOf(':');
        String host = text.substring(0, Math.max(0, colon));
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.contains(":")) {
            throw new NumberFormatException("an IPv6 address stands in brackets");
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        if (host.isEmpty() || port < 1 || port > 65_535) {
            throw new NumberFormatException("no host, or no port");
        }
        return new Tcp(host, port);
    }

    private static IllegalArgumentException wrong(String text, Exception cause) {
        return new IllegalArgumentException(
                "'"
                        + Text.quote(text, 200)
                        + "' is no address of clamd; write the path of its socket"
                        + " (/run/clamav/clamd.ctl) or HOST:PORT (127.0.0.1:3310).",
                cause);
    }

    /** What to connect to. */
    default SocketAddress resolve() throws IOException {
        return switch (this) {
            case UnixSocket unix -> UnixDomainSocketAddress.of(unix.path());
            case Tcp tcp -> {
                InetSocketAddress address = new InetSocketAddress(tcp.host(), tcp.port());
                if (address.isUnresolved()) {
                    throw new UnknownHostException("no such host");
                }
                yield address;
            }
        };
    }
}
