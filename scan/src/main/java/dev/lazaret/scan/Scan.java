package dev.lazaret.scan;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.judge.Evidence;
import dev.lazaret.judge.Judge;
import dev.lazaret.judge.Judgement;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.report.ScanReport;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The main job: an image goes in, an explained verdict comes out. */
public final class Scan {

    private final String toolVersion;
    private final SubjectReader reader;
    private final VulnerabilityLookup lookup;
    private final Judge judge;
    private final LocalDate today;

    /**
     * A scan.
     *
     * @param today the day of the judgement, UTC
     */
    public Scan(
            String toolVersion,
            SubjectReader reader,
            VulnerabilityLookup lookup,
            Judge judge,
            LocalDate today) {
        this.toolVersion = toolVersion;
        this.reader = reader;
        this.lookup = lookup;
        this.judge = judge;
        this.today = today;
    }

    /**
     * Looks, matches and judges.
     *
     * @throws IOException if the image cannot be opened or is not what it should be
     * @throws DatabaseException if the advisory database cannot be read
     */
    public ScanReport run(ImageLocator locator) throws IOException, DatabaseException {
        return judged(reader.read(locator));
    }

    /**
     * Looks, matches and judges, always anew.
     *
     * @param layers is given what the layers hold, where there are layers
     * @throws IOException if the image cannot be opened or is not what it should be
     * @throws DatabaseException if the advisory database cannot be read
     */
    public ScanReport run(ImageLocator locator, Consumer<MergedImage> layers)
            throws IOException, DatabaseException {
        return judged(reader.read(locator, layers));
    }

    private ScanReport judged(Subject subject) throws IOException, DatabaseException {
        Vulnerabilities vulnerabilities = lookup.of(subject.inventory());
        Evidence evidence = evidence(subject, vulnerabilities);
        Judgement judgement = judge.judge(evidence.findings(), evidence.facts());
        return report(subject, vulnerabilities, judgement);
    }

    /**
     * Looks and matches, without judging.
     *
     * @throws IOException if the image cannot be opened or is not what it should be
     * @throws DatabaseException if the advisory database cannot be read
     */
    public Evidence look(ImageLocator locator) throws IOException, DatabaseException {
        Subject subject = reader.read(locator);
        return evidence(subject, lookup.of(subject.inventory()));
    }

    private Evidence evidence(Subject subject, Vulnerabilities vulnerabilities) {
        List<Finding> findings = new ArrayList<>(subject.findings());
        findings.addAll(vulnerabilities.findings());
        return new Evidence(subject.facts(today), findings);
    }

    private ScanReport report(
            Subject subject, Vulnerabilities vulnerabilities, Judgement judgement) {
        List<Gap> gaps = new ArrayList<>(subject.gaps());
        gaps.addAll(vulnerabilities.gaps());
        return new ScanReport(
                toolVersion,
                subject.image(),
                vulnerabilities.database(),
                subject.antivirus(),
                subject.inventory(),
                judgement.findings(),
                vulnerabilities.upgrades(),
                gaps,
                judgement.verdict());
    }
}
