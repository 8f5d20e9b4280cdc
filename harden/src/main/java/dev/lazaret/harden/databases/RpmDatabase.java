package dev.lazaret.harden.databases;

import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PackageDatabase;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * rpm's database in any of its forms. Each keeps a dozen indexes over signed headers that only rpm
 * itself writes safely, so nothing is taken out of it.
 */
final class RpmDatabase implements PackageDatabase {

    private static final List<String> DIRECTORIES =
            List.of("var/lib/rpm", "usr/lib/sysimage/rpm", "usr/share/rpm");
    private static final List<String> FILES = List.of("rpmdb.sqlite", "Packages.db", "Packages");

    @Override
    public String manager() {
        return "rpm";
    }

    @Override
    public boolean isPresent(ImageView image) {
        return paths().anyMatch(path -> image.tree().find(path) != null);
    }

    @Override
    public Removal remove(ImageView image, Set<String> packages) throws HardenException {
        String found =
                paths().filter(path -> image.tree().find(path) != null).findFirst().orElse("");
        throw HardenException.of(
                "remove " + String.join(", ", packages) + " from the rpm database " + found,
                "only rpm itself rewrites its indexes safely",
                "run rpm -e in the Dockerfile, or remove the files by name and keep the record");
    }

    private static Stream<String> paths() {
        return DIRECTORIES.stream().flatMap(dir -> FILES.stream().map(file -> dir + "/" + file));
    }
}
