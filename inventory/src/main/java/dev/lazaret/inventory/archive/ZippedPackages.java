package dev.lazaret.inventory.archive;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.function.Predicate;

/** An examiner of packages that stay zipped when they are installed. */
public abstract class ZippedPackages extends PackageFile {

    private final Predicate<String> metadata;
    private final int bytesMax;

    /**
     * An examiner.
     *
     * @param metadata the names of members that say what the package is
     * @param bytesMax how large such a member may be
     */
    protected ZippedPackages(
            String id, Selection selection, Predicate<String> metadata, int bytesMax) {
        super(id, Origin.INSTALLED, selection);
        this.metadata = metadata;
        this.bytesMax = bytesMax;
    }

    /** Reads one member that says what a package is. */
    protected abstract void read(FileEntry file, byte[] member, PackageList packages)
            throws IOException;

    @Override
    protected final void read(FileEntry file, Content content, PackageList packages)
            throws IOException {
        ReadBudget budget = new ReadBudget(content.size(), content.limits());
        try {
            ZipArchive zip = ZipArchive.open(content.segment(), metadata, budget);
            for (ZipMember member : zip.members()) {
                read(file, zip.read(member, bytesMax), packages);
            }
        } catch (NotAZipException e) {
            // other programs name their files so too
            if (e.truncated()) {
                throw e;
            }
        }
    }
}
