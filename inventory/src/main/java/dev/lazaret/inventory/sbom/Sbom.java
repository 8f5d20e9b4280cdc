package dev.lazaret.inventory.sbom;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Package;
import dev.lazaret.layers.LimitExceededException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one document says, as it is read: each package once, bounded, and the distro. */
public final class Sbom {

    private final Limits limits;
    private final Set<Package> packages = new LinkedHashSet<>();
    private final List<String> doubts = new ArrayList<>();
    private @Nullable Distro distro;
    private @Nullable Distro implied;

    Sbom(Limits limits) {
        this.limits = limits;
    }

    /** Packages in document order. */
    public List<Package> packages() {
        return List.copyOf(packages);
    }

    /** Entries that could not be understood, one sentence each; at most a hundred. */
    public List<String> doubts() {
        return List.copyOf(doubts);
    }

    /** The operating system as stated, else as the purls of OS packages imply it, else null. */
    public @Nullable Distro distro() {
        return distro != null ? distro : implied;
    }

    void add(Package found) throws LimitExceededException {
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

    void doubt(String sentence) {
        if (doubts.size() < 100) {
            doubts.add(sentence);
        }
    }
}
