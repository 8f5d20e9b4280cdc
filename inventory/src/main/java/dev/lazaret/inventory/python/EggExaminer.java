package dev.lazaret.inventory.python;

import dev.lazaret.inventory.archive.ZippedPackages;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/** Zipped eggs (setuptools, "The Internal Structure of Python Eggs"): EGG-INFO/PKG-INFO inside. */
final class EggExaminer extends ZippedPackages {

    EggExaminer() {
        super(
                "python/egg",
                Selection.suffixes(".egg"),
                "EGG-INFO/PKG-INFO"::equals,
                CoreMetadata.BYTES_MAX);
    }

    @Override
    protected void read(FileEntry file, byte[] member, PackageList packages) throws IOException {
        CoreMetadata.parse(member).addTo(packages, file.fileName());
    }
}
