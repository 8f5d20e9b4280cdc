package dev.lazaret.judge.clause;

import dev.lazaret.judge.facts.Matter;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One entry of {@code block}, {@code warn} or {@code ignore}.
 *
 * @param conditions all must hold
 * @param why said instead of the conditions when it decides; empty for none
 * @param images only for images that one of these fits
 * @param declaredIn {@code .lazaret.yaml:12}, empty when it comes from an option
 */
public record Clause(
        Effect effect,
        List<Condition> conditions,
        String why,
        List<Glob> images,
        String declaredIn) {

    public Clause {
        conditions = List.copyOf(conditions);
        images = List.copyOf(images);
    }

    /** A clause that an option makes. */
    static Clause ofOption(Effect effect, Condition condition, String why) {
        return new Clause(effect, List.of(condition), why, List.of(Glob.ANY), "");
    }

    /** Whether it speaks of images of this name. */
    public boolean appliesTo(String image) {
        return images.stream().anyMatch(glob -> glob.matches(image));
    }

    /** What it speaks of. */
    public Scope scope() {
        return Scope.of(conditions);
    }

    /**
     * Whether all conditions hold.
     *
     * @throws ExpressionFailure if an expression cannot be evaluated on this matter
     */
    public boolean holds(Matter matter) {
        for (Condition condition : conditions) {
            if (!condition.holds(matter)) {
                return false;
            }
        }
        return true;
    }

    /** How the conditions are written: {@code severity: high, fixable: true}. */
    public String text() {
        return conditions.stream().map(Condition::text).collect(Collectors.joining(", "));
    }

    /** What decided, for people. */
    public String label() {
        if (declaredIn.isEmpty()) {
            return why;
        }
        return effect.label() + " " + (why.isEmpty() ? text() : why) + " (" + declaredIn + ")";
    }
}
