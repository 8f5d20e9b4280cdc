package dev.lazaret.harden.steps;

import dev.lazaret.base.Finding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.harden.Change;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PackageDatabase;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes out OS packages through their manager's database, so that the inventory stays true. */
public final class RemovePackages implements Step {

    private final List<PackageDatabase> databases;

    public RemovePackages(List<PackageDatabase> databases) {
        this.databases = List.copyOf(databases);
    }

    @Override
    public String id() {
        return "remove-packages";
    }

    @Override
    public String title() {
        return "Remove the named OS packages, files and database records";
    }

    @Override
    public List<String> options() {
        return List.of("packages");
    }

    @Override
    public boolean removesByName() {
        return true;
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        Set<String> packages = new LinkedHashSet<>(options.all("packages"));
        if (packages.isEmpty()) {
            return List.of();
        }
        for (PackageDatabase database : databases) {
            if (database.isPresent(image)) {
                return List.of(proposal(image, packages, database));
            }
        }
        throw HardenException.of(
                "remove the packages " + String.join(", ", packages),
                "the image has no package database that can be rewritten",
                "name the files with the step remove-files");
    }

    private Proposal proposal(ImageView image, Set<String> packages, PackageDatabase database)
            throws IOException {
        PackageDatabase.Removal removal = database.remove(image, packages);
        List<Change> changes = new ArrayList<>();
        removal.drops().forEach(path -> changes.add(new Change.Remove(path)));
        removal.replacements()
                .forEach((path, content) -> changes.add(new Change.Replace(path, content)));
        removal.links().forEach((path, target) -> changes.add(new Change.AddLink(path, target)));
        String notes = removal.notes().isEmpty() ? "" : "; " + String.join("; ", removal.notes());
        return new Proposal(
                id(),
                "remove "
                        + packages.size()
                        + " "
                        + database.manager()
                        + " packages: "
                        + String.join(", ", packages),
                "the plan names them" + notes,
                cleared(image, packages),
                Risk.MEDIUM,
                changes);
    }

    private static List<Finding> cleared(ImageView image, Set<String> packages) {
        return image.findings().stream()
                .filter(finding ->
                        finding instanceof VulnerabilityFinding vulnerability
                                && packages.contains(vulnerability.component().name()))
                .toList();
    }
}
