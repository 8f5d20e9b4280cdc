package dev.lazaret.inspect.surface;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.TreeRule;

import java.util.List;

/** The rules about what a build leaves behind. */
public final class BallastRules {

    static final Rule DOCUMENTATION =
            new Rule(
                    "image/documentation",
                    List.of("DKL-LI-0003"),
                    Severity.NEGLIGIBLE,
                    "Documentation is in the image",
                    "Exclude it when installing (dpkg path-exclude, rpm --excludedocs) or remove it in the same RUN.");

    static final Rule PACKAGE_CACHE =
            new Rule(
                    "image/package-cache",
                    List.of(
                            "DKL-DI-0004",
                            "DKL-DI-0005",
                            "DL3009",
                            "DL3019",
                            "DL3032",
                            "DL3036",
                            "DL3040",
                            "DL3042",
                            "DL3060",
                            "DS-0015",
                            "DS-0019",
                            "DS-0020",
                            "DS-0025",
                            "DS-0027"),
                    Severity.LOW,
                    "A package manager's cache is in the image",
                    "Clean up in the RUN that installs: rm -rf /var/lib/apt/lists/*, apk add --no-cache, dnf clean all, pip --no-cache-dir.");

    /** Where documentation lies, each with a slash at the end. */
    public static final List<String> DOCUMENTATION_DIRECTORIES =
            List.of(
                    "usr/share/doc/",
                    "usr/share/man/",
                    "usr/share/info/",
                    "usr/local/share/man/",
                    "usr/local/share/doc/");

    /** Where package managers keep what they can fetch again, each with a slash at the end. */
    public static final List<String> CACHE_DIRECTORIES =
            List.of(
                    "var/lib/apt/lists/",
                    "var/cache/apt/",
                    "var/cache/apk/",
                    "etc/apk/cache/",
                    "var/cache/yum/",
                    "var/cache/dnf/",
                    "var/cache/libdnf5/",
                    "var/cache/zypp/",
                    "var/cache/pacman/",
                    "root/.cache/pip/",
                    "root/.npm/_cacache/",
                    "root/.cache/yarn/",
                    "usr/local/share/.cache/yarn/",
                    "root/.cache/go-build/",
                    "root/.gradle/caches/",
                    "root/.composer/cache/",
                    "root/.cargo/registry/cache/");

    private BallastRules() {}

    public static List<TreeRule> all() {
        return List.of(
                new BallastRule(DOCUMENTATION, DOCUMENTATION_DIRECTORIES, 1 << 20),
                new BallastRule(PACKAGE_CACHE, CACHE_DIRECTORIES, 64 << 10));
    }
}
