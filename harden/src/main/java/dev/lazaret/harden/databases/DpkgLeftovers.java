package dev.lazaret.harden.databases;

import dev.lazaret.harden.FileBytes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * What other files say of removed packages: diversions, ownership overrides, triggers, and apt's
 * notes.
 */
final class DpkgLeftovers {

    private static final String HOME = DpkgDatabase.HOME;
    private static final String EXTENDED_STATES = "var/lib/apt/extended_states";

    private final DatabaseFiles files;
    private final Set<String> keys;
    private final SortedSet<String> owned;
    private final SortedMap<String, FileBytes> replacements;
    private final List<String> notes;

    /**
     * What is left of packages.
     *
     * @param keys the packages that go, {@code NAME:ARCH}
     * @param owned their paths that go
     * @param replacements takes files that change
     */
    DpkgLeftovers(
            DatabaseFiles files,
            Set<String> keys,
            SortedSet<String> owned,
            SortedMap<String, FileBytes> replacements,
            List<String> notes) {
        this.files = files;
        this.keys = keys;
        this.owned = owned;
        this.replacements = replacements;
        this.notes = notes;
    }

    void clean() throws IOException {
        keepLines(HOME + "/statoverride", line -> !owned.contains(lastWord(line, " /")));
        keepLines(HOME + "/triggers/File", line -> !isRemoved(lastWord(line, " ")));
        triggersUnincorporated();
        diversions();
        extendedStates();
    }

    private boolean isRemoved(String name) {
        return keys.stream().anyMatch(key -> key.equals(name) || key.startsWith(name + ":"));
    }

    private void keepLines(String path, Predicate<String> keeps) throws IOException {
        String text = files.read(path);
        if (text == null) {
            return;
        }
        List<String> lines = text.lines().toList();
        List<String> kept = lines.stream().filter(keeps).toList();
        if (kept.size() < lines.size()) {
            replacements.put(path, lines(kept));
        }
    }

    private static FileBytes lines(List<String> lines) {
        return DatabaseFiles.bytes(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    /** What follows the last separator. */
    private static String lastWord(String line, String separator) {
        return DatabaseFiles.path(
                "/" + line.substring(line.lastIndexOf(separator) + separator.length()));
    }

    /** Lines of a trigger and the packages that wait for it. */
    private void triggersUnincorporated() throws IOException {
        String path = HOME + "/triggers/Unincorp";
        String text = files.read(path);
        if (text == null) {
            return;
        }
        List<String> kept = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
            words.removeIf(this::isRemoved);
            if (words.size() > 1) {
                kept.add(String.join(" ", words));
            }
        }
        if (!kept.equals(text.lines().toList())) {
            replacements.put(path, lines(kept));
        }
    }

    /**
     * Three lines each: the path, where it went, the package that wanted it (dpkg-divert(1)). The
     * diverted file stays where it is, as a diversion of the machine's own.
     */
    private void diversions() throws IOException {
        String path = HOME + "/diversions";
        String text = files.read(path);
        if (text == null) {
            return;
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        boolean changed = false;
        for (int i = 2; i < lines.size(); i += 3) {
            if (isRemoved(lines.get(i))) {
                notes.add(lines.get(i - 2) + " stays diverted to " + lines.get(i - 1));
                lines.set(i, ":");
                changed = true;
            }
        }
        if (changed) {
            replacements.put(path, lines(lines));
        }
    }

    private void extendedStates() throws IOException {
        String text = files.read(EXTENDED_STATES);
        if (text == null) {
            return;
        }
        List<Paragraph> all = Paragraph.split(text);
        List<Paragraph> kept =
                all.stream()
                        .filter(paragraph ->
                                !keys.contains(
                                        paragraph.field("Package")
                                                + ":"
                                                + paragraph.field("Architecture")))
                        .toList();
        if (kept.size() < all.size()) {
            replacements.put(EXTENDED_STATES, DatabaseFiles.bytes(Paragraph.join(kept)));
        }
    }
}
