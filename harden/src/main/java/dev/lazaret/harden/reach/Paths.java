package dev.lazaret.harden.reach;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as the merged tree spells them: from the root, without a leading slash. */
final class Paths {

    private Paths() {}

    /** Without empty, {@code .} and {@code ..} segments; what leaves the root stays in it. */
    static String clean(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            switch (segment) {
                case "", "." -> {}
                case ".." -> segments.pollLast();
                default -> segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    /** A path as somebody in this directory writes it. */
    static String in(String directory, String path) {
        return path.startsWith("/") ? path : "/" + directory + "/" + path;
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
