package dev.lazaret.scan;

import dev.lazaret.inspect.secrets.ConfigSecrets;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Platform;

import java.util.List;
import java.util.TreeMap;

/** Keeps secrets of a configuration out of reports. */
final class ConfigMask {

    private ConfigMask() {}

    /**
     * The value, or that it is a secret.
     *
     * @param key {@code env NAME}, {@code label NAME}, or a part of the configuration
     */
    static String mask(String key, String value) {
        String name = key.substring(key.indexOf(' ') + 1);
        return ConfigSecrets.inspect(environment(name + "=" + value)).isEmpty()
                ? value
                : "(a secret)";
    }

    private static ImageConfig environment(String variable) {
        return new ImageConfig(
                null,
                "",
                new Platform("linux", "amd64", ""),
                "",
                "",
                List.of(variable),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                "",
                List.of(),
                List.of());
    }
}
