package dev.lazaret.inspect.config;

import dev.lazaret.oci.ImageConfig;

/**
 * The user part of {@code USER[:GROUP]}.
 *
 * @param name name or number, empty for the default
 */
record ConfiguredUser(String name) {

    static ConfiguredUser of(ImageConfig config) {
        String user = config.user().strip();
        int colon = user.indexOf(':');
        return new ConfiguredUser(colon < 0 ? user : user.substring(0, colon));
    }

    boolean isNumeric() {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean isNamed() {
        return !name.isEmpty() && !isNumeric();
    }
}
