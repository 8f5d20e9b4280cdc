package dev.lazaret.inventory.python;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.LockFile;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A lock file of a source tree. One that came with an installed distribution says what its authors
 * had, not what is here, so it is passed over.
 */
abstract class PythonLockFile extends LockFile {

    PythonLockFile(String id, Selection selection) {
        super(id, selection);
    }

    @Override
    public boolean accepts(FileEntry file) {
        return !file.path().contains("site-packages/") && !file.path().contains("dist-packages/");
    }

    /**
     * Adds an entry if an index could have it.
     *
     * @param repository where it comes from when that is no index: git, an archive; else empty
     */
    static void add(
            DeclaredPackages declared,
            String name,
            String version,
            boolean development,
            String repository) {
        add(declared, name, version, development, repository, null);
    }

    /**
     * Adds an entry that says what it needs.
     *
     * @param needs names as written, null when it does not say
     */
    static void add(
            DeclaredPackages declared,
            String name,
            String version,
            boolean development,
            String repository,
            @Nullable List<String> needs) {
        PythonName.purl(name, version)
                .ifPresent(purl ->
                        declared.add(purl, name, development, repository, normalized(needs)));
    }

    private static @Nullable List<String> normalized(@Nullable List<String> names) {
        return names == null ? null : names.stream().map(PythonName::normalized).toList();
    }
}
