package dev.lazaret.inventory.conan;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/**
 * Binary packages of Conan 1's cache: {@code
 * data/NAME/VERSION/USER/CHANNEL/package/ID/conaninfo.txt}. The package itself is told by the path,
 * what it was built with by section {@code [full_requires]}.
 */
public final class ConanInfoExaminer extends PackageFile {

    public ConanInfoExaminer() {
        super("conan/info", Origin.INSTALLED, Selection.fileNames("conaninfo.txt"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        String[] segments = file.path().split("/", -1);
        int info = segments.length - 1;
        if (info >= 6 && segments[info - 2].equals("package")) {
            String owner = segments[info - 4] + "/" + segments[info - 3];
            ConanReference.parse(segments[info - 6] + "/" + segments[info - 5] + "@" + owner)
                    .addTo(packages, "");
        }
        boolean requirements = false;
        for (String line : TextFile.lines(content)) {
            String text = line.strip();
            if (text.startsWith("[")) {
                requirements = text.equals("[full_requires]");
            } else if (requirements && !text.isEmpty()) {
                ConanReference.parse(text).addTo(packages, "");
            }
        }
    }
}
