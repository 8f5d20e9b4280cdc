package dev.lazaret.layers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walks all tables at once in path order and gives what is visible. */
final class TreeIterator implements Iterator<FileTree.Node> {

    private final List<Head> heads = new ArrayList<>();
    private FileTree.@Nullable Node ahead;

    TreeIterator(List<FileTable> tables) {
        tables.forEach(table -> heads.add(new Head(table)));
        ahead = advance();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public FileTree.Node next() {
        FileTree.Node node = ahead;
        if (node == null) {
            throw new NoSuchElementException();
        }
        ahead = advance();
        return node;
    }

    private FileTree.@Nullable Node advance() {
        while (true) {
            String first = first();
            if (first == null) {
                return null;
            }
            FileTree.Node node = visible(first);
            if (node != null) {
                return node;
            }
        }
    }

    private @Nullable String first() {
        String first = null;
        for (Head head : heads) {
            String path = head.path();
            if (path != null && (first == null || PathOrder.COMPARATOR.compare(path, first) < 0)) {
                first = path;
            }
        }
        return first;
    }

    /** Moves every table past the path; null when an upper layer hides it. */
    private FileTree.@Nullable Node visible(String path) {
        FileTree.Node node = null;
        boolean hidden = false;
        for (int i = heads.size() - 1; i >= 0; i--) {
            Head head = heads.get(i);
            FileEntry entry = head.take(path);
            if (node == null && !hidden) {
                if (entry != null) {
                    node = new FileTree.Node(entry, i);
                } else {
                    hidden = head.hides(path);
                }
            }
        }
        return node;
    }

    /** One table with its next entry. */
    private static final class Head {
        private final FileTable table;
        private final Iterator<FileEntry> entries;
        private final CoveredDirectories covered;
        private @Nullable FileEntry next;

        Head(FileTable table) {
            this.table = table;
            this.entries = table.iterator();
            this.covered = new CoveredDirectories(table);
            step();
        }

        private void step() {
            next = entries.hasNext() ? entries.next() : null;
        }

        @Nullable String path() {
            return next == null ? null : next.path();
        }

        @Nullable FileEntry take(String path) {
            FileEntry entry = next;
            if (entry == null || !entry.path().equals(path)) {
                return null;
            }
            step();
            return entry;
        }

        boolean hides(String path) {
            return covered.hasParentOf(path) || table.removes(path);
        }
    }
}
