package dev.lazaret.match;

import dev.lazaret.advisories.AdvisorySource;
import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.base.Package;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.inventory.Inventory;

import java.util.ArrayList;
import java.util.List;

/**
 * Matches inventories with an advisory database. Safe for use by many threads when its source is.
 *
 * <p>OS packages are looked up in their distribution's ecosystem, by binary and source name as that
 * ecosystem names them; language packages by their purl. All ids of a vulnerability become one
 * finding per package, CVE first.
 */
public final class Matcher {

    private final AdvisorySource source;

    /** Matches against this database. */
    public Matcher(AdvisorySource source) {
        this.source = source;
    }

    /**
     * What the database says of the inventory.
     *
     * @throws DatabaseException if the database cannot be read
     */
    public Matches match(Inventory inventory) throws DatabaseException {
        Planner planner = new Planner(inventory, source.ecosystems());
        Judge judge = new Judge(source);
        FindingWriter writer = new FindingWriter(source);
        Gaps gaps = new Gaps();
        List<VulnerabilityFinding> findings = new ArrayList<>();
        for (Package component : inventory.packages()) {
            Plan plan = planner.plan(component);
            if (!plan.isJudged()) {
                gaps.unjudged(component, plan);
                continue;
            }
            List<Judgement> judgements = judge.judge(component, plan.lookups());
            gaps.uncomparable(component, judgements);
            for (Vulnerability vulnerability : Vulnerabilities.of(affecting(judgements))) {
                findings.add(writer.write(component, vulnerability));
            }
        }
        return new Matches(findings, gaps.list(), Upgrades.of(findings));
    }

    private static List<Judgement> affecting(List<Judgement> judgements) {
        List<Judgement> affecting = new ArrayList<>();
        for (Judgement judgement : judgements) {
            if (judgement.affected() != null) {
                affecting.add(judgement);
            }
        }
        return affecting;
    }
}
