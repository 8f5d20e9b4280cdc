package dev.lazaret.inventory.haskell;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/**
 * Cabal's freeze file: {@code constraints:} lists {@code any.NAME ==VERSION}. Flags and {@code
 * installed} name no version and are passed over.
 */
public final class CabalFreezeExaminer extends PackageFile {

    public CabalFreezeExaminer() {
        super("haskell/cabal-freeze", Origin.DECLARED, Selection.fileNames("cabal.project.freeze"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        for (String line : TextFile.lines(content)) {
            if (!line.strip().startsWith("--")) {
                for (String constraint : constraints(line)) {
                    add(constraint.strip(), packages);
                }
            }
        }
    }

    private static String[] constraints(String line) {
        String text = line.startsWith("constraints:") ? line.substring(12) : line;
        return text.split(",", -1);
    }

    private static void add(String constraint, PackageList packages) throws IOException {
        int equals = constraint.indexOf("==");
        if (equals <= 0) {
            return;
        }
        String name = constraint.substring(0, equals).strip();
        String version = constraint.substring(equals + 2).strip();
        boolean exact = !version.isEmpty() && version.chars().allMatch(c -> c == '.' || isDigit(c));
        if (exact && name.indexOf(' ') < 0) {
            packages.add(
                    "hackage", "", name.startsWith("any.") ? name.substring(4) : name, version);
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
