package dev.lazaret.inspect.rule;

import dev.lazaret.base.Rule;

/** A check of the image as a whole. Stateless. */
public interface ImageRule {

    Rule rule();

    /** Adds what is wrong. */
    void check(InspectedImage image, FindingList to);
}
