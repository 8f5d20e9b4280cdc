package dev.lazaret.judge.clause;

import dev.lazaret.base.Rule;
import dev.lazaret.judge.facts.Matter;

import java.util.OptionalLong;

/**
 * {@code base.eol: true} (support of the base distribution has ended), {@code false} (it goes on),
 * or {@code base.eol: 90d} (it has ended or ends within that time).
 *
 * @param withinDays support ends in fewer days than this
 */
record BaseEolIs(boolean wanted, long withinDays, String written) implements Condition {

    @Override
    public boolean holds(Matter matter) {
        OptionalLong left = matter.facts().baseEndOfLifeDays();
        return left.isPresent() && wanted == left.getAsLong() < withinDays;
    }

    @Override
    public String text() {
        return "base.eol: " + written;
    }

    @Override
    public String actual(Matter matter) {
        return matter.facts().baseEndOfLife() == null
                ? "the end of support of the base is not known"
                : "support of the base ends on " + matter.facts().baseEndOfLife();
    }

    @Override
    public String remedy() {
        return "Move to a supported release of the base distribution.";
    }

    @Override
    public Scope scope() {
        return Scope.IMAGE;
    }

    @Override
    public Rule rule() {
        return PolicyRules.BASE_EOL;
    }
}
