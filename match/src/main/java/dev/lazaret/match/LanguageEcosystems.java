package dev.lazaret.match;

import dev.lazaret.base.Package;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which OSV ecosystem speaks of a purl type, and under which name and version. */
final class LanguageEcosystems {

    private static final Map<String, String> BY_PURL_TYPE =
            Map.ofEntries(
                    Map.entry("bioconductor", "Bioconductor"),
                    Map.entry("bitnami", "Bitnami"),
                    Map.entry("cargo", "crates.io"),
                    Map.entry("composer", "Packagist"),
                    Map.entry("conan", "ConanCenter"),
                    Map.entry("cran", "CRAN"),
                    Map.entry("gem", "RubyGems"),
                    Map.entry("github", "GitHub Actions"),
                    Map.entry("githubactions", "GitHub Actions"),
                    Map.entry("golang", "Go"),
                    Map.entry("hackage", "Hackage"),
                    Map.entry("hex", "Hex"),
                    Map.entry("julia", "Julia"),
                    Map.entry("maven", "Maven"),
                    Map.entry("npm", "npm"),
                    Map.entry("nuget", "NuGet"),
                    Map.entry("pub", "Pub"),
                    Map.entry("pypi", "PyPI"),
                    Map.entry("swift", "SwiftURL"));

    /** First words of gem platforms, as RubyGems' {@code Gem::Platform} writes them. */
    private static final List<String> GEM_PLATFORMS =
            List.of(
                    "x86",
                    "x64",
                    "i386",
                    "i686",
                    "arm",
                    "aarch64",
                    "java",
                    "universal",
                    "mswin",
                    "mingw",
                    "powerpc",
                    "ppc64",
                    "s390",
                    "riscv",
                    "ruby");

    private LanguageEcosystems() {}

    /** The ecosystem, empty when no advisories are published by this kind of purl. */
    static String of(Package component) {
        return isOfPear(component)
                ? "Packagist"
                : BY_PURL_TYPE.getOrDefault(component.purl().type(), "");
    }

    /** The name in that ecosystem. */
    static String name(Package component) {
        return isOfPear(component)
                ? "pear/" + component.purl().name().toLowerCase(Locale.ROOT)
                : component.purl().ecosystemName();
    }

    /** PEAR's own packages are on Packagist too, under its name. */
    private static boolean isOfPear(Package component) {
        return component.purl().type().equals("pear")
                && component.purl().namespace().equals("pear.php.net");
    }

    /** The version advisories compare: a gem's without its platform. */
    static String version(Package component) {
        String version = component.version();
        if (component.purl().type().equals("gem")) {
            int dash = version.indexOf('-');
            if (dash > 0 && isGemPlatform(version.substring(dash + 1))) {
                return version.substring(0, dash);
            }
        }
        return version;
    }

    private static boolean isGemPlatform(String suffix) {
        return GEM_PLATFORMS.stream().anyMatch(suffix::startsWith);
    }
}
