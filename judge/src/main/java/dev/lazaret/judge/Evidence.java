package dev.lazaret.judge;

import dev.lazaret.base.Finding;
import dev.lazaret.judge.facts.Facts;

import java.util.List;

/** What a policy is asked about: the facts of an image, and what is wrong with it. */
public record Evidence(Facts facts, List<Finding> findings) {

    public Evidence {
        findings = List.copyOf(findings);
    }
}
