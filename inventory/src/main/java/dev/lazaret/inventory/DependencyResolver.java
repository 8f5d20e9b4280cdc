package dev.lazaret.inventory;

import dev.lazaret.base.Package;
import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.graph.DependencyGraph;
import dev.lazaret.layers.FileTree;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * Finds the packages of one image that satisfy what each records to need, each in the place where
 * its package manager would look. What is not in the image is left out.
 */
final class DependencyResolver {

    private final List<Package> packages;
    private final IdentityHashMap<Package, Requirements> stated;
    private final FileOwners owners;
    private final Providers providers = new Providers();
    private final NestedArchives archives = new NestedArchives();
    private final NodeModulesWalk modules;
    private final DependencyGraph.Builder graph;

    /**
     * A resolver.
     *
     * @param packages in the inventory's order
     * @param stated what packages need
     */
    DependencyResolver(
            List<Package> packages,
            IdentityHashMap<Package, Requirements> stated,
            FileOwners owners,
            FileTree tree) {
        this.packages = packages;
        this.stated = stated;
        this.owners = owners;
        this.modules = new NodeModulesWalk(tree);
        this.graph = new DependencyGraph.Builder();
    }

    DependencyGraph graph() {
        for (int i = 0; i < packages.size(); i++) {
            Package each = packages.get(i);
            providers.add(i, each, stated.get(each));
            archives.add(i, each);
            if (NodeModulesWalk.knows(each)) {
                modules.add(i, each);
            }
        }
        for (int i = 0; i < packages.size(); i++) {
            Requirements requirements = stated.get(packages.get(i));
            if (requirements != null) {
                resolve(i, requirements);
            }
            nest(i);
        }
        return graph.build(packages.size());
    }

    private void resolve(int index, Requirements requirements) {
        graph.known(index);
        for (String need : graph.isFull() ? List.<String>of() : requirements.needs()) {
            List<Integer> found = satisfying(packages.get(index), need);
            found.forEach(other -> graph.needs(index, other));
            if (found.size() == Providers.OF_ONE_NAME_MAX) {
                graph.partial(index);
            }
        }
        boolean all = !modules.isOver() && !owners.passedOver() && !graph.isFull();
        if (!requirements.whole() || !all) {
            graph.partial(index);
        }
    }

    /** An archive needs what it carries; what else it needs nothing records. */
    private void nest(int index) {
        Integer carrier = archives.around(packages.get(index));
        if (carrier != null) {
            graph.needs(/* index= */ carrier, /* other= */ index).partial(carrier);
        }
    }

    private List<Integer> satisfying(Package needing, String need) {
        if (NodeModulesWalk.knows(needing)) {
            return modules.of(needing, need);
        }
        List<Integer> named = providers.of(needing, need);
        return named.isEmpty() && need.startsWith("/") ? owning(needing, need) : named;
    }

    /** rpm and apk let packages need a file; whoever owns it will do. */
    private List<Integer> owning(Package needing, String file) {
        @Nullable String owner = owners.ownerOf(file);
        String manager = needing.purl().type() + "/";
        return owner != null && owner.startsWith(manager)
                ? providers.of(needing, owner.substring(manager.length()))
                : List.of();
    }
}
