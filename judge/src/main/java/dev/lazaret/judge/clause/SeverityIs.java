package dev.lazaret.judge.clause;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Severity;
import dev.lazaret.judge.facts.Matter;

/**
 * {@code severity: high} (or worse), {@code severity: < medium}. What nobody has rated is neither
 * above nor below anything; {@code = unknown} asks for it.
 */
record SeverityIs(Bound<Severity> bound) implements Condition {

    @Override
    public boolean holds(Matter matter) {
        Finding finding = matter.finding();
        if (finding == null) {
            return false;
        }
        boolean rated = finding.severity() != Severity.UNKNOWN;
        return bound.holds(finding.severity()) && (rated || bound.value() == Severity.UNKNOWN);
    }

    @Override
    public String text() {
        return "severity: " + bound.text();
    }

    @Override
    public String actual(Matter matter) {
        return "severity is "
                + (matter.finding() == null ? "none" : matter.finding().severity().label());
    }
}
