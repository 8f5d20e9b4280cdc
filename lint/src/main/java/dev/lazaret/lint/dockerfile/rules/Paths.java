package dev.lazaret.lint.dockerfile.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What can be told from a path or URL as it is written. */
final class Paths {

    private static final Set<String> KERNEL = Set.of("proc", "sys", "dev");
    private static final Set<String> SYSTEM =
            Set.of("etc", "usr", "bin", "sbin", "lib", "lib64", "boot");

    private Paths() {}

    /** The part after the last slash, of either kind. */
    static String last(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
    }

    /** Whether ADD would unpack it, by its name. */
    static boolean isTar(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".tar")
                || lower.endsWith(".tgz")
                || lower.endsWith(".txz")
                || lower.endsWith(".tbz")
                || lower.endsWith(".tbz2")
                || lower.endsWith(".tb2")
                || lower.endsWith(".tlz")
                || lower.endsWith(".tzst")
                || lower.endsWith(".tar.gz")
                || lower.endsWith(".tar.xz")
                || lower.endsWith(".tar.bz2")
                || lower.endsWith(".tar.lzma")
                || lower.endsWith(".tar.zst");
    }

    /** Whether its name does not tell if ADD would unpack it: {@code data.gz} may be an archive. */
    static boolean isCompressed(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") || lower.endsWith(".xz") || lower.endsWith(".bz2");
    }

    static boolean isHttp(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    /** Whether it is fetched from elsewhere. */
    static boolean isRemote(String text) {
        return isHttp(text)
                || text.startsWith("ftp://")
                || text.startsWith("git@")
                || text.startsWith("git://")
                || text.startsWith("ssh://");
    }

    /** Below /proc, /sys or /dev. */
    static boolean isSystem(String path) {
        return path.startsWith("/") && KERNEL.contains(path.split("/", 3)[1]);
    }

    /** The root itself, or a folder of the distribution right below it. */
    static boolean isRootFolder(String path) {
        return path.equals("/")
                || (path.startsWith("/")
                        && path.lastIndexOf('/') == 0
                        && SYSTEM.contains(path.substring(1)));
    }

    /** The names of the variables a text uses outside single quotes. */
    static Set<String> variables(String text) {
        Set<String> names = new HashSet<>();
        int dollar = text.indexOf('$');
        while (dollar >= 0 && dollar + 1 < text.length()) {
            int start = text.charAt(dollar + 1) == '{' ? dollar + 2 : dollar + 1;
            int end = start;
            while (end < text.length()
                    && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            boolean escaped = dollar > 0 && text.charAt(dollar - 1) == '\\';
            if (end > start && !escaped && !text.startsWith("'")) {
                names.add(text.substring(start, end));
            }
            dollar = text.indexOf('$', end);
        }
        return names;
    }
}
