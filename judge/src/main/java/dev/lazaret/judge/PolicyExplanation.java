package dev.lazaret.judge;

import dev.lazaret.base.Finding;
import dev.lazaret.judge.clause.Clause;
import dev.lazaret.judge.clause.Condition;
import dev.lazaret.judge.clause.Effect;
import dev.lazaret.judge.clause.ExpressionFailure;
import dev.lazaret.judge.clause.Scope;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.judge.facts.Matter;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a finding came to its disposition, and what would have to change.
 *
 * @param decision the finding with what became of it
 * @param clauses every clause that was asked, in the order of asking
 * @param changes what would let it pass, or what it would take to block it; one sentence each
 */
public record PolicyExplanation(
        JudgedFinding decision, List<AskedClause> clauses, List<String> changes) {

    /**
     * A clause and its answer.
     *
     * @param text effect, conditions and place: {@code block severity: high (p.yaml:3)}
     * @param held whether all of its conditions hold
     * @param conditions each condition with what is the case
     */
    public record AskedClause(String text, boolean held, List<AskedCondition> conditions) {
        public AskedClause {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A condition and its answer.
     *
     * @param text as written: {@code fixable: true}
     * @param actual what is the case: {@code no fixed version is known}
     */
    public record AskedCondition(String text, boolean held, String actual) {}

    public PolicyExplanation {
        clauses = List.copyOf(clauses);
        changes = List.copyOf(changes);
    }

    /** Explains one finding under a policy. */
    public static PolicyExplanation of(Policy policy, Finding finding, Facts facts) {
        Sitting sitting = new Sitting(policy, facts);
        Matter matter = Matter.of(finding, facts);
        Decision decision = sitting.decide(matter);
        List<AskedClause> asked = new ArrayList<>();
        for (Effect effect : List.of(Effect.IGNORE, Effect.BLOCK, Effect.WARN)) {
            for (Clause clause : sitting.clauses()) {
                if (clause.effect() == effect && clause.scope() == Scope.FINDING) {
                    asked.add(ask(clause, matter));
                }
            }
        }
        return new PolicyExplanation(
                decision.on(finding), asked, changes(decision, finding, asked));
    }

    private static AskedClause ask(Clause clause, Matter matter) {
        List<AskedCondition> conditions = new ArrayList<>();
        for (Condition condition : clause.conditions()) {
            conditions.add(
                    new AskedCondition(
                            condition.text(), holds(condition, matter), condition.actual(matter)));
        }
        boolean held = conditions.stream().allMatch(AskedCondition::held);
        String place = clause.declaredIn().isEmpty() ? "" : " (" + clause.declaredIn() + ")";
        return new AskedClause(
                clause.effect().label() + " " + clause.text() + place, held, conditions);
    }

    private static boolean holds(Condition condition, Matter matter) {
        try {
            return condition.holds(matter);
        } catch (ExpressionFailure e) {
            return false; // its actual() says so
        }
    }

    private static List<String> changes(
            Decision decision, Finding finding, List<AskedClause> asked) {
        List<String> changes = new ArrayList<>();
        switch (decision.disposition()) {
            case BLOCK, WARN -> {
                if (!finding.remedy().isEmpty()) {
                    changes.add("Repair it: " + finding.remedy());
                }
                changes.add(
                        "Or waive it for a while: waivers: [{id: "
                                + finding.id()
                                + ", until: DAY, by: WHO, why: REASON}]");
            }
            case REPORT -> changes.addAll(nearest(asked));
            case NOT_AFFECTED, WAIVED, IGNORED ->
                    changes.add("Without this it would count: " + decision.why());
        }
        return changes;
    }

    /** Clauses of which a single condition does not hold: that one is what would have to change. */
    private static List<String> nearest(List<AskedClause> asked) {
        List<String> nearest = new ArrayList<>();
        for (AskedClause clause : asked) {
            List<AskedCondition> missing =
                    clause.conditions().stream().filter(condition -> !condition.held()).toList();
            if (missing.size() == 1) {
                nearest.add(
                        "It would "
                                + clause.text()
                                + " if "
                                + missing.getFirst().text()
                                + "; now "
                                + missing.getFirst().actual()
                                + ".");
            }
        }
        return nearest;
    }
}
