package dev.lazaret.lint.compose;

import dev.lazaret.base.Rule;

/** One thing that can be wrong with a service. */
public interface ComposeRule {

    /** Its id and words. */
    Rule rule();

    void check(ComposeService service, ComposeHits hits);
}
