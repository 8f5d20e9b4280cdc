package dev.lazaret.layers;

import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Follows symbolic links inside the root, as {@code openat2(RESOLVE_IN_ROOT)} does. */
final class LinkWalk {

    private static final int LINKS_MAX = 40;

    /** Linux opens no longer paths (PATH_MAX) and follows no longer links. */
    static final int LENGTH_MAX = 4096;

    private final FileTree tree;
    private final Deque<String> done = new ArrayDeque<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Consumer<String> followed;
    private int links;

    LinkWalk(FileTree tree, Consumer<String> followed) {
        this.tree = tree;
        this.followed = followed;
    }

    /** What remains, null when it dangles, loops, passes too many links or gets too long. */
    @Nullable String resolve(String path) {
        if (path.length() > LENGTH_MAX) {
            return null;
        }
        push(path);
        FileTree.@Nullable Node last = null;
        while (!ahead.isEmpty()) {
            String segment = ahead.removeFirst();
            if (segment.equals("..")) {
                done.pollLast();
                last = null;
                continue;
            }
            done.addLast(segment);
            String reached = String.join("/", done);
            if (reached.length() > LENGTH_MAX) {
                return null;
            }
            last = tree.find(reached);
            if (last != null && last.entry().type() == EntryType.SYMLINK) {
                if (++links > LINKS_MAX || last.entry().linkTarget().length() > LENGTH_MAX) {
                    return null;
                }
                followed.accept(last.entry().path());
                follow(last.entry().linkTarget());
                last = null;
            } else if (last != null
                    && last.entry().type() != EntryType.DIRECTORY
                    && !ahead.isEmpty()) {
                return null;
            }
        }
        String end = String.join("/", done);
        if (last == null && !end.isEmpty()) {
            last = tree.find(end);
        }
        if (last != null || end.isEmpty()) {
            return end;
        }
        // a layer may write below a link of a lower layer without its directory
        FileTree.Node literal = links > 0 ? tree.find(path) : null;
        return literal != null && literal.entry().type() != EntryType.SYMLINK ? path : null;
    }

    private void follow(String target) {
        done.removeLast();
        if (target.startsWith("/")) {
            done.clear();
        }
        push(target);
    }

    /** Puts the segments of a path in front of what lies ahead. */
    private void push(String path) {
        String[] segments = path.split("/", -1);
        for (int i = segments.length - 1; i >= 0; i--) {
            if (!segments[i].isEmpty() && !segments[i].equals(".")) {
                ahead.addFirst(segments[i]);
            }
        }
    }
}
