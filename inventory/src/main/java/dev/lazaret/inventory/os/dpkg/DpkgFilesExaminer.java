package dev.lazaret.inventory.os.dpkg;

import dev.lazaret.inventory.os.database.BoundedLines;
import dev.lazaret.inventory.os.database.HexDigest;
import dev.lazaret.inventory.os.database.OwnedPaths;
import dev.lazaret.inventory.os.database.WellFormed;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Set;

/**
 * Reads which files a Debian package owns: {@code info/NAME[:ARCH].list}, one path per line, and
 * {@code .md5sums}, which is all that distroless images have.
 */
public final class DpkgFilesExaminer implements Examiner {

    private static final Set<String> DIRECTORIES =
            Set.of("var/lib/dpkg/info", "var/lib/dpkg/status.d");
    private static final String LIST = ".list";
    private static final String SUMS = ".md5sums";
    private static final int HEX_DIGITS = 32;

    @Override
    public String id() {
        return "os/dpkg-files";
    }

    @Override
    public Selection selection() {
        return Selection.suffixes(LIST, SUMS);
    }

    @Override
    public boolean accepts(FileEntry file) {
        return DIRECTORIES.contains(file.directory()) && WellFormed.name(packageName(file));
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        OwnedPaths paths = new OwnedPaths("deb", file.path(), content.limits(), facts);
        try (BoundedLines lines = BoundedLines.of(content)) {
            if (file.path().endsWith(LIST)) {
                readList(lines, paths);
            } else {
                readSums(lines, paths);
            }
        }
        paths.ownedBy(packageName(file));
    }

    /** Directories are left out: they come before what is in them and belong to many packages. */
    private static void readList(BoundedLines lines, OwnedPaths paths) throws IOException {
        String last = "";
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (isFile(last, line)) {
                paths.add("", last);
            }
            last = line;
        }
        if (isFile(last, "")) {
            paths.add("", last);
        }
    }

    private static boolean isFile(String path, String next) {
        return path.length() > 1
                && !path.equals("/.")
                && !(next.length() > path.length()
                        && next.startsWith(path)
                        && next.charAt(path.length()) == '/');
    }

    /** Each line is a checksum, two blanks and a path. */
    private static void readSums(BoundedLines lines, OwnedPaths paths) throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.length() > HEX_DIGITS + 2 && line.charAt(HEX_DIGITS) == ' ') {
                paths.add("", line.substring(HEX_DIGITS + 2));
                paths.digest(HexDigest.hex(line.substring(0, HEX_DIGITS)));
            }
        }
    }

    private static String packageName(FileEntry file) {
        String name = file.fileName();
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        int colon = stem.indexOf(':');
        return colon < 0 ? stem : stem.substring(0, colon);
    }
}
