package dev.lazaret.inventory.sbom;

import dev.lazaret.base.Distro;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A distribution from an operating-system entry and its tool's properties. */
final class OperatingSystems {

    private OperatingSystems() {}

    /** Our properties, then Syft's, then name and version; null when all are empty. */
    static @Nullable Distro of(
            String name, String version, String description, Map<String, String> properties) {
        Distro plain =
                Distros.of(
                        first(properties, name, SbomProperties.DISTRO_ID, "syft:distro:id"),
                        first(
                                properties,
                                version,
                                SbomProperties.DISTRO_VERSION_ID,
                                "syft:distro:versionID"));
        if (plain == null) {
            return null;
        }
        return new Distro(
                plain.id(),
                plain.versionId(),
                first(
                        properties,
                        "",
                        SbomProperties.DISTRO_CODENAME,
                        "syft:distro:versionCodename"),
                first(
                        properties,
                        description,
                        SbomProperties.DISTRO_PRETTY_NAME,
                        "syft:distro:prettyName"),
                idLike(properties));
    }

    private static List<String> idLike(Map<String, String> properties) {
        List<String> like = new ArrayList<>();
        String own = properties.getOrDefault(SbomProperties.DISTRO_ID_LIKE, "");
        for (String id : own.split(" ", -1)) {
            if (!id.isEmpty()) {
                like.add(id);
            }
        }
        String next = properties.getOrDefault("syft:distro:idLike:0", "");
        for (int i = 1; !next.isEmpty(); i++) {
            like.add(next);
            next = properties.getOrDefault("syft:distro:idLike:" + i, "");
        }
        return like;
    }

    private static String first(Map<String, String> properties, String otherwise, String... names) {
        for (String name : names) {
            String value = properties.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return otherwise;
    }
}
