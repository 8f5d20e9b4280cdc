package dev.lazaret.judge;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.clause.Clause;
import dev.lazaret.judge.clause.Effect;
import dev.lazaret.judge.clause.ExpressionFailure;
import dev.lazaret.judge.clause.Scope;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.judge.facts.Matter;
import dev.lazaret.judge.facts.Tally;
import dev.lazaret.judge.vex.VexAnswers;
import dev.lazaret.judge.vex.VexStatement;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One judgement: VEX is asked first, then {@code ignore}, waivers, {@code block} and {@code warn}.
 * Clauses about packages and the image raise findings of their own, which may be ignored and waived
 * like any other. A clause whose expression has no value raises a finding too, so that a broken
 * policy never passes for a permissive one.
 */
final class Sitting {

    private static final Duration CLAUSE_TIME_MAX = Duration.ofSeconds(20);

    private final Facts facts;
    private final List<Waiver> waivers;
    private final VexAnswers vex;
    private final List<Clause> clauses;
    private final Map<Effect, List<Clause>> onFindings = new EnumMap<>(Effect.class);
    private final IdentityHashMap<Clause, String> failures = new IdentityHashMap<>();
    private final IdentityHashMap<Clause, Long> spent = new IdentityHashMap<>();
    private final Map<Said, Integer> alreadySaid = new HashMap<>();
    private final Duration clauseTimeMax;

    /** What one finding says, of which package; null for the image. */
    private record Said(String rule, @Nullable Package component) {}

    Sitting(Policy policy, Facts facts) {
        this(policy, facts, CLAUSE_TIME_MAX);
    }

    Sitting(Policy policy, Facts facts, Duration clauseTimeMax) {
        this.clauseTimeMax = clauseTimeMax;
        this.facts = facts;
        this.waivers = policy.waivers();
        this.vex = new VexAnswers(policy.vex(), facts);
        this.clauses =
                policy.clauses().stream()
                        .filter(clause -> clause.appliesTo(facts.image()))
                        .toList();
        for (Effect effect : Effect.values()) {
            onFindings.put(
                    effect,
                    clauses.stream()
                            .filter(clause -> clause.effect() == effect)
                            .filter(clause -> clause.scope() == Scope.FINDING)
                            .toList());
        }
    }

    Judgement judge(List<? extends Finding> findings) {
        List<JudgedFinding> judged = new ArrayList<>();
        for (Finding finding : findings) {
            judged.add(decide(Matter.of(finding, facts)).on(finding));
        }
        for (Waiver waiver : waivers) {
            if (!waiver.holdsOn(facts.today())) {
                Finding expired = PolicyFindings.expired(waiver);
                judged.add(decide(Matter.of(expired, facts)).on(expired));
            }
        }
        raise(Scope.PACKAGE, judged);
        raise(Scope.IMAGE, judged);
        raise(Scope.VERDICT, judged);
        for (Clause clause : clauses) {
            String failure = failures.get(clause);
            if (failure != null) {
                judged.add(broken(clause, failure));
            }
        }
        judged.sort(Comparator.comparing(JudgedFinding::finding, Finding.ORDER));
        return new Judgement(judged, Verdicts.of(judged));
    }

    /** What becomes of a finding. */
    Decision decide(Matter matter) {
        return excuse(matter)
                .or(() -> first(Effect.BLOCK, matter))
                .or(() -> first(Effect.WARN, matter))
                .orElse(Decision.REPORT);
    }

    /** The clauses that apply to this image, in order. */
    List<Clause> clauses() {
        return clauses;
    }

    private Optional<Decision> excuse(Matter matter) {
        Optional<VexStatement> statement = vex.excusing(matter);
        if (statement.isPresent()) {
            String why = statement.get().describe();
            return Optional.of(new Decision(Disposition.NOT_AFFECTED, why, null));
        }
        return first(Effect.IGNORE, matter).or(() -> waived(matter));
    }

    private Optional<Decision> waived(Matter matter) {
        return waivers.stream()
                .filter(waiver -> waiver.holdsOn(facts.today()) && waiver.covers(matter))
                .findFirst()
                .map(waiver -> new Decision(Disposition.WAIVED, waiver.describe(), null));
    }

    private Optional<Decision> first(Effect effect, Matter matter) {
        for (Clause clause : onFindings.getOrDefault(effect, List.of())) {
            if (holds(clause, matter)) {
                return Optional.of(Decision.of(clause));
            }
        }
        return Optional.empty();
    }

    private void raise(Scope scope, List<JudgedFinding> judged) {
        Tally tally = scope == Scope.VERDICT ? Tallies.of(judged) : Tally.NONE;
        for (Effect effect : List.of(Effect.BLOCK, Effect.WARN)) {
            for (Clause clause : clauses) {
                if (clause.scope() != scope || clause.effect() != effect) {
                    continue;
                }
                if (scope == Scope.PACKAGE) {
                    for (Package component : facts.packages()) {
                        raise(clause, Matter.of(component, facts), judged);
                    }
                } else {
                    raise(clause, Matter.image(facts, tally), judged);
                }
            }
        }
    }

    /** An {@code ignore} about packages exempts them from clauses about packages. */
    private boolean isExempt(Matter matter) {
        return matter.component() != null
                && clauses.stream()
                        .filter(clause -> clause.effect() == Effect.IGNORE)
                        .filter(clause -> clause.scope() == Scope.PACKAGE)
                        .anyMatch(clause -> holds(clause, matter));
    }

    private void raise(Clause clause, Matter matter, List<JudgedFinding> judged) {
        if (holds(clause, matter) && !isExempt(matter)) {
            Finding raised = PolicyFindings.raised(clause, matter);
            if (PolicyFindings.saysOneThing(raised)) {
                Said said = new Said(raised.id(), matter.component());
                Integer earlier = alreadySaid.putIfAbsent(said, judged.size());
                if (earlier != null) { // by a stricter clause, or an earlier one as strict
                    judged.set(earlier, judged.get(earlier).alsoBy(clause));
                    return;
                }
            }
            Matter aboutIt = matter.because(raised);
            judged.add(excuse(aboutIt).orElseGet(() -> Decision.of(clause)).on(raised));
        }
    }

    private boolean holds(Clause clause, Matter matter) {
        if (failures.containsKey(clause)) {
            return false;
        }
        long start = System.nanoTime();
        try {
            return clause.holds(matter);
        } catch (ExpressionFailure e) {
            failures.put(clause, String.valueOf(e.getMessage()));
            return false;
        } finally {
            spend(clause, System.nanoTime() - start);
        }
    }

    /** A clause is asked once per finding, and there can be very many. */
    private void spend(Clause clause, long nanos) {
        if (spent.merge(clause, nanos, Long::sum) > clauseTimeMax.toNanos()) {
            failures.putIfAbsent(
                    clause,
                    "it took more than "
                            + clauseTimeMax.toSeconds()
                            + " seconds over all findings; make it simpler");
        }
    }

    private static JudgedFinding broken(Clause clause, String failure) {
        Disposition disposition =
                clause.effect() == Effect.BLOCK ? Disposition.BLOCK : Disposition.WARN;
        return new JudgedFinding(
                PolicyFindings.broken(clause, failure), disposition, clause.label());
    }
}
