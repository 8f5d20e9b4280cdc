package dev.lazaret.layers.tar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes paths of archives clean: from the root, no empty, {@code .} or {@code ..} segment. */
public final class CleanPath {

    private CleanPath() {}

    /** The clean path, empty for the root itself; null when it leaves the root. */
    public static @Nullable String of(String path) {
        return isClean(path) ? path : clean(path);
    }

    private static boolean isClean(String path) {
        int start = 0;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (isOdd(path, start, end) || slash == path.length() - 1) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean isOdd(String path, int start, int end) {
        return switch (end - start) {
            case 0 -> true;
            case 1 -> path.charAt(start) == '.';
            case 2 -> path.charAt(start) == '.' && path.charAt(start + 1) == '.';
            default -> false;
        };
    }

    private static @Nullable String clean(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            switch (segment) {
                case "", "." -> {}
                case ".." -> {
                    if (segments.pollLast() == null) {
                        return null;
                    }
                }
                default -> segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }
}
