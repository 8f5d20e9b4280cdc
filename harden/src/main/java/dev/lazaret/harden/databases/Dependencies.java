package dev.lazaret.harden.databases;

import dev.lazaret.harden.HardenException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether packages that stay still have what they depend on. Versions are not compared: what was
 * there before satisfied them, and what stays is unchanged.
 */
final class Dependencies {

    private static final int NAMED_MAX = 10;

    private final String manager;
    private final Set<String> staying = new HashSet<>();
    private final Set<String> going = new HashSet<>();
    private final List<Dependent> dependents = new ArrayList<>();

    /** A package that stays and one of its dependencies: any of the alternatives will do. */
    private record Dependent(String name, List<String> alternatives) {}

    Dependencies(String manager) {
        this.manager = manager;
    }

    /** A package that stays, with all names it can be asked for by. */
    void stays(String name, Collection<String> provided, Collection<List<String>> dependencies) {
        staying.add(name);
        staying.addAll(provided);
        dependencies.forEach(alternatives -> dependents.add(new Dependent(name, alternatives)));
    }

    /** A package that goes, with all names it can be asked for by. */
    void goes(String name, Collection<String> provided) {
        going.add(name);
        going.addAll(provided);
    }

    /**
     * Says which packages would miss what.
     *
     * @throws HardenException if any would
     */
    void check() throws HardenException {
        List<String> missing = new ArrayList<>();
        for (Dependent dependent : dependents) {
            List<String> alternatives = dependent.alternatives();
            if (alternatives.stream().anyMatch(going::contains)
                    && alternatives.stream().noneMatch(staying::contains)) {
                missing.add(dependent.name() + " needs " + String.join(" or ", alternatives));
            }
        }
        if (!missing.isEmpty()) {
            String more =
                    missing.size() > NAMED_MAX
                            ? " and " + (missing.size() - NAMED_MAX) + " more"
                            : "";
            throw HardenException.of(
                    "remove packages from the " + manager + " database",
                    "other packages need them: "
                            + String.join(", ", missing.stream().limit(NAMED_MAX).toList())
                            + more,
                    "remove those too, or leave these");
        }
    }
}
