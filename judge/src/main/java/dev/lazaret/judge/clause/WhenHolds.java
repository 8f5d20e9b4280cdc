package dev.lazaret.judge.clause;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Text;
import dev.lazaret.judge.facts.Matter;

/**
 * {@code when: finding.cvss > 9.0 && !finding.fixable}: an expression in CEL, of the type bool.
 *
 * <p>This class names no class of the CEL library, so that a policy without expressions loads none:
 * {@link CelExpression} does.
 */
record WhenHolds(String expression, Scope scope, Truth truth) implements Condition {

    /** A compiled expression. */
    @FunctionalInterface
    interface Truth {
        /** Its value; {@link ExpressionFailure} when it has none. */
        boolean of(Matter matter);
    }

    /**
     * Compiles and type-checks.
     *
     * @throws IllegalArgumentException saying what is wrong where, and the nearest valid word
     */
    static WhenHolds compile(String expression) {
        CelExpression compiled = CelExpression.compile(expression);
        return new WhenHolds(expression, compiled.scope(), compiled::isTrue);
    }

    @Override
    public boolean holds(Matter matter) {
        return truth.of(matter);
    }

    @Override
    public String text() {
        return "when: " + Text.quote(expression.strip().replaceAll("\\s++", " "), 200);
    }

    @Override
    public String actual(Matter matter) {
        try {
            return truth.of(matter) ? "the expression is true" : "the expression is false";
        } catch (ExpressionFailure e) {
            return "the expression has no value: " + e.getMessage();
        }
    }

    @Override
    public Rule rule() {
        return PolicyRules.EXPRESSION;
    }
}
