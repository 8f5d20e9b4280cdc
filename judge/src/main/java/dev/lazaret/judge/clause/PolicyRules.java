package dev.lazaret.judge.clause;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** What a policy finds by itself, apart from what examiners found. */
public final class PolicyRules {

    public static final Rule BASE_EOL =
            new Rule(
                    "policy/base-eol",
                    List.of("CWE-1104"),
                    Severity.MEDIUM,
                    "The base ends or has ended its support",
                    "Move to a supported release of the base distribution.");

    static final Rule CONDITION =
            new Rule(
                    "policy/condition",
                    List.of(),
                    Severity.MEDIUM,
                    "A condition of the policy on packages or the image holds",
                    "Change the image so that the condition no longer holds, or waive it for a while.");

    public static final Rule EXPIRED_WAIVER =
            new Rule(
                    "policy/expired-waiver",
                    List.of(),
                    Severity.MEDIUM,
                    "A waiver has expired",
                    "Fix the finding, or ask whoever answers for the waiver to renew or remove it.");

    static final Rule EXPRESSION =
            new Rule(
                    "policy/expression",
                    List.of(),
                    Severity.MEDIUM,
                    "An expression of the policy on packages or the image holds",
                    "Change the image so that the expression is no longer true, or waive it for a while.");

    public static final Rule FAILED_EXPRESSION =
            new Rule(
                    "policy/failed-expression",
                    List.of(),
                    Severity.HIGH,
                    "An expression of the policy has no value",
                    "Correct the expression: guard what may be absent, for example with 'key' in image.labels.");

    public static final Rule IMAGE_AGE =
            new Rule(
                    "policy/image-age",
                    List.of(),
                    Severity.MEDIUM,
                    "The image is older than the policy permits",
                    "Build the image anew from an updated base.");

    public static final Rule LICENSE =
            new Rule(
                    "policy/license",
                    List.of(),
                    Severity.MEDIUM,
                    "A package has a licence that the policy does not permit",
                    "Replace the package, choose another of its licences, or let somebody read this licence and waive it.");

    private static final List<Rule> ALL =
            List.of(
                    BASE_EOL,
                    CONDITION,
                    EXPIRED_WAIVER,
                    EXPRESSION,
                    FAILED_EXPRESSION,
                    IMAGE_AGE,
                    LICENSE);

    private PolicyRules() {}

    /** All rules, sorted by id. */
    public static List<Rule> all() {
        return ALL;
    }
}
