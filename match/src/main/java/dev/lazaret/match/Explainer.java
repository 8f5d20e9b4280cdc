package dev.lazaret.match;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.AdvisorySource;
import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.Inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explains, for each package that an advisory of some id concerns, why it matched or did not. */
public final class Explainer {

    private final AdvisorySource source;

    /** Explains from this database. */
    public Explainer(AdvisorySource source) {
        this.source = source;
    }

    /**
     * One explanation per package and advisory whose id, alias or upstream id this is, in package
     * order; empty when the id concerns no package of the inventory.
     *
     * @param id in any case: {@code cve-2021-44228}
     * @throws DatabaseException if the database cannot be read
     */
    public List<Explanation> explain(Inventory inventory, String id) throws DatabaseException {
        List<String> known = source.ecosystems();
        Planner planner = new Planner(inventory, known);
        Judge judge = new Judge(source);
        String wanted = id.toUpperCase(Locale.ROOT);
        List<Explanation> explanations = new ArrayList<>();
        for (Package component : inventory.packages()) {
            Plan plan = planner.plan(component);
            int before = explanations.size();
            for (Judgement judgement : judge.judge(component, plan.lookups())) {
                if (concerns(judgement.advisory(), wanted)) {
                    explanations.add(ExplanationWriter.of(component, plan, judgement));
                }
            }
            if (explanations.size() == before) {
                for (Advisory other : inOtherReleases(component, plan, known, judge)) {
                    if (concerns(other, wanted)) {
                        explanations.add(
                                ExplanationWriter.otherRelease(
                                        component, plan.lookups().getFirst(), other));
                        break;
                    }
                }
            }
        }
        return explanations;
    }

    /** Advisories on the same source package in other releases of the same distribution. */
    private static List<Advisory> inOtherReleases(
            Package component, Plan plan, List<String> known, Judge judge)
            throws DatabaseException {
        List<Advisory> others = new ArrayList<>();
        if (plan.lookups().isEmpty() || component.source() == null) {
            return others;
        }
        Lookup asked = plan.lookups().getLast();
        String family = asked.ecosystem().replaceFirst(":.*", ":");
        for (String ecosystem : known) {
            if (ecosystem.startsWith(family) && !ecosystem.equals(asked.ecosystem())) {
                others.addAll(judge.advisories(ecosystem, asked.name()));
            }
        }
        return others;
    }

    private static boolean concerns(Advisory advisory, String wanted) {
        return advisory.id().equalsIgnoreCase(wanted)
                || advisory.aliases().stream().anyMatch(wanted::equalsIgnoreCase)
                || advisory.upstream().stream().anyMatch(wanted::equalsIgnoreCase);
    }
}
