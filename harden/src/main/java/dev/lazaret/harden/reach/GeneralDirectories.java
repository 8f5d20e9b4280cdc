package dev.lazaret.harden.reach;

import java.util.Set;

/**
 * Directories that hold a bit of everything. That a program names one does not mean that it needs
 * all in it.
 */
final class GeneralDirectories {

    private static final Set<String> NAMED =
            Set.of(
                    "etc/alternatives",
                    "etc/apt",
                    "etc/default",
                    "etc/init.d",
                    "etc/profile.d",
                    "etc/security",
                    "etc/systemd",
                    "lib/systemd",
                    "usr/share/doc",
                    "usr/share/info",
                    "usr/share/locale",
                    "usr/share/man",
                    "usr/local/share/man",
                    "usr/lib/systemd",
                    "usr/lib/debug",
                    "var/lib/apt",
                    "var/lib/dpkg");

    private static final Set<String> HOLDERS = Set.of("usr", "usr/local", "var", "lib", "lib64");

    private GeneralDirectories() {}

    static boolean contain(String directory) {
        int slash = directory.lastIndexOf('/');
        boolean top = slash < 0;
        if (top) {
            // /app, /srv and the like are programs' own
            return Set.of(
                            "", "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64",
                            "libx32", "media", "mnt", "opt", "proc", "root", "run", "sbin", "sys",
                            "tmp", "usr", "var")
                    .contains(directory);
        }
        return NAMED.contains(directory)
                || HOLDERS.contains(directory)
                || Set.of("usr", "usr/local", "var").contains(directory.substring(0, slash));
    }
}
