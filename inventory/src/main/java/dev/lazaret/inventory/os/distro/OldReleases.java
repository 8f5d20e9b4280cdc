package dev.lazaret.inventory.os.distro;

import dev.lazaret.base.Distro;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Release files from before os-release. Each answers null when the text is not of its form. */
final class OldReleases {

    private static final String RELEASE = " release ";

    private OldReleases() {}

    /** Alpine: the version alone. */
    static @Nullable Distro alpine(String line) {
        if (!startsWithDigit(line)) {
            return null;
        }
        String version = line.contains("_") ? "edge" : line;
        return new Distro("alpine", version, "", "Alpine Linux " + version, List.of());
    }

    /** Debian: {@code 12.4}, or {@code trixie/sid} before a release. */
    static @Nullable Distro debian(String line) {
        if (startsWithDigit(line)) {
            String major = line.split("[^0-9]", 2)[0];
            return new Distro("debian", major, "", "Debian GNU/Linux " + line, List.of());
        }
        int slash = line.indexOf('/');
        if (slash <= 0) {
            return null;
        }
        String codename = line.substring(0, slash);
        return new Distro("debian", "", codename, "Debian GNU/Linux " + line, List.of());
    }

    /** Red Hat and its family: {@code NAME release VERSION (CODENAME)}. */
    static @Nullable Distro redHat(String line) {
        int at = line.toLowerCase(Locale.ROOT).indexOf(RELEASE);
        if (at <= 0) {
            return null;
        }
        String version = line.substring(at + RELEASE.length()).strip().split("\\s", 2)[0];
        return startsWithDigit(version)
                ? new Distro(DistroNames.idOf(line), version, "", line, List.of())
                : null;
    }

    /** SUSE: a title line, then {@code VERSION = 11} and {@code PATCHLEVEL = 4}. */
    static @Nullable Distro suse(List<String> lines) {
        String title = lines.getFirst();
        String version = "";
        String patch = "";
        for (String line : lines) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip();
            switch (key) {
                case "VERSION" -> version = line.substring(equals + 1).strip();
                case "PATCHLEVEL" -> patch = line.substring(equals + 1).strip();
                default -> {}
            }
        }
        if (version.isEmpty()) {
            return null;
        }
        boolean patched = !patch.isEmpty() && !patch.equals("0");
        return new Distro(
                DistroNames.idOf(title),
                patched ? version + "." + patch : version,
                "",
                title,
                List.of());
    }

    private static boolean startsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }
}
