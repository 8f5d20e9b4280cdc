package dev.lazaret.layers;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether a layer covers the directories of paths that come in path order: the answers of the last
 * path's ancestors are kept, so that most paths ask for nothing and a new directory for itself.
 */
final class CoveredDirectories {

    private record Known(String directory, boolean covered) {

        boolean holds(String path) {
            return directory.isEmpty()
                    || (path.startsWith(directory)
                            && path.length() > directory.length()
                            && path.charAt(directory.length()) == '/');
        }
    }

    private final FileTable table;
    private final Deque<Known> ancestors = new ArrayDeque<>();

    CoveredDirectories(FileTable table) {
        this.table = table;
        ancestors.push(new Known("", table.covers("")));
    }

    /** Whether one of the path's ancestors is covered. */
    boolean hasParentOf(String path) {
        Known nearest = ancestors.element();
        while (!nearest.holds(path)) {
            ancestors.pop();
            nearest = ancestors.element();
        }
        int from = nearest.directory.isEmpty() ? 0 : nearest.directory.length() + 1;
        for (int end = path.indexOf('/', from); end > 0; end = path.indexOf('/', end + 1)) {
            String directory = path.substring(0, end);
            nearest = new Known(directory, nearest.covered || table.covers(directory));
            ancestors.push(nearest);
        }
        return nearest.covered;
    }
}
