package dev.lazaret.harden.databases;

import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PackageDatabase;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** apk-tools' database (apk-v2(5)). */
final class ApkDatabase implements PackageDatabase {

    private static final List<String> HOMES = List.of("lib/apk/db", "usr/lib/apk/db");

    @Override
    public String manager() {
        return "apk";
    }

    @Override
    public boolean isPresent(ImageView image) {
        return home(image) != null;
    }

    private static @Nullable String home(ImageView image) {
        for (String home : HOMES) {
            if (image.tree().find(home + "/installed") != null) {
                return home;
            }
        }
        return null;
    }

    @Override
    public Removal remove(ImageView image, Set<String> packages) throws IOException {
        String home = home(image);
        if (home == null) {
            throw DpkgDatabase.unknown("apk", packages);
        }
        return new ApkRemoval(image, home, packages).run();
    }
}
