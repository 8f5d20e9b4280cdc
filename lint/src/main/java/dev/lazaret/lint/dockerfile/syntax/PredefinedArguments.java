package dev.lazaret.lint.dockerfile.syntax;

import java.util.Map;

/**
 * Arguments BuildKit defines before the first FROM ("Automatic platform ARGs in the global scope",
 * Dockerfile reference); a stage has them only behind an ARG of its own.
 */
public final class PredefinedArguments {

    private static final Map<String, String> TYPICAL =
            Map.ofEntries(
                    Map.entry("TARGETPLATFORM", "linux/amd64"),
                    Map.entry("TARGETOS", "linux"),
                    Map.entry("TARGETOSVERSION", ""),
                    Map.entry("TARGETARCH", "amd64"),
                    Map.entry("TARGETVARIANT", ""),
                    Map.entry("TARGETSTAGE", "default"),
                    Map.entry("BUILDPLATFORM", "linux/amd64"),
                    Map.entry("BUILDOS", "linux"),
                    Map.entry("BUILDOSVERSION", ""),
                    Map.entry("BUILDARCH", "amd64"),
                    Map.entry("BUILDVARIANT", ""));

    private PredefinedArguments() {}

    /** Names, and values of a build that names neither platform nor target. */
    public static Map<String, String> typical() {
        return TYPICAL;
    }
}
