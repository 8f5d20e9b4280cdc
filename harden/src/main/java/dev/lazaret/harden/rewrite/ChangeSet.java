package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.Change;
import dev.lazaret.layers.PathOrder;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All changes of a plan, to be asked path by path. */
public final class ChangeSet {

    private final Set<String> removed = new HashSet<>();
    private final Map<Integer, Set<String>> removedFrom = new HashMap<>();
    private final Map<String, Edit> edits = new HashMap<>();
    private final SortedMap<String, Change.OfPath> additions = new TreeMap<>(PathOrder.COMPARATOR);
    private final List<Change.OfConfig> config = new ArrayList<>();
    private OptionalInt squashFrom = OptionalInt.empty();
    private Change.@Nullable Compression compression;

    private ChangeSet() {}

    /** Brings changes together, later ones over earlier ones. */
    public static ChangeSet of(List<Change> changes) {
        ChangeSet set = new ChangeSet();
        changes.forEach(set::add);
        set.additions.keySet().removeIf(set::removes);
        return set;
    }

    private void add(Change change) {
        switch (change) {
            case Change.Remove remove -> removed.add(remove.path());
            case Change.RemoveFrom remove ->
                    removedFrom
                            .computeIfAbsent(remove.layer(), layer -> new HashSet<>())
                            .add(remove.path());
            case Change.ChangeMode mode ->
                    edit(mode.path(), edit(mode.path()).withMode(mode.cleared(), mode.set()));
            case Change.SetOwner set ->
                    edit(set.path(), edit(set.path()).withOwner(set.userId(), set.groupId()));
            case Change.DropAttribute drop ->
                    edit(drop.path(), edit(drop.path()).without(drop.attribute()));
            case Change.Replace replace ->
                    edit(replace.path(), edit(replace.path()).withContent(replace.content()));
            case Change.AddFile file -> additions.put(file.path(), file);
            case Change.AddLink link -> additions.put(link.path(), link);
            case Change.AddDirectory directory -> additions.put(directory.path(), directory);
            case Change.OfConfig ofConfig -> config.add(ofConfig);
            case Change.Squash squash -> squashFrom = OptionalInt.of(squash.fromLayer());
            case Change.Recompress recompress -> compression = recompress.compression();
        }
    }

    private void edit(String path, Edit edit) {
        edits.put(path, edit);
    }

    /** What changes about a path that stays. */
    Edit edit(String path) {
        return edits.getOrDefault(path, Edit.NONE);
    }

    /** Whether the path, or a directory above it, is to be in no layer. */
    public boolean removes(String path) {
        return holds(removed, path);
    }

    /** Whether what this layer writes at the path is to go. */
    boolean removes(String path, int layer) {
        return removes(path) || holds(removedFrom.getOrDefault(layer, Set.of()), path);
    }

    private static boolean holds(Set<String> paths, String path) {
        if (paths.isEmpty()) {
            return false;
        }
        if (paths.contains(path)) {
            return true;
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (paths.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    /** New files, links and directories in path order. */
    SortedMap<String, Change.OfPath> additions() {
        return Collections.unmodifiableSortedMap(additions);
    }

    /** Changes of the configuration in order. */
    List<Change.OfConfig> config() {
        return List.copyOf(config);
    }

    /** The lowest layer that is squashed with all above; empty when layers stay. */
    public OptionalInt squashFrom() {
        return squashFrom;
    }

    /** How rewritten layers are to be compressed, null when that was not said. */
    public Change.@Nullable Compression compression() {
        return compression;
    }
}
