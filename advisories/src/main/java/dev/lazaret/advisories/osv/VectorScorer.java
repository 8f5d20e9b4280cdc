package dev.lazaret.advisories.osv;

import dev.lazaret.base.VulnerabilityFinding.Cvss;

import java.util.Optional;

/** Computes the base score of a CVSS vector; empty for a text that is no valid vector. */
@FunctionalInterface
public interface VectorScorer {
    Optional<Cvss> score(String vector);
}
