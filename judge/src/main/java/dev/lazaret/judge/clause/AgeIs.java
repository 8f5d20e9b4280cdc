package dev.lazaret.judge.clause;

import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.facts.Matter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * {@code age: 30d}: first published this long ago, or longer. A vulnerability without a date of
 * publication is older than anything: many distributors give none, and no date must not be a way
 * around the policy.
 */
record AgeIs(Bound<Long> days) implements Condition {

    @Override
    public boolean holds(Matter matter) {
        if (matter.vulnerability() == null) {
            return false;
        }
        OptionalLong age = days(matter);
        return age.isPresent() ? days.holds(age.getAsLong()) : days.isOpenUpwards();
    }

    /** Days since publication; empty when nobody states a day that can be read. */
    static OptionalLong days(Matter matter) {
        VulnerabilityFinding vulnerability = matter.vulnerability();
        if (vulnerability == null || vulnerability.published().length() < 10) {
            return OptionalLong.empty();
        }
        try {
            LocalDate day = LocalDate.parse(vulnerability.published().substring(0, 10));
            return OptionalLong.of(
                    Math.max(0, ChronoUnit.DAYS.between(day, matter.facts().today())));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public String text() {
        return "age: " + days.text();
    }

    @Override
    public String actual(Matter matter) {
        OptionalLong age = days(matter);
        return age.isPresent()
                ? "published " + age.getAsLong() + " days ago"
                : "no day of publication is known, which counts as old";
    }
}
