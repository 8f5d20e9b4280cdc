package dev.lazaret.harden.databases;

import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PackageDatabase;

import java.io.IOException;
import java.util.Set;

/** dpkg's database, in a file of all packages or, in images made without dpkg, a file for each. */
final class DpkgDatabase implements PackageDatabase {

    static final String HOME = "var/lib/dpkg";

    @Override
    public String manager() {
        return "dpkg";
    }

    @Override
    public boolean isPresent(ImageView image) {
        return image.tree().find(HOME + "/status") != null
                || !new DatabaseFiles(image).in(HOME + "/status.d").isEmpty();
    }

    @Override
    public Removal remove(ImageView image, Set<String> packages) throws IOException {
        return new DpkgRemoval(image, packages).run();
    }

    static HardenException unknown(String manager, Set<String> names) {
        return HardenException.of(
                "remove packages from the " + manager + " database",
                "it has no package " + String.join(", ", names),
                "see the names with: lazaret sbom IMAGE");
    }
}
