package dev.lazaret.harden.databases;

import dev.lazaret.harden.FileBytes;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code update-alternatives --remove}, which removal scripts call, would do: the choice
 * leaves the record; where the links led to it they lead to the best that remains, and without one
 * they go.
 */
final class DpkgAlternatives {

    private static final String RECORDS = DpkgDatabase.HOME + "/alternatives";
    private static final String LINKS = "etc/alternatives/";

    private final DatabaseFiles files;
    private final FileTree tree;
    private final SortedSet<String> gone;
    private final SortedMap<String, FileBytes> replacements = new TreeMap<>();
    private final SortedMap<String, String> links = new TreeMap<>();
    private final SortedSet<String> drops = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Alternatives of an image.
     *
     * @param gone paths that are removed with their packages
     */
    DpkgAlternatives(DatabaseFiles files, FileTree tree, SortedSet<String> gone) {
        this.files = files;
        this.tree = tree;
        this.gone = gone;
    }

    /** Changed records. */
    SortedMap<String, FileBytes> replacements() {
        return replacements;
    }

    /** Links and what they lead to from now on. */
    SortedMap<String, String> links() {
        return links;
    }

    /** Records and links that go. */
    SortedSet<String> drops() {
        return drops;
    }

    List<String> notes() {
        return notes;
    }

    DpkgAlternatives clean() throws IOException {
        for (String record : files.in(RECORDS)) {
            String text = files.read(record);
            if (text != null) {
                clean(record, record.substring(RECORDS.length() + 1), text);
            }
        }
        return this;
    }

    private void clean(String record, String name, String text) {
        Alternative before = Alternative.parse(text);
        if (before == null) {
            notes.add("the alternative " + name + " is not as dpkg writes it and stays as it is");
            return;
        }
        if (before.choices().stream().noneMatch(choice -> goes(choice.path()))) {
            return;
        }
        Alternative after = before.keeping(choice -> isThere(choice.path()));
        Alternative.Choice best = after.best();
        if (best == null) {
            drops.add(record);
            drop(name, before.link());
            before.slaves().forEach(slave -> drop(slave.name(), slave.link()));
            return;
        }
        String chosen = target(LINKS + name);
        if (chosen != null && !isThere(chosen)) {
            after = after.madeAutomatic();
            lead(name, after, best);
        }
        replacements.put(record, DatabaseFiles.bytes(after.tidy().text()));
    }

    private void lead(String name, Alternative alternative, Alternative.Choice choice) {
        link(name, alternative.link(), choice.path());
        for (int i = 0; i < alternative.slaves().size(); i++) {
            Alternative.Slave slave = alternative.slaves().get(i);
            String path = choice.slaves().get(i);
            if (isThere(path)) {
                link(slave.name(), slave.link(), path);
            } else {
                drop(slave.name(), slave.link());
            }
        }
        notes.add("the alternative " + name + " now leads to " + choice.path());
    }

    private void link(String name, String link, String path) {
        set(LINKS + name, DatabaseFiles.utf8(path));
        set(DatabaseFiles.path(link), "/" + LINKS + name);
    }

    /** A file that somebody put in a link's place is no business of dpkg's. */
    private void set(String link, String target) {
        String path = tree.real(link);
        FileTree.Node node = tree.find(path);
        boolean free = node == null || node.entry().type() == EntryType.SYMLINK;
        if (free && !target.equals(target(path))) {
            links.put(path, target);
        }
    }

    private void drop(String name, String link) {
        for (String path : List.of(LINKS + name, DatabaseFiles.path(link))) {
            String place = tree.real(path);
            if (target(place) != null) {
                drops.add(place);
            }
        }
    }

    private @Nullable String target(String link) {
        FileTree.Node node = tree.find(link);
        return node == null || node.entry().type() != EntryType.SYMLINK
                ? null
                : node.entry().linkTarget();
    }

    private boolean goes(String stated) {
        String path = DatabaseFiles.path(stated);
        String end = tree.resolve(path);
        return end != null && (gone.contains(end) || gone.contains(tree.real(path)));
    }

    private boolean isThere(String stated) {
        String path = DatabaseFiles.path(stated);
        return !path.isEmpty() && tree.resolve(path) != null && !goes(stated);
    }
}
