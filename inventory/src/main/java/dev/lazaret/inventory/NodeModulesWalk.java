package dev.lazaret.inventory;

import dev.lazaret.base.Package;
import dev.lazaret.inventory.npm.NodeResolution;
import dev.lazaret.layers.FileTree;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Installed npm packages, found as Node.js finds them. In a store of links, as pnpm has one, the
 * link beside the package leads to what it needs.
 */
final class NodeModulesWalk {

    private static final String FILE = "/package.json";
    private static final String MODULES = "/node_modules/";

    private final FileTree tree;
    private final NodeResolution<Integer> packages = new NodeResolution<>();

    NodeModulesWalk(FileTree tree) {
        this.tree = tree;
    }

    /** Whether it is a package of this kind. */
    static boolean knows(Package found) {
        return found.purl().type().equals("npm")
                && found.origin() == Package.Origin.INSTALLED
                && found.path().endsWith(FILE);
    }

    void add(int index, Package found) {
        packages.add(directory(found.path()), index);
    }

    /** Whether so much was tried that nothing more is. */
    boolean isOver() {
        return packages.isOver();
    }

    List<Integer> of(Package needing, String name) {
        String directory = directory(needing.path());
        Integer found = packages.find(directory, name);
        Integer reached = found == null ? beside(directory, name) : found;
        return reached == null ? List.of() : List.of(reached);
    }

    /** {@code node_modules/.pnpm/a@1/node_modules/b}, a link from a to another b of the store. */
    private @Nullable Integer beside(String directory, String name) {
        int modules = directory.lastIndexOf(MODULES);
        boolean inStore = ("/" + directory).contains(MODULES + ".");
        if (modules < 0 || !inStore || isOver()) {
            return null;
        }
        String real = tree.resolve(directory.substring(0, modules) + MODULES + name + FILE);
        return real == null || !real.endsWith(FILE) ? null : packages.at(directory(real));
    }

    private static String directory(String path) {
        return path.substring(0, path.length() - FILE.length());
    }
}
