package dev.lazaret.oci.registry;

import java.util.ArrayList;
import java.util.List;

/** How files of credentials name registries: host, host and path, or old addresses. */
final class RegistryKeys {

    private static final String HUB = "docker.io";

    private RegistryKeys() {}

    /**
     * Keys that fit a repository, the most specific first, as containers-auth.json(5) orders them.
     */
    static List<String> of(String registry, String repository) {
        List<String> keys = new ArrayList<>();
        String path = repository;
        while (!path.isEmpty()) {
            keys.add(registry + "/" + path);
            int slash = path.lastIndexOf('/');
            path = slash < 0 ? "" : path.substring(0, slash);
        }
        keys.add(registry);
        return List.copyOf(keys);
    }

    /** A key of a file without scheme and without the paths of old protocol versions. */
    static String normal(String key) {
        String text = key;
        int scheme = text.indexOf("://");
        if (scheme >= 0) {
            text = text.substring(scheme + 3);
        }
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.endsWith("/v1") || text.endsWith("/v2")) {
            text = text.substring(0, text.length() - 3);
        }
        return switch (text) {
            case "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com" -> HUB;
            default -> text;
        };
    }

    /** What a credential helper calls the registry. */
    static String helperName(String registry) {
        return registry.equals(HUB) ? "https://index.docker.io/v1/" : registry;
    }
}
