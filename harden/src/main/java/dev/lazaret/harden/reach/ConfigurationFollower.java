package dev.lazaret.harden.reach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Text files that configure programs. Absolute paths in them are kept where they exist, and what
 * lies beside them: {@code include conf.d/*} names its neighbours without a full path.
 */
final class ConfigurationFollower implements Follower {

    private static final int FILE_BYTES_MAX = 1 << 20;
    private static final int PATHS_MAX = 10_000;
    private static final int PATH_LENGTH_MAX = 1_024;
    private static final Set<String> SUFFIXES =
            Set.of(
                    "conf",
                    "cnf",
                    "cfg",
                    "ini",
                    "yml",
                    "yaml",
                    "toml",
                    "properties",
                    "env",
                    "pth",
                    "xml");

    static boolean isConfiguration(String path) {
        String name = Paths.name(path);
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !SystemFiles.isOne(path)
                && (path.startsWith("etc/") || path.contains("/etc/") || SUFFIXES.contains(suffix));
    }

    @Override
    public boolean follows(ReachedFile file) {
        return isConfiguration(file.path()) && file.content().size() <= FILE_BYTES_MAX;
    }

    @Override
    public void follow(ReachedFile file, Walk walk) throws IOException {
        byte[] bytes = file.content().bytes(FILE_BYTES_MAX);
        for (byte b : bytes) {
            if (b == 0) {
                return; // no text
            }
        }
        reachNeighbours(file, walk);
        reachPaths(file, new String(bytes, StandardCharsets.UTF_8), walk);
    }

    /** {@code etc/nginx/nginx.conf} stands for all of {@code etc/nginx}. */
    private static void reachNeighbours(ReachedFile file, Walk walk) {
        String path = file.path();
        int etc = path.startsWith("etc/") ? 4 : path.indexOf("/etc/") + 5;
        int slash = path.indexOf('/', etc);
        if (etc >= 4 && slash > 0) {
            walk.whole(path.substring(0, slash), Cause.possible(path, "beside"));
        }
    }

    private static void reachPaths(ReachedFile file, String text, Walk walk) {
        int found = 0;
        int at = text.indexOf('/');
        while (at >= 0 && found < PATHS_MAX) {
            int end = at;
            while (end < text.length() && isPathCharacter(text.charAt(end))) {
                end++;
            }
            boolean starts = at == 0 || !isPathCharacter(text.charAt(at - 1));
            if (starts && end - at > 3 && end - at < PATH_LENGTH_MAX) {
                found++;
                Cause cause = Cause.possible(file.path(), "named in");
                walk.named(withoutPattern(text.substring(at, end)), cause);
            }
            at = text.indexOf('/', end + 1);
        }
        if (found == PATHS_MAX) {
            walk.unproven(file.path(), "names more paths than were looked at");
        }
    }

    /** {@code /etc/a/*.conf} is the directory {@code /etc/a}. */
    private static String withoutPattern(String path) {
        int star = path.indexOf('*');
        return star < 0 ? path : path.substring(0, path.lastIndexOf('/', star));
    }

    private static boolean isPathCharacter(char c) {
        return Character.isLetterOrDigit(c) || "/._-+@*~%".indexOf(c) >= 0;
    }
}
