package dev.lazaret.oci.tar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Names of members: relative, with slashes, never above the archive's root. */
final class TarNames {

    private TarNames() {}

    /** Without leading {@code /} and {@code ./}, without a trailing slash. */
    static String clean(String name) {
        int from = 0;
        int to = name.length();
        boolean more = true;
        while (more) {
            more = false;
            if (name.startsWith("./", from)) {
                from += 2;
                more = true;
            } else if (name.startsWith("/", from)) {
                from++;
                more = true;
            }
        }
        while (to > from && name.charAt(to - 1) == '/') {
            to--;
        }
        String cleaned = name.substring(from, to);
        return cleaned.equals(".") ? "" : cleaned;
    }

    static String parent(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** A link target seen from a directory; empty when it leaves the root. */
    static Optional<String> resolve(String directory, String target) {
        Deque<String> parts = new ArrayDeque<>();
        String joined = target.startsWith("/") ? target : directory + "/" + target;
        for (String part : joined.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
