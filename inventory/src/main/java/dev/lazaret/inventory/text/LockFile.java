package dev.lazaret.inventory.text;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/** A file of a source tree that declares packages, each perhaps several times. */
public abstract class LockFile extends PackageFile {

    protected LockFile(String id, Selection selection) {
        super(id, Origin.DECLARED, selection);
    }

    /** Collects what the file declares. */
    protected abstract void read(FileEntry file, Content content, DeclaredPackages declared)
            throws IOException;

    @Override
    protected final void read(FileEntry file, Content content, PackageList packages)
            throws IOException {
        DeclaredPackages declared = new DeclaredPackages();
        read(file, content, declared);
        declared.flush(packages);
    }
}
