package dev.lazaret.judge;

import dev.lazaret.base.Finding;
import dev.lazaret.base.VulnerabilityFinding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time-boxed, owned, justified exception.
 *
 * @param id the finding's id or any of its aliases, compared without case
 * @param packageName glob over the package's name; {@code *} waives the finding in every package
 * @param path glob over the finding's path; {@code *} waives it everywhere
 * @param until last day on which it holds
 * @param by who answers for it
 * @param why the justification
 * @param declaredIn where it is written, {@code .lazaret.yaml:12}
 */
public record Waiver(
        String id,
        Glob packageName,
        Glob path,
        LocalDate until,
        String by,
        String why,
        String declaredIn) {

    /** Whether it still holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    /** Whether it speaks of this finding, expired or not. */
    public boolean covers(Finding finding) {
        return Ids.names(finding, id)
                && packageName.matches(componentName(finding).orElse(""))
                && path.matches(Optional.ofNullable(finding.place().path()).orElse(""));
    }

    private static Optional<String> componentName(Finding finding) {
        return finding instanceof VulnerabilityFinding vulnerability
                ? Optional.of(vulnerability.component().name())
                : Optional.empty();
    }
}
