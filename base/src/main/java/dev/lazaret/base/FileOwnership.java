package dev.lazaret.base;

import java.util.List;

/**
 * A package manager's statement that files belong to an installed package.
 *
 * @param manager purl type of the owning package: deb, rpm or apk
 * @param packageName binary package name, without architecture
 * @param paths paths from the root, without a leading slash
 */
public record FileOwnership(String manager, String packageName, List<String> paths)
        implements Fact {

    public FileOwnership {
        paths = List.copyOf(paths);
    }
}
