package dev.lazaret.judge.clause;

import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.facts.Matter;

/** {@code fixable: true}: a vulnerability with a fixed version to go to. */
record FixableIs(boolean wanted) implements Condition {

    @Override
    public boolean holds(Matter matter) {
        VulnerabilityFinding vulnerability = matter.vulnerability();
        return vulnerability != null && wanted != vulnerability.fixedIn().isEmpty();
    }

    @Override
    public String text() {
        return "fixable: " + wanted;
    }

    @Override
    public String actual(Matter matter) {
        VulnerabilityFinding vulnerability = matter.vulnerability();
        if (vulnerability == null) {
            return "it is no vulnerability";
        }
        return vulnerability.fixedIn().isEmpty()
                ? "no fixed version is known"
                : "fixed in " + vulnerability.fixedIn();
    }
}
