package dev.lazaret.judge.clause;

import dev.lazaret.base.Rule;
import dev.lazaret.judge.facts.Matter;

/**
 * One key of a clause. All conditions of a clause must hold.
 *
 * <p>What is not known counts against the image where that is safe: an advisory without a date is
 * old, a finding in an unknown layer is ours, a package without a licence is on no allow list. A
 * score, a date of creation or an end of life that nobody states fires nothing.
 */
public interface Condition {

    /**
     * Whether it holds.
     *
     * @throws ExpressionFailure if an expression cannot be evaluated on this matter
     */
    boolean holds(Matter matter);

    /** How it is written: {@code severity: high}. */
    String text();

    /** What is the case, for an explanation: {@code severity is low}. */
    String actual(Matter matter);

    /** What to do about an image or package for which it holds. */
    default String remedy() {
        return "Change the image so that this no longer holds, or waive it for a while.";
    }

    /** Whose finding it is when a package or the image is found by it. */
    default Rule rule() {
        return PolicyRules.CONDITION;
    }

    /** What it speaks of. */
    default Scope scope() {
        return Scope.FINDING;
    }
}
