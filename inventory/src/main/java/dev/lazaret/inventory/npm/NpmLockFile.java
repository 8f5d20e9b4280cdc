package dev.lazaret.inventory.npm;

import dev.lazaret.inventory.text.DeclaredPackages;
import dev.lazaret.inventory.text.LockFile;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/**
 * A lock file of a source tree. One that came with an installed package says what its authors had,
 * not what is here, so it is passed over.
 */
abstract class NpmLockFile extends LockFile {

    NpmLockFile(String id, String... fileNames) {
        super(id, Selection.fileNames(fileNames));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return !NodeModules.contains(file.path());
    }

    /**
     * Adds an entry if a registry could have it.
     *
     * @param repository where it comes from when that is no registry: git, an archive; else empty
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
     * @param needs exact names, null when it does not say
     */
    static void add(
            DeclaredPackages declared,
            String name,
            String version,
            boolean development,
            String repository,
            @Nullable Collection<String> needs) {
        NpmName.purl(name, version)
                .ifPresent(purl -> declared.add(purl, name, development, repository, needs));
    }
}
