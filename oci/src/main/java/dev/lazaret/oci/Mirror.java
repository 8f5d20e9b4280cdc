package dev.lazaret.oci;

import dev.lazaret.base.Text;

import java.util.regex.Pattern;

/**
 * A registry that is asked before another one.
 *
 * @param registry whose images it holds, {@code docker.io}
 * @param host host and optional port of the mirror
 * @param prefix repositories lie below this path of the mirror; empty or without slashes at its
 *     ends
 */
public record Mirror(String registry, String host, String prefix) {

    private static final Pattern HOST =
            Pattern.compile(
                    "(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,252})|\\[[0-9a-fA-F:]{2,45}])(?::[0-9]{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(?:[a-z0-9._/-]{0,200})");

    public Mirror {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("not a host: '" + Text.quote(host, 100) + "'");
        }
        if (!PREFIX.matcher(prefix).matches()
                || prefix.contains("..")
                || prefix.startsWith("/")
                || prefix.endsWith("/")) {
            throw new IllegalArgumentException("not a path: '" + Text.quote(prefix, 100) + "'");
        }
    }

    /**
     * Reads {@code registry=host[:port][/prefix]}, such as {@code
     * docker.io=mirror.example:5000/hub}.
     *
     * @throws IllegalArgumentException saying which part is wrong
     */
    public static Mirror parse(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new IllegalArgumentException(
                    "not a mirror: '"
                            + Text.quote(text, 100)
                            + "' (expected registry=host[:port][/prefix])");
        }
        String location = text.substring(equals + 1);
        int slash = location.indexOf('/');
        return new Mirror(
                text.substring(0, equals),
                slash < 0 ? location : location.substring(0, slash),
                slash < 0 ? "" : location.substring(slash + 1));
    }
}
