package dev.lazaret.inventory.ocaml;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.List;

/**
 * Packages installed in an opam switch: {@code .opam-switch/packages/NAME.VERSION/opam}. The path
 * states both; the file's own {@code license} is added when it is one text.
 */
public final class OpamExaminer extends PackageFile {

    public OpamExaminer() {
        super("ocaml/opam", Origin.INSTALLED, Selection.fileNames("opam"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        String directory = "/" + file.directory();
        int last = directory.lastIndexOf('/');
        return directory.substring(0, last).endsWith("/.opam-switch/packages")
                && directory.indexOf('.', last) > 0;
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        String directory = file.directory();
        String folder = directory.substring(directory.lastIndexOf('/') + 1);
        int dot = folder.indexOf('.');
        List<String> licenses = licenses(content);
        packages.add(
                "opam",
                "",
                folder.substring(0, dot),
                folder.substring(dot + 1),
                found -> found.licenses(licenses));
    }

    private static List<String> licenses(Content content) throws IOException {
        for (String line : TextFile.lines(content)) {
            if (line.startsWith("license: \"") && line.endsWith("\"") && line.length() > 11) {
                return List.of(line.substring(10, line.length() - 1));
            }
        }
        return List.of();
    }
}
