package dev.lazaret.lint.dockerfile.fix;

/** One way to repair what one rule finds. */
interface Repair {

    /** The id of the rule. */
    String rule();

    /** Changes what can be changed safely and says why the rest is left. */
    void repair(Draft draft);
}
