package dev.lazaret.judge.clause;

import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.facts.Matter;

/** {@code epss: 0.1}: this probability of exploitation in 30 days, or more. */
record EpssIs(Bound<Double> bound) implements Condition {

    @Override
    public boolean holds(Matter matter) {
        VulnerabilityFinding vulnerability = matter.vulnerability();
        return vulnerability != null
                && vulnerability.epss() != null
                && bound.holds(vulnerability.epss().score());
    }

    @Override
    public String text() {
        return "epss: " + bound.text();
    }

    @Override
    public String actual(Matter matter) {
        VulnerabilityFinding vulnerability = matter.vulnerability();
        return vulnerability == null || vulnerability.epss() == null
                ? "it has no EPSS score"
                : "EPSS score is " + vulnerability.epss().score();
    }
}
