package dev.lazaret.inventory.sbom;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.graph.DependencyGraph;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one document says, as it is read: each package once, bounded, and the distro. */
public final class Sbom {

    private static final String OWN_LICENSE = "LicenseRef-lazaret-";

    /** Files and snippets are entries too. */
    private static final int ENTRIES_PER_PACKAGE = 10;

    private static final int GAPS_MAX = 10_000;
    private static final int LICENSE_WORDS_MAX = 8_192;

    private final Limits limits;
    private final Set<Package> packages = new LinkedHashSet<>();
    private final Map<String, String> licenses = new HashMap<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final List<String> doubts = new ArrayList<>();
    private final Relations relations;
    private @Nullable Distro distro;
    private @Nullable Distro implied;

    Sbom(Limits limits) {
        this.limits = limits;
        this.relations = new Relations(ENTRIES_PER_PACKAGE * limits.packagesMax());
    }

    /** Packages in document order. */
    public List<Package> packages() {
        return List.copyOf(packages);
    }

    /** What was not looked at when the document was written; bounded. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** Entries that could not be understood, one sentence each; at most a hundred. */
    public List<String> doubts() {
        return List.copyOf(doubts);
    }

    /** The operating system as stated, else as the purls of OS packages imply it, else null. */
    public @Nullable Distro distro() {
        return distro != null ? distro : implied;
    }

    /** Which of the document's packages, in this order, need which others. */
    public DependencyGraph dependencies(List<Package> ordered) {
        return relations.among(ordered);
    }

    Relations relations() {
        return relations;
    }

    /**
     * Takes a package.
     *
     * @param name the document's own for it, empty when it has none
     */
    void add(String name, Package found) throws LimitExceededException {
        relations.name(name, found);
        packages.add(found);
        if (packages.size() > limits.packagesMax()) {
            throw new LimitExceededException(
                    "SBOM with more than " + limits.packagesMax() + " packages");
        }
        if (implied == null) {
            implied = Distros.implied(found.purl());
        }
    }

    void distro(@Nullable Distro stated) {
        if (distro == null) {
            distro = stated;
        }
    }

    /**
     * The words behind a {@code LicenseRef-} of our own; long ones are whole licences, no names.
     */
    void license(String id, String words) throws LimitExceededException {
        if (id.startsWith(OWN_LICENSE) && words.length() <= LICENSE_WORDS_MAX) {
            licenses.put(id, words);
            if (licenses.size() > limits.packagesMax()) {
                throw new LimitExceededException(
                        "SBOM with more than " + limits.packagesMax() + " extracted licences");
            }
        }
    }

    /** What was stated for the package, when the document names it by such a reference. */
    String licenseWords(String stated) {
        return licenses.getOrDefault(stated, stated);
    }

    /** A statement of something that whoever wrote the SBOM could not look at. */
    void gap(String statement) {
        if (gaps.size() < GAPS_MAX) {
            gaps.add(GapStatement.parse(statement));
        } else {
            gaps.add(
                    Gap.of(
                            Gap.Kind.LIMIT,
                            Location.NOWHERE,
                            "the SBOM states more than " + GAPS_MAX + " gaps; the rest was left"));
        }
    }

    void doubt(String sentence) {
        if (doubts.size() < 100) {
            doubts.add(sentence);
        }
    }
}
