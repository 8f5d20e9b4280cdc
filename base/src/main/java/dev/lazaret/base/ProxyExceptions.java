package dev.lazaret.base;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What {@code NO_PROXY} says, entries between commas: a host and all below it, with or without a
 * dot or {@code *.} before it, {@code host:port}, an address, a range of addresses ({@code
 * 10.0.0.0/8}), or {@code *} for all. No name is looked up.
 */
record ProxyExceptions(List<String> entries) {

    ProxyExceptions {
        entries = List.copyOf(entries);
    }

    static ProxyExceptions parse(String text) {
        return new ProxyExceptions(
                Arrays.stream(text.split(","))
                        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                        .filter(entry -> !entry.isEmpty())
                        .toList());
    }

    /** Whether this address is asked without a proxy. */
    boolean cover(URI uri) {
        String host = unbracketed(String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT));
        int port = uri.getPort() > 0 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : 443;
        return entries.stream().anyMatch(entry -> covers(entry, host, port));
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        if (entry.indexOf('/') > 0) {
            return holds(entry, host);
        }
        String named =
                entry.endsWith(":" + port) ? entry.substring(0, entry.lastIndexOf(':')) : entry;
        String domain = named.startsWith("*") ? named.substring(1) : named;
        return unbracketed(named).equals(host)
                || (!domain.isEmpty()
                        && host.endsWith(domain.startsWith(".") ? domain : "." + domain));
    }

    /** Whether an address lies in a range in CIDR notation. */
    private static boolean holds(String range, String host) {
        int slash = range.indexOf('/');
        byte @Nullable [] network = address(range.substring(0, slash));
        byte @Nullable [] asked = address(host);
        int bits = bits(range.substring(slash + 1));
        if (network == null
                || asked == null
                || network.length != asked.length
                || bits < 0
                || bits > 8 * network.length) {
            return false;
        }
        int whole = bits / 8;
        int mask = 0xFF00 >> (bits % 8) & 0xFF;
        return Arrays.equals(network, 0, whole, asked, 0, whole)
                && (mask == 0 || ((network[whole] ^ asked[whole]) & mask) == 0);
    }

    private static byte @Nullable [] address(String text) {
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int bits(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }
}
