package dev.lazaret.harden.databases;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.harden.FileBytes;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PackageDatabase.Removal;
import dev.lazaret.layers.MergedImage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One removal of packages from rpm's SQLite database. Dependencies are looked up as {@code rpm -e}
 * does: what the index of requirements names, against names, provided capabilities and files.
 */
final class RpmRemoval {

    private static final int DATABASE_BYTES_MAX = 256 << 20;

    private final ImageView image;
    private final String path;
    private final Set<String> packages;
    private final SortedMap<String, SortedSet<String>> files = new TreeMap<>();

    RpmRemoval(ImageView image, String path, Set<String> packages) {
        this.image = image;
        this.path = path;
        this.packages = packages;
        for (MergedImage.Placed placed : image.image().merged().live()) {
            if (placed.observation().fact() instanceof FileOwnership owned
                    && owned.manager().equals("rpm")) {
                files.computeIfAbsent(owned.packageName(), none -> new TreeSet<>())
                        .addAll(owned.paths());
            }
        }
    }

    Removal run() throws IOException {
        byte[] file = image.content(path).orElseThrow().bytes(DATABASE_BYTES_MAX);
        try (SqliteRpm database = SqliteRpm.open(file, image.temporary())) {
            SortedMap<String, List<Long>> headers = database.packages();
            Set<String> unknown = new TreeSet<>(packages);
            unknown.removeAll(headers.keySet());
            if (!unknown.isEmpty()) {
                throw DpkgDatabase.unknown("rpm", unknown);
            }
            dependencies(database, headers);
            Set<Long> gone = new TreeSet<>();
            packages.forEach(name -> gone.addAll(headers.getOrDefault(name, List.of())));
            database.delete(gone);
            SortedMap<String, FileBytes> replacements = new TreeMap<>();
            replacements.put(path, FileBytes.of(database.bytes()));
            return new Removal(
                    replacements,
                    new TreeMap<>(),
                    paths().drops(new TreeSet<>()),
                    List.of("scripts of the removed packages were not run"));
        } catch (SQLException e) {
            throw HardenException.of(
                    "take packages out of the rpm database " + path,
                    String.valueOf(e.getMessage()),
                    "run rpm -e in the Dockerfile, or remove the files by name and keep the record");
        }
    }

    private void dependencies(SqliteRpm database, Map<String, List<Long>> headers)
            throws SQLException, HardenException {
        Dependencies dependencies = new Dependencies("rpm");
        for (Map.Entry<String, List<Long>> entry : headers.entrySet()) {
            String name = entry.getKey();
            Set<String> provided = new TreeSet<>();
            Set<String> required = new TreeSet<>();
            for (long header : entry.getValue()) {
                provided.addAll(database.keys("Providename", header));
                required.addAll(database.keys("Requirename", header));
            }
            files.getOrDefault(name, new TreeSet<>()).forEach(file -> provided.add("/" + file));
            if (packages.contains(name)) {
                dependencies.goes(name, provided);
            } else {
                dependencies.stays(name, provided, required.stream().map(List::of).toList());
            }
        }
        dependencies.check();
    }

    private OwnedPaths paths() {
        OwnedPaths paths = new OwnedPaths(image.tree());
        files.forEach((name, owned) -> {
            if (packages.contains(name)) {
                owned.forEach(paths::remove);
            }
        });
        files.forEach((name, owned) -> {
            if (!packages.contains(name)) {
                owned.forEach(paths::keep);
            }
        });
        return paths;
    }
}
