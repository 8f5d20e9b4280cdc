package dev.lazaret.oci.registry;

import dev.lazaret.base.PlainHttp;
import dev.lazaret.oci.Environment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, in capitals or not, as curl and Go
 * read them: hosts, domain suffixes and {@code *}; no address ranges. This machine is never asked
 * through a proxy. A proxy that wants a password is not supported and answers 407.
 */
public final class EnvironmentProxies extends ProxySelector {

    private final Environment environment;

    public EnvironmentProxies(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (PlainHttp.isLoopback(host) || isExcluded(host, uri.getPort())) {
            return List.of(Proxy.NO_PROXY);
        }
        String scheme = String.valueOf(uri.getScheme()).toUpperCase(Locale.ROOT);
        return List.of(variable(scheme + "_PROXY").flatMap(this::proxy).orElse(Proxy.NO_PROXY));
    }

    private boolean isExcluded(String host, int port) {
        return Stream.of(variable("NO_PROXY").orElse("").split(","))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .anyMatch(entry -> excludes(entry, host, port));
    }

    private static boolean excludes(String entry, String host, int port) {
        if (entry.equals("*") || entry.equals(host) || entry.equals(host + ":" + port)) {
            return true;
        }
        String suffix = entry.startsWith("*") ? entry.substring(1) : entry;
        return !suffix.isEmpty() && host.endsWith(suffix.startsWith(".") ? suffix : "." + suffix);
    }

    private Optional<Proxy> proxy(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() == null) {
                return Optional.empty();
            }
            int port = uri.getPort() > 0 ? uri.getPort() : 80;
            return Optional.of(
                    new Proxy(
                            Proxy.Type.HTTP,
                            InetSocketAddress.createUnresolved(uri.getHost(), port)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> variable(String name) {
        return environment
                .variable(name)
                .or(() -> environment.variable(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the request fails with the same exception
    }
}
