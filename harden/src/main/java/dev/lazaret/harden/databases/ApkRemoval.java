package dev.lazaret.harden.databases;

import dev.lazaret.harden.FileBytes;
import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PackageDatabase.Removal;
import dev.lazaret.inventory.os.apk.ApkNames;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One removal of packages from apk's database: the installed list, the world of wanted packages,
 * triggers, and the archive of scripts.
 */
final class ApkRemoval {

    private static final String WORLD = "etc/apk/world";
    private static final int SCRIPTS_BYTES_MAX = 64 << 20;

    private final ImageView image;
    private final DatabaseFiles files;
    private final String home;
    private final Set<String> packages;
    private final Dependencies dependencies = new Dependencies("apk");
    private final List<ApkPackage> removed = new ArrayList<>();
    private final OwnedPaths paths;
    private final SortedMap<String, FileBytes> replacements = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    ApkRemoval(ImageView image, String home, Set<String> packages) {
        this.image = image;
        this.files = new DatabaseFiles(image);
        this.home = home;
        this.packages = packages;
        this.paths = new OwnedPaths(image.tree());
    }

    Removal run() throws IOException {
        installed();
        world();
        triggers();
        scripts();
        return new Removal(replacements, new TreeMap<>(), paths.drops(new TreeSet<>()), notes);
    }

    private void installed() throws IOException {
        String path = home + "/installed";
        String text = files.read(path);
        List<Paragraph> kept = new ArrayList<>();
        List<ApkPackage> staying = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(packages);
        for (Paragraph paragraph : Paragraph.split(text == null ? "" : text)) {
            ApkPackage one = ApkPackage.of(paragraph);
            if (packages.contains(one.name())) {
                unknown.remove(one.name());
                removed.add(one);
                dependencies.goes(one.name(), one.provided());
            } else {
                kept.add(paragraph);
                staying.add(one);
                dependencies.stays(
                        one.name(),
                        one.provided(),
                        one.dependencies().stream().map(List::of).toList());
            }
        }
        if (!unknown.isEmpty()) {
            throw DpkgDatabase.unknown("apk", unknown);
        }
        dependencies.check();
        removed.forEach(one -> one.paths().forEach(p -> paths.remove(DatabaseFiles.path("/" + p))));
        staying.forEach(one -> one.paths().forEach(p -> paths.keep(DatabaseFiles.path("/" + p))));
        replacements.put(path, DatabaseFiles.bytes(Paragraph.join(kept)));
    }

    /** One constraint a line or, in older images, all on one. */
    private void world() throws IOException {
        String text = files.read(WORLD);
        if (text == null) {
            return;
        }
        StringBuilder kept = new StringBuilder();
        for (String line : text.lines().toList()) {
            List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
            words.removeIf(word -> packages.containsAll(ApkNames.of(word)) && named(word));
            if (!words.isEmpty()) {
                kept.append(String.join(" ", words)).append('\n');
            }
        }
        if (!kept.toString().equals(text)) {
            replacements.put(WORLD, DatabaseFiles.bytes(kept.toString()));
        }
    }

    private static boolean named(String word) {
        return !ApkNames.of(word).isEmpty();
    }

    /** Lines of a package's checksum and the directories it watches. */
    private void triggers() throws IOException {
        String path = home + "/triggers";
        String text = files.read(path);
        if (text == null) {
            return;
        }
        List<String> lines = text.lines().toList();
        List<String> kept =
                lines.stream()
                        .filter(line ->
                                removed.stream()
                                        .noneMatch(one -> line.startsWith(one.checksum() + " ")))
                        .toList();
        if (kept.size() < lines.size()) {
            String rest = kept.isEmpty() ? "" : String.join("\n", kept) + "\n";
            replacements.put(path, DatabaseFiles.bytes(rest));
        }
    }

    /** Entries are {@code NAME-VERSION.CHECKSUM.KIND}. */
    private void scripts() throws IOException {
        String path = home + "/scripts.tar";
        Optional<FileContent> content = image.content(path);
        if (content.isEmpty()) {
            if (image.tree().find(path + ".gz") != null) {
                notes.add(
                        path + ".gz still holds the scripts of removed packages; apk ignores them");
            }
            return;
        }
        ScriptArchive archive = ScriptArchive.of(content.get().bytes(SCRIPTS_BYTES_MAX));
        byte[] rest = archive.without(this::isScriptOfRemoved);
        if (rest.length < archive.size()) {
            replacements.put(path, FileBytes.of(rest));
            notes.add("scripts of the removed packages were not run");
        }
    }

    private boolean isScriptOfRemoved(String entry) {
        return removed.stream()
                .anyMatch(one ->
                        entry.startsWith(one.name() + "-" + one.version() + ".")
                                && entry.contains(one.checksum()));
    }
}
