package dev.lazaret.inspect.rule;

import dev.lazaret.base.Rule;
import dev.lazaret.layers.FileTree;

/** A check of every visible path. All tree rules share one walk over the tree. */
public interface TreeRule {

    Rule rule();

    /** Starts a walk over one image. */
    Visitor start(InspectedImage image, FindingList to);

    /** One rule on its way through one tree. */
    interface Visitor {

        /** Called for each visible path, in path order. */
        void visit(FileTree.Node node);

        /** Called after the last one, for rules that count. */
        default void end() {}
    }
}
