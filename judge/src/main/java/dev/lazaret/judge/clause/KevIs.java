package dev.lazaret.judge.clause;

import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.facts.Matter;

/** {@code kev: true}: a vulnerability in CISA's catalogue of known exploited ones. */
record KevIs(boolean wanted) implements Condition {

    @Override
    public boolean holds(Matter matter) {
        VulnerabilityFinding vulnerability = matter.vulnerability();
        return vulnerability != null && wanted == (vulnerability.kev() != null);
    }

    @Override
    public String text() {
        return "kev: " + wanted;
    }

    @Override
    public String actual(Matter matter) {
        VulnerabilityFinding vulnerability = matter.vulnerability();
        if (vulnerability == null) {
            return "it is no vulnerability";
        }
        return vulnerability.kev() == null
                ? "not known to be exploited"
                : "exploited, listed since " + vulnerability.kev().dateAdded();
    }
}
