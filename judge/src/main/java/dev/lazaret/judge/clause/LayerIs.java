package dev.lazaret.judge.clause;

import dev.lazaret.base.Location;
import dev.lazaret.judge.facts.Matter;

/**
 * {@code layer: base} or {@code layer: ours}. What is not known to come from the base image is
 * ours.
 */
record LayerIs(boolean base) implements Condition {

    @Override
    public boolean holds(Matter matter) {
        return base == inBase(matter);
    }

    static boolean inBase(Matter matter) {
        Location place = Location.NOWHERE;
        if (matter.finding() != null) {
            place = matter.finding().place();
        } else if (matter.component() != null) {
            place = matter.component().location();
        }
        return matter.facts().isInBase(place);
    }

    @Override
    public String text() {
        return "layer: " + (base ? "base" : "ours");
    }

    @Override
    public String actual(Matter matter) {
        return inBase(matter) ? "it comes from the base image" : "it is in a layer of ours";
    }

    @Override
    public Scope scope() {
        return Scope.EITHER;
    }
}
