package dev.lazaret.inventory.python;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.archive.NotAZipException;
import dev.lazaret.inventory.archive.ReadBudget;
import dev.lazaret.inventory.archive.ZipArchive;
import dev.lazaret.inventory.archive.ZipMember;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/** Zipped eggs (setuptools, "The Internal Structure of Python Eggs"): EGG-INFO/PKG-INFO inside. */
final class EggExaminer extends PackageFile {

    private static final String METADATA = "EGG-INFO/PKG-INFO";

    EggExaminer() {
        super("python/egg", Origin.INSTALLED, Selection.suffixes(".egg"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        ReadBudget budget = new ReadBudget(content.size(), content.limits());
        try {
            ZipArchive egg = ZipArchive.open(content.segment(), METADATA::equals, budget);
            for (ZipMember member : egg.members()) {
                CoreMetadata.parse(egg.read(member, CoreMetadata.BYTES_MAX))
                        .addTo(packages, file.fileName());
            }
        } catch (NotAZipException e) {
            // other programs name their files so too
            if (e.truncated()) {
                throw e;
            }
        }
    }
}
