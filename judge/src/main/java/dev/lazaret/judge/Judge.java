package dev.lazaret.judge;

import dev.lazaret.base.Finding;
import dev.lazaret.judge.facts.Facts;

import java.util.List;

/**
 * Applies a policy to findings and facts. A pure function: the day is among the facts, nothing is
 * looked up, and no image is needed, so the same verdict is reached in CI, at the registry's gate,
 * in admission and at run time.
 */
public final class Judge {

    private final Policy policy;

    public Judge(Policy policy) {
        this.policy = policy;
    }

    /**
     * Judges each finding, adds those the policy itself gives rise to (an expired waiver, a
     * licence, the image's age), and sums up.
     */
    public Judgement judge(List<? extends Finding> findings, Facts facts) {
        return new Sitting(policy, facts).judge(findings);
    }
}
