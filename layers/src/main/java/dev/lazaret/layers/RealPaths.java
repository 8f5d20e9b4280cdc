package dev.lazaret.layers;

import dev.lazaret.layers.tar.EntryType;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where paths that databases state really lie: {@code lib} may be a link to {@code usr/lib}. Each
 * directory is asked for once.
 */
final class RealPaths {

    private final FileTree tree;
    private final Map<String, String> directories = new ConcurrentHashMap<>();

    RealPaths(FileTree tree) {
        this.tree = tree;
    }

    /** See {@link FileTree#real}. */
    String of(String path) {
        int slash = path.lastIndexOf('/');
        if (slash <= 0) {
            return path.substring(slash + 1);
        }
        String stated = path.substring(0, slash);
        String real = directory(stated);
        return real.equals(stated) ? path : below(real, path.substring(slash + 1));
    }

    private String directory(String stated) {
        String known = directories.get(stated);
        if (known == null) {
            known = resolve(stated);
            directories.put(stated, known);
        }
        return known;
    }

    /** From the parent's place it is one step, unless a link or nothing is there. */
    private String resolve(String stated) {
        if (stated.length() > LinkWalk.LENGTH_MAX) {
            return stated;
        }
        String near = of(stated);
        FileTree.Node node = tree.find(near);
        if (node != null && node.entry().type() == EntryType.DIRECTORY) {
            return near;
        }
        String far = tree.resolve(stated);
        return far == null ? stated : far;
    }

    private static String below(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }
}
