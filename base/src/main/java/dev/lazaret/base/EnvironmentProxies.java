package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, in capitals or not, as curl and Go
 * read them; {@link ProxyExceptions} says what {@code NO_PROXY} may hold. This machine is never
 * asked through a proxy. A proxy of another kind (SOCKS, or one spoken to over TLS) is not used.
 */
public final class EnvironmentProxies extends ProxySelector {

    /** Nothing is asked through a proxy. */
    public static final EnvironmentProxies NONE = new EnvironmentProxies(Map.of());

    /** What to do about a proxy that answers 407. */
    public static final String PASSWORD_ADVICE =
            "write them in its address: HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT";

    private static final int PORT_DEFAULT = 80;

    private final SortedMap<String, String> variables;
    private final ProxyExceptions exceptions;

    /** From the variables of a process. */
    public EnvironmentProxies(Map<String, String> variables) {
        this.variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        this.exceptions = ProxyExceptions.parse(variable("NO_PROXY").orElse(""));
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(proxy(uri).map(EnvironmentProxies::http).orElse(Proxy.NO_PROXY));
    }

    /**
     * The header {@code Proxy-Authorization} for the proxy of an address, when the proxy's own
     * address has a name and a password. The JDK's client sends such a header to the proxy alone,
     * through a tunnel only where {@code jdk.http.auth.tunneling.disabledSchemes} permits it.
     */
    public Optional<String> authorization(URI uri) {
        return proxy(uri)
                .map(URI::getRawUserInfo)
                .map(credentials -> credentials.replace("+", "%2B"))
                .map(credentials -> URLDecoder.decode(credentials, StandardCharsets.UTF_8))
                .map(credentials -> credentials.getBytes(StandardCharsets.UTF_8))
                .map(bytes -> "Basic " + Base64.getEncoder().encodeToString(bytes));
    }

    private Optional<URI> proxy(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (PlainHttp.isLoopback(host) || exceptions.cover(uri)) {
            return Optional.empty();
        }
        String scheme = String.valueOf(uri.getScheme()).toUpperCase(Locale.ROOT);
        return variable(scheme + "_PROXY").flatMap(EnvironmentProxies::parse);
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            return "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Proxy http(URI proxy) {
        int port = proxy.getPort() > 0 ? proxy.getPort() : PORT_DEFAULT;
        return new Proxy(
                Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port));
    }

    private Optional<String> variable(String name) {
        return filled(variables.get(name))
                .or(() -> filled(variables.get(name.toLowerCase(Locale.ROOT))));
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the request fails with the same exception
    }
}
