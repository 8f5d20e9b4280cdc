package dev.lazaret.scan;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Upgrade;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.report.ScanReport.DatabaseSummary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the advisory database says of an inventory.
 *
 * @param database which one it was, null when there was none
 */
public record Vulnerabilities(
        @Nullable DatabaseSummary database,
        List<VulnerabilityFinding> findings,
        List<Upgrade> upgrades,
        List<Gap> gaps) {

    /** Nobody asked. */
    static final Vulnerabilities NONE = new Vulnerabilities(null, List.of(), List.of(), List.of());

    public Vulnerabilities {
        findings = List.copyOf(findings);
        upgrades = List.copyOf(upgrades);
        gaps = List.copyOf(gaps);
    }
}
