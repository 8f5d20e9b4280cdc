package dev.lazaret.diff;

import dev.lazaret.base.Finding;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.VulnerabilityFinding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells findings apart by what they are about, not by the layer or version they were seen in: a
 * vulnerability that an upgrade did not fix is the same one.
 */
final class FindingComparison {

    private FindingComparison() {}

    /** Findings by what they are about, worst first; of several alike the first. */
    static Map<List<String>, Finding> byIdentity(List<Finding> findings) {
        Map<List<String>, Finding> byIdentity = new LinkedHashMap<>();
        findings.stream()
                .sorted(Finding.ORDER)
                .forEach(finding -> byIdentity.putIfAbsent(identity(finding), finding));
        return byIdentity;
    }

    private static List<String> identity(Finding finding) {
        if (finding instanceof VulnerabilityFinding vulnerability) {
            PackageUrl purl = vulnerability.component().purl();
            return List.of(
                    finding.kind(), finding.id(), purl.type(), purl.namespace(), purl.name());
        }
        String path = finding.place().path();
        return path == null
                ? List.of(finding.kind(), finding.id(), "", finding.title())
                : List.of(finding.kind(), finding.id(), path);
    }

    /** The findings of one map that the other does not have. */
    static List<Finding> without(
            Map<List<String>, Finding> findings, Map<List<String>, Finding> others) {
        return findings.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
