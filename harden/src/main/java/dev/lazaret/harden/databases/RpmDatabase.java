package dev.lazaret.harden.databases;

import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PackageDatabase;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * rpm's database. The SQLite form is rewritten by SQLite. Berkeley DB and ndb are refused: the one
 * needs a dozen hash files rewritten together, of the other the index is a file of its own whose
 * generation must fit, and no program at hand could say whether the result is right (ADR 7).
 */
final class RpmDatabase implements PackageDatabase {

    private static final List<String> DIRECTORIES =
            List.of("var/lib/rpm", "usr/lib/sysimage/rpm", "usr/share/rpm");
    private static final String SQLITE = "rpmdb.sqlite";
    private static final List<String> FILES = List.of(SQLITE, "Packages.db", "Packages");

    @Override
    public String manager() {
        return "rpm";
    }

    @Override
    public boolean isPresent(ImageView image) {
        return paths().anyMatch(path -> image.tree().find(path) != null);
    }

    @Override
    public Removal remove(ImageView image, Set<String> packages) throws IOException {
        String found =
                paths().filter(path -> image.tree().find(path) != null).findFirst().orElse("");
        if (!found.endsWith(SQLITE)) {
            throw refused(
                    packages,
                    found,
                    found.endsWith(".db")
                            ? "it is of the kind ndb, whose index only rpm itself writes safely"
                            : "it is a Berkeley DB, which only rpm itself writes safely");
        }
        Optional<FileContent> log = image.content(found + "-wal");
        if (log.isPresent() && log.get().size() > 0) {
            throw refused(packages, found, "changes lie beside it that were never written into it");
        }
        return new RpmRemoval(image, found, packages).run();
    }

    private static HardenException refused(Set<String> packages, String path, String why) {
        return HardenException.of(
                "remove " + String.join(", ", packages) + " from the rpm database " + path,
                why,
                "run rpm -e in the Dockerfile, or remove the files by name and keep the record");
    }

    private static Stream<String> paths() {
        return DIRECTORIES.stream().flatMap(dir -> FILES.stream().map(file -> dir + "/" + file));
    }
}
