package dev.lazaret.match;

import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is installed, to tell which lock files only repeat it: most images of Node or PHP programs
 * carry the lock file and, beside it, all that it names.
 */
final class InstalledPackages {

    /** Paths by purl; those of OS packages are the distribution's to judge and do not count. */
    private final Map<String, List<String>> paths = new HashMap<>();

    InstalledPackages(List<Package> packages) {
        for (Package found : packages) {
            if (found.origin() == Origin.INSTALLED && found.owner() == null) {
                paths.computeIfAbsent(found.purl().toString(), purl -> new ArrayList<>(1))
                        .add(found.path());
            }
        }
    }

    /** Whether a file only declares this package, and the same version lies below its directory. */
    boolean isBeside(Package declared) {
        if (declared.origin() != Origin.DECLARED) {
            return false;
        }
        String path = declared.path();
        String directory = path.substring(0, path.lastIndexOf('/') + 1);
        return paths.getOrDefault(declared.purl().toString(), List.of()).stream()
                .anyMatch(installed -> installed.startsWith(directory));
    }
}
