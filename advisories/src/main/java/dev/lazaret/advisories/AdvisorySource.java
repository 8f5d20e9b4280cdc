package dev.lazaret.advisories;

import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;

import java.util.List;
import java.util.Optional;

/** What matching asks of the advisory database. Safe for use by many threads. */
public interface AdvisorySource {

    /** Ecosystems with data, as full OSV strings, sorted: {@code Alpine:v3.20}, {@code npm}. */
    List<String> ecosystems() throws DatabaseException;

    /** Every advisory on this package, sorted by id; empty when there is none. */
    List<Advisory> lookup(String ecosystem, String packageName) throws DatabaseException;

    /** CISA's entry for a CVE. */
    Optional<Kev> kev(String cve) throws DatabaseException;

    /** FIRST's score for a CVE. */
    Optional<Epss> epss(String cve) throws DatabaseException;
}
