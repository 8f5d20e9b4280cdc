package dev.lazaret.harden.databases;

import dev.lazaret.harden.FileBytes;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PackageDatabase.Removal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One removal of packages from dpkg's database (dpkg(1), deb(5), dpkg-divert(1)). */
final class DpkgRemoval {

    private static final String HOME = DpkgDatabase.HOME;
    private static final int SUM = 34;
    private static final Set<String> SCRIPTS = Set.of("prerm", "postrm");

    private final ImageView image;
    private final DatabaseFiles files;
    private final Set<String> packages;
    private final Set<String> unknown;
    private final Dependencies dependencies = new Dependencies("dpkg");
    private final OwnedPaths paths;
    private final SortedMap<String, FileBytes> replacements = new TreeMap<>();
    private final SortedSet<String> records = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> removedKeys = new TreeSet<>();

    DpkgRemoval(ImageView image, Set<String> packages) {
        this.image = image;
        this.files = new DatabaseFiles(image);
        this.packages = packages;
        this.unknown = new TreeSet<>(packages);
        this.paths = new OwnedPaths(image.tree());
    }

    Removal run() throws IOException {
        status();
        statusFiles();
        if (!unknown.isEmpty()) {
            throw DpkgDatabase.unknown("dpkg", unknown);
        }
        dependencies.check();
        Map<String, String> lists = lists();
        for (boolean removed :
                new boolean[] {true, false}) { // what stays takes back what it shares
            for (Map.Entry<String, String> list : lists.entrySet()) {
                if (isRemoved(list.getValue()) == removed) {
                    own(list.getKey(), removed);
                }
            }
        }
        SortedSet<String> owned = paths.drops(new TreeSet<>());
        new DpkgLeftovers(files, removedKeys, owned, replacements, notes).clean();
        DpkgAlternatives alternatives = new DpkgAlternatives(files, image.tree(), owned).clean();
        replacements.putAll(alternatives.replacements());
        records.addAll(alternatives.drops());
        notes.addAll(alternatives.notes());
        return new Removal(replacements, alternatives.links(), paths.drops(records), notes);
    }

    private void status() throws IOException {
        String path = HOME + "/status";
        String text = files.read(path);
        if (text == null) {
            return;
        }
        List<Paragraph> kept = new ArrayList<>();
        List<Paragraph> all = Paragraph.split(text);
        for (Paragraph paragraph : all) {
            if (take(paragraph)) {
                kept.add(paragraph);
            }
        }
        if (kept.size() < all.size()) {
            replacements.put(path, DatabaseFiles.bytes(Paragraph.join(kept)));
            if (image.tree().find(path + "-old") != null) {
                records.add(path + "-old"); // dpkg's copy of the state before its last change
            }
        }
    }

    private void statusFiles() throws IOException {
        for (String path : files.in(HOME + "/status.d")) {
            String text = isRecord(path) ? files.read(path) : null;
            if (text != null && !text.isEmpty() && !take(new Paragraph(text))) {
                records.add(path);
            }
        }
    }

    /** Beside each package's record lie lists of its files. */
    private static boolean isRecord(String path) {
        return !path.endsWith(".md5sums") && !path.endsWith(".list");
    }

    /** Notes a package; false when it goes. */
    private boolean take(Paragraph paragraph) {
        String name = DpkgPackages.name(paragraph);
        String architecture = paragraph.field("Architecture");
        if (!DpkgPackages.isOneOf(paragraph, packages)) {
            if (DpkgPackages.isInstalled(paragraph)) {
                dependencies.stays(
                        name,
                        DpkgPackages.provided(paragraph),
                        DpkgPackages.dependencies(paragraph));
            }
            return true;
        }
        unknown.remove(name);
        unknown.remove(name + ":" + architecture);
        removedKeys.add(name + ":" + architecture);
        dependencies.goes(name, DpkgPackages.provided(paragraph));
        if (paragraph.field("Essential").equals("yes")) {
            notes.add(name + " is marked essential: scripts of other packages may expect it");
        }
        return false;
    }

    /**
     * File of the database that lists paths, and whose paths: {@code NAME} or {@code NAME:ARCH}.
     */
    private Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String directory : List.of(HOME + "/info", HOME + "/status.d")) {
            for (String path : files.in(directory)) {
                String name = path.substring(directory.length() + 1);
                int dot = name.lastIndexOf('.');
                String stem = dot < 0 ? name : name.substring(0, dot);
                String kind = name.substring(dot + 1);
                boolean sums = kind.equals("md5sums") && directory.endsWith(".d");
                if (kind.equals("list") || sums) {
                    lists.put(path, stem);
                }
                if (isRemoved(stem) && (directory.endsWith("info") || sums)) {
                    records.add(path);
                    if (SCRIPTS.contains(kind)) {
                        notes.add(stem + ": its script " + kind + " was not run");
                    }
                }
            }
        }
        return lists;
    }

    /** Whether the files of this stem belong to a package that goes. */
    private boolean isRemoved(String stem) {
        return stem.indexOf(':') >= 0
                ? removedKeys.contains(stem)
                : removedKeys.stream().anyMatch(key -> key.startsWith(stem + ":"));
    }

    private void own(String file, boolean removed) throws IOException {
        String text = files.read(file);
        for (String line : text == null ? List.<String>of() : text.lines().toList()) {
            // a sum is 32 digits and two blanks in front of the path
            boolean sum = file.endsWith(".md5sums") && line.length() > SUM;
            String path = DatabaseFiles.path("/" + (sum ? line.substring(SUM) : line));
            if (path.isEmpty() || path.equals(".")) {
                continue;
            }
            if (removed) {
                paths.remove(path);
            } else {
                paths.keep(path);
            }
        }
    }
}
