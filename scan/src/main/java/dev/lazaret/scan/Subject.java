package dev.lazaret.scan;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.report.ScanReport.ImageSummary;

import java.util.List;

/**
 * What was looked at and what is in it, before anybody judges.
 *
 * @param findings what examiners found wrong by themselves
 * @param gaps what could not be looked at
 */
public record Subject(
        ImageSummary image, Inventory inventory, List<Finding> findings, List<Gap> gaps) {

    public Subject {
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }
}
