package dev.lazaret.base;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where plain HTTP is accepted: from this machine, and from anywhere when told so. */
public final class PlainHttp {

    private static final Pattern LOOPBACK_V4 =
            Pattern.compile("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");

    private PlainHttp() {}

    /** Whether a host means this machine without asking a name server. */
    public static boolean isLoopback(String hostAndPort) {
        String host = hostOf(hostAndPort).toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.equals("[::1]")
                || LOOPBACK_V4.matcher(host).matches();
    }

    /** Whether this address may be asked at all. */
    public static boolean allows(URI uri, boolean insecure) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null) {
            return false;
        }
        return scheme.equals("https") || (scheme.equals("http") && (insecure || isLoopback(host)));
    }

    private static String hostOf(String hostAndPort) {
        if (hostAndPort.startsWith("[")) {
            return hostAndPort.substring(0, hostAndPort.indexOf(']') + 1);
        }
        int colon = hostAndPort.indexOf(':');
        return colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    }
}
