package dev.lazaret.judge.cases;

import dev.lazaret.base.Finding;
import dev.lazaret.judge.Judge;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.Judgement;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.Verdict;
import dev.lazaret.judge.Verdict.Outcome;
import dev.lazaret.judge.clause.Ids;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.judge.yaml.PolicyException;
import dev.lazaret.judge.yaml.YamlMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cases beside a policy: facts and findings, and what the policy must make of them. See {@code
 * docs/policy.md} for the form.
 */
public final class PolicyCases {

    private final List<Case> cases;

    private PolicyCases(List<Case> cases) {
        this.cases = List.copyOf(cases);
    }

    /**
     * One case.
     *
     * @param dispositions expected of findings by id; those not named may be anything
     */
    record Case(
            String name,
            String place,
            Facts facts,
            List<Finding> findings,
            Outcome outcome,
            Map<String, String> dispositions) {}

    /**
     * What became of a case.
     *
     * @param place {@code file:line}
     * @param differences from what was expected, one sentence each; empty when it holds
     */
    public record Result(String name, String place, List<String> differences) {
        public Result {
            differences = List.copyOf(differences);
        }

        /** Whether the policy did what the case expects. */
        public boolean holds() {
            return differences.isEmpty();
        }
    }

    /**
     * Reads cases.
     *
     * @param file name for errors and results
     * @throws PolicyException naming file, line and the nearest valid word
     */
    public static PolicyCases parse(String file, String text) throws PolicyException {
        return new PolicyCases(CaseReader.read(YamlMap.parse(file, text)));
    }

    /** How many there are. */
    public int size() {
        return cases.size();
    }

    /** Judges every case, in order. */
    public List<Result> run(Policy policy) {
        return cases.stream().map(one -> run(one, policy)).toList();
    }

    private static Result run(Case one, Policy policy) {
        Judgement judgement = new Judge(policy).judge(one.findings(), one.facts());
        List<String> differences = new ArrayList<>();
        if (judgement.verdict().outcome() != one.outcome()) {
            differences.add(
                    "expected "
                            + one.outcome().label()
                            + " but the verdict is "
                            + judgement.verdict().outcome().label()
                            + because(judgement.verdict()));
        }
        one.dispositions()
                .forEach((id, expected) -> {
                    List<JudgedFinding> found =
                            judgement.findings().stream()
                                    .filter(judged -> Ids.names(judged.finding(), id))
                                    .toList();
                    if (found.isEmpty()) {
                        differences.add("expected " + id + " but there is no such finding");
                    }
                    for (JudgedFinding judged : found) {
                        if (!judged.disposition().label().equals(expected)) {
                            differences.add(
                                    "expected "
                                            + id
                                            + ": "
                                            + expected
                                            + " but it is "
                                            + judged.disposition().label()
                                            + (judged.why().isEmpty() ? "" : ", " + judged.why()));
                        }
                    }
                });
        return new Result(one.name(), one.place(), differences);
    }

    private static String because(Verdict verdict) {
        return verdict.reasons().isEmpty() ? "" : ": " + String.join("; ", verdict.reasons());
    }
}
