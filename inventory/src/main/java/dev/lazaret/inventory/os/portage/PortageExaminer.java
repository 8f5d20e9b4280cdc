package dev.lazaret.inventory.os.portage;

import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.os.database.BoundedLines;
import dev.lazaret.inventory.os.database.OwnedPaths;
import dev.lazaret.inventory.os.database.WellFormed;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Reads {@code var/db/pkg/CATEGORY/NAME-VERSION/CONTENTS}: the directory says what is installed
 * (Package Manager Specification, 3.1 and 3.2), the file which files it has.
 */
public final class PortageExaminer implements Examiner {

    private static final String ROOT = "var/db/pkg/";

    /** One installed package, as its directory names it. */
    private record Ebuild(String category, String name, String version) {}

    @Override
    public String id() {
        return "os/portage";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("CONTENTS");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return ebuild(file.directory()) != null;
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        Ebuild ebuild = ebuild(file.directory());
        if (ebuild == null) {
            return;
        }
        PackageUrl purl =
                PackageUrl.of("ebuild", ebuild.category(), ebuild.name(), ebuild.version());
        facts.add(Package.of(purl, file.path(), id()).build());
        OwnedPaths paths = new OwnedPaths("ebuild", file.path(), content.limits(), facts);
        try (BoundedLines lines = BoundedLines.of(content)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                addFile(line, paths);
            }
        }
        paths.ownedBy(purl.ecosystemName());
    }

    /** {@code obj PATH MD5 TIME}; a path may contain blanks. */
    private static void addFile(String line, OwnedPaths paths) {
        int time = line.lastIndexOf(' ');
        int sum = time <= 0 ? -1 : line.lastIndexOf(' ', time - 1);
        if (line.startsWith("obj ") && sum > 4) {
            paths.add("", line.substring(4, sum));
        }
    }

    private static @Nullable Ebuild ebuild(String directory) {
        int slash = directory.lastIndexOf('/');
        if (!directory.startsWith(ROOT) || slash <= ROOT.length()) {
            return null;
        }
        String category = directory.substring(ROOT.length(), slash);
        String full = directory.substring(slash + 1);
        int hyphen = versionHyphen(full);
        if (hyphen <= 0 || !WellFormed.name(category) || !WellFormed.name(full)) {
            return null;
        }
        return new Ebuild(category, full.substring(0, hyphen), full.substring(hyphen + 1));
    }

    /** The hyphen before the version; a revision {@code -r1} belongs to the version. */
    private static int versionHyphen(String full) {
        int last = full.lastIndexOf('-');
        boolean revision =
                last > 0
                        && full.startsWith("-r", last)
                        && last + 2 < full.length()
                        && full.substring(last + 2).chars().allMatch(c -> c >= '0' && c <= '9');
        int hyphen = revision ? full.lastIndexOf('-', last - 1) : last;
        boolean digit =
                hyphen > 0
                        && hyphen + 1 < full.length()
                        && Character.isDigit(full.charAt(hyphen + 1));
        return digit ? hyphen : -1;
    }
}
