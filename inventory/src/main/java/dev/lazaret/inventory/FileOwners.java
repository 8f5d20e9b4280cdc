package dev.lazaret.inventory;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Package;
import dev.lazaret.base.Requirements;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.MergedImage.Placed;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which OS package owns the files that other packages were found in. Only those files are indexed,
 * and those that packages need: a distribution lists a hundred thousand more.
 */
final class FileOwners {

    /** Real packages need some hundred files; each that is looked for costs all its directories. */
    private static final int NEEDED_MAX = 4_000;

    private static final int NEEDED_CHARS_MAX = 256;

    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> needed = new HashMap<>();
    private boolean passedOver;
    private final Map<String, Integer> since = new HashMap<>();
    private final Map<String, Set<String>> replaced = new HashMap<>();

    private FileOwners() {}

    static FileOwners of(MergedImage image, PackageHistory history) {
        FileOwners owners = new FileOwners();
        Set<String> wanted = new HashSet<>();
        for (Placed placed : image.live()) {
            if (placed.observation().fact() instanceof Package found) {
                if (OsPackages.isOne(found)) {
                    owners.since.merge(
                            ownerKey(found.purl().type(), found.name()),
                            history.since(placed, found),
                            Math::max);
                    owners.noteNeeded(found.requirements(), image, wanted);
                } else {
                    wanted.add(outerFile(found.path()));
                }
            }
        }
        owners.index(image, wanted);
        owners.noteReplaced(image, wanted);
        return owners;
    }

    /** Some packages need a file, whoever it is of. */
    private void noteNeeded(@Nullable Requirements stated, MergedImage image, Set<String> wanted) {
        for (String need : stated == null ? List.<String>of() : stated.needs()) {
            if (need.startsWith("/") && !needed.containsKey(need)) {
                if (needed.size() == NEEDED_MAX || need.length() > NEEDED_CHARS_MAX) {
                    passedOver = true;
                } else {
                    String file = image.tree().real(need.substring(1));
                    needed.put(need, file);
                    wanted.add(file);
                }
            }
        }
    }

    /** Whether more files are needed than are looked for. */
    boolean passedOver() {
        return passedOver;
    }

    /** The OS package that owns a needed file, as {@code manager/name}; null when none does. */
    @Nullable String ownerOf(String need) {
        String file = needed.get(need);
        return file == null ? null : owners.get(file);
    }

    /** The owner's name, null when no OS package owns the file or somebody replaced it since. */
    @Nullable String ownerOf(Placed placed, Package found) {
        String file = outerFile(found.path());
        String owner = owners.get(file);
        if (owner == null) {
            return null;
        }
        boolean later = placed.layerIndex() > since.getOrDefault(owner, Integer.MAX_VALUE);
        Set<String> before = replaced.getOrDefault(file, Set.of());
        if (later && !before.isEmpty() && !before.contains(found.purl().toString())) {
            return null;
        }
        return owner.substring(owner.indexOf('/') + 1);
    }

    /** Databases may name a file by a path that leads over links, such as {@code /lib}. */
    private void index(MergedImage image, Set<String> wanted) {
        for (Placed placed : image.live()) {
            if (placed.observation().fact() instanceof FileOwnership owned) {
                String owner = ownerKey(owned.manager(), owned.packageName());
                for (String path : owned.paths()) {
                    String file = image.tree().real(path);
                    if (wanted.contains(file)) {
                        owners.putIfAbsent(file, owner);
                    }
                }
            }
        }
    }

    /** What a replaced file was before says whether a later layer put something else there. */
    private void noteReplaced(MergedImage image, Set<String> wanted) {
        for (Placed placed : image.recoverable()) {
            if (placed.observation().fact() instanceof Package found
                    && wanted.contains(outerFile(found.path()))) {
                replaced.computeIfAbsent(outerFile(found.path()), file -> new HashSet<>())
                        .add(found.purl().toString());
            }
        }
    }

    private static String ownerKey(String manager, String name) {
        return manager + "/" + name;
    }

    private static String outerFile(String path) {
        int inner = path.indexOf("!/");
        return inner < 0 ? path : path.substring(0, inner);
    }
}
