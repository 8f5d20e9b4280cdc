package dev.lazaret.match;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Upgrade;
import dev.lazaret.base.VulnerabilityFinding;

import java.util.List;

/**
 * What the advisories say of an inventory.
 *
 * @param findings in {@link Finding#ORDER}
 * @param gaps packages and ecosystems that could not be judged, sorted
 * @param upgrades the smallest set of upgrades per layer that clears what can be cleared, the most
 *     clearing first
 */
public record Matches(List<VulnerabilityFinding> findings, List<Gap> gaps, List<Upgrade> upgrades) {

    public Matches {
        findings = findings.stream().sorted(Finding.ORDER).toList();
        gaps = gaps.stream().sorted().toList();
        upgrades = List.copyOf(upgrades);
    }
}
