package dev.lazaret.inventory.os.distro;

import dev.lazaret.base.Distro;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code os-release}, and {@code lsb-release}, which is like it with other names. */
final class OsRelease {

    private OsRelease() {}

    /** Null when there is no {@code ID}. */
    static @Nullable Distro parse(List<String> lines) {
        Map<String, String> values = ShellAssignments.parse(lines);
        String id = values.getOrDefault("ID", "").toLowerCase(Locale.ROOT);
        if (id.isBlank()) {
            return null;
        }
        String pretty = values.getOrDefault("PRETTY_NAME", values.getOrDefault("NAME", id));
        String idLike = values.getOrDefault("ID_LIKE", "").strip();
        return new Distro(
                id,
                versionId(id, values.getOrDefault("VERSION_ID", "")),
                codename(id, values),
                pretty,
                idLike.isEmpty() ? List.of() : List.of(idLike.split("\\s+")));
    }

    /** Alpine's rolling branch states the snapshot of a release to come. */
    private static String versionId(String id, String stated) {
        return id.equals("alpine") && stated.contains("_") ? "edge" : stated;
    }

    /** Debian up to 8 and distroless state the codename only in brackets after the version. */
    private static String codename(String id, Map<String, String> values) {
        String stated =
                values.getOrDefault("VERSION_CODENAME", values.getOrDefault("UBUNTU_CODENAME", ""));
        String version = values.getOrDefault("VERSION", "");
        int open = version.indexOf('(');
        int close = version.indexOf(')', open + 1);
        return stated.isEmpty() && id.equals("debian") && open >= 0 && close > open
                ? version.substring(open + 1, close)
                : stated;
    }

    /** Null when there is no {@code DISTRIB_ID}. */
    static @Nullable Distro parseLsb(List<String> lines) {
        Map<String, String> values = ShellAssignments.parse(lines);
        String name = values.getOrDefault("DISTRIB_ID", "");
        if (name.isBlank()) {
            return null;
        }
        return new Distro(
                DistroNames.idOf(name),
                values.getOrDefault("DISTRIB_RELEASE", ""),
                values.getOrDefault("DISTRIB_CODENAME", ""),
                values.getOrDefault("DISTRIB_DESCRIPTION", name),
                List.of());
    }
}
