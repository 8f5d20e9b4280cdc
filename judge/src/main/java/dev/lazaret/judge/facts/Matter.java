package dev.lazaret.judge.facts;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.base.VulnerabilityFinding;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a clause is asked about: one finding, one package, the image, or the sum of all findings.
 *
 * @param finding null when a package or the image is asked about
 * @param component the package asked about, or the one the finding is in
 * @param tally the findings that count; all zero unless the sum is asked about
 */
public record Matter(
        Facts facts, @Nullable Finding finding, @Nullable Package component, Tally tally) {

    /** One finding, and the package it is in. */
    public static Matter of(Finding finding, Facts facts) {
        Package component =
                finding instanceof VulnerabilityFinding vulnerability
                        ? vulnerability.component()
                        : null;
        return new Matter(facts, finding, component, Tally.NONE);
    }

    /** One package. */
    public static Matter of(Package component, Facts facts) {
        return new Matter(facts, null, component, Tally.NONE);
    }

    /** The image, or the sum of its findings. */
    public static Matter image(Facts facts, Tally tally) {
        return new Matter(facts, null, null, tally);
    }

    /** The same matter, about a finding that a clause gave rise to. */
    public Matter because(Finding raised) {
        return new Matter(facts, raised, component, tally);
    }

    /** The finding, if it is a vulnerability. */
    public @Nullable VulnerabilityFinding vulnerability() {
        return finding instanceof VulnerabilityFinding vulnerability ? vulnerability : null;
    }

    /** Path of the finding, else of the package; empty when there is none. */
    public String path() {
        String path = finding == null ? null : finding.place().path();
        if (path != null) {
            return path;
        }
        return component == null ? "" : component.path();
    }

    /** Name of the package; empty when there is none. */
    public String componentName() {
        return component == null ? "" : component.name();
    }

    /** Of the package. */
    public List<String> licenses() {
        return component == null ? List.of() : component.licenses();
    }
}
