package dev.lazaret.judge.clause;

import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.base.VulnerabilityFinding.Cvss;
import dev.lazaret.judge.facts.Matter;

import org.jspecify.annotations.Nullable;

import java.util.OptionalDouble;

/** {@code cvss: 7.0}: the highest of its base scores is this, or more. */
record CvssIs(Bound<Double> bound) implements Condition {

    @Override
    public boolean holds(Matter matter) {
        OptionalDouble score = highest(matter.vulnerability());
        return score.isPresent() && bound.holds(score.getAsDouble());
    }

    static OptionalDouble highest(@Nullable VulnerabilityFinding vulnerability) {
        return vulnerability == null
                ? OptionalDouble.empty()
                : vulnerability.cvss().stream().mapToDouble(Cvss::score).max();
    }

    @Override
    public String text() {
        return "cvss: " + bound.text();
    }

    @Override
    public String actual(Matter matter) {
        OptionalDouble score = highest(matter.vulnerability());
        return score.isPresent() ? "CVSS score is " + score.getAsDouble() : "it has no CVSS score";
    }
}
