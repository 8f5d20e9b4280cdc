package dev.lazaret.explorer.tree;

import java.util.BitSet;

/** Decides which nodes a narrowing keeps: what it asks for and the directories on the way. */
final class Kept {

    private final FileNodes nodes;
    private final Comparison comparison;
    private final Marks marks;
    private final Narrowing narrowing;
    private final Search.Matcher search;

    private Kept(FileNodes nodes, Comparison comparison, Marks marks, Narrowing narrowing) {
        this.nodes = nodes;
        this.comparison = comparison;
        this.marks = marks;
        this.narrowing = narrowing;
        this.search = narrowing.search().matcher();
    }

    static BitSet of(FileNodes nodes, Comparison comparison, Marks marks, Narrowing narrowing) {
        return new Kept(nodes, comparison, marks, narrowing).all();
    }

    private BitSet all() {
        BitSet found = found();
        BitSet kept = new BitSet(nodes.size());
        for (int node = nodes.size() - 1; node > 0; node--) {
            if (kept.get(node) || (found.get(node) && passes(node))) {
                kept.set(node);
                kept.set(nodes.parent(node));
            }
        }
        return kept;
    }

    /** What the search finds, and everything below a directory that it finds. */
    private BitSet found() {
        BitSet found = new BitSet(nodes.size());
        if (!narrowing.search().active()) {
            found.set(0, nodes.size());
            return found;
        }
        int node = 1;
        while (node < nodes.size()) {
            boolean present = comparison.change(node) != Change.ABSENT;
            if (present && search.matches(nodes, node)) {
                found.set(node, nodes.end(node));
                node = nodes.end(node);
            } else {
                node++;
            }
        }
        return found;
    }

    private boolean passes(int node) {
        Change change = comparison.change(node);
        return change != Change.ABSENT
                && !narrowing.hidden().contains(change)
                && (narrowing.only().isEmpty()
                        || narrowing.only().stream().anyMatch(kind -> is(kind, node)));
    }

    private boolean is(Only kind, int node) {
        return switch (kind) {
            case PRIVILEGED -> comparison.privileged(node);
            case SECRETS -> marks.secret(node);
            case PACKAGES -> marks.packageAt(node);
            case FINDINGS -> marks.finding(node);
        };
    }
}
