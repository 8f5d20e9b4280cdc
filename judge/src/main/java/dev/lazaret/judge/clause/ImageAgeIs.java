package dev.lazaret.judge.clause;

import dev.lazaret.base.Rule;
import dev.lazaret.judge.facts.Matter;

import java.util.OptionalLong;

/** {@code image.age: 90d}: created this long ago, or longer. */
record ImageAgeIs(Bound<Long> days) implements Condition {

    @Override
    public boolean holds(Matter matter) {
        OptionalLong age = matter.facts().imageAgeDays();
        return age.isPresent() && days.holds(age.getAsLong());
    }

    @Override
    public String text() {
        return "image.age: " + days.text();
    }

    @Override
    public String actual(Matter matter) {
        OptionalLong age = matter.facts().imageAgeDays();
        return age.isPresent()
                ? "the image was created " + age.getAsLong() + " days ago"
                : "the image does not say when it was created";
    }

    @Override
    public String remedy() {
        return "Build the image anew on the newest base.";
    }

    @Override
    public Scope scope() {
        return Scope.IMAGE;
    }

    @Override
    public Rule rule() {
        return PolicyRules.IMAGE_AGE;
    }
}
