package dev.lazaret.inventory.go;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a {@code go.mod} file asks for.
 *
 * @param goVersion of the {@code go} directive, empty when there is none
 * @param toolchain of the {@code toolchain} directive, empty when there is none or it is {@code
 *     default}
 * @param requirements in file order
 * @param replacements by module path, or {@code path@version} when they count for one version only
 */
record GoMod(
        String goVersion,
        String toolchain,
        List<Requirement> requirements,
        Map<String, Target> replacements) {

    GoMod {
        requirements = List.copyOf(requirements);
        replacements = Map.copyOf(replacements);
    }

    /** One required module. */
    record Requirement(String path, String version, boolean indirect) {}

    /**
     * What stands in for a module.
     *
     * @param version empty for a directory
     */
    record Target(String path, String version) {}

    /** What replaces a required module, null when nothing does. */
    @Nullable Target replacement(Requirement required) {
        Target exact = replacements.get(required.path() + "@" + required.version());
        return exact != null ? exact : replacements.get(required.path());
    }
}
