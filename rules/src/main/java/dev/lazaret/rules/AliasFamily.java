package dev.lazaret.rules;

import dev.lazaret.lint.dockerfile.rules.BuildChecks;

import java.util.Arrays;

/** Whose ids an alias is one of; longer prefixes first. */
public enum AliasFamily {
    CIS_DI("CIS-DI-", "Dockle, checks after the CIS Docker Benchmark"),
    CIS("CIS-", "CIS Docker Benchmark, section and item"),
    CWE("CWE-", "Common Weakness Enumeration, MITRE"),
    DKL("DKL-", "Dockle, checks of its own"),
    DL("DL", "Hadolint"),
    DS("DS-", "Trivy, Dockerfile checks"),
    BUILDKIT("", "BuildKit, build checks (docker build --check)") {
        @Override
        boolean has(String alias) {
            return BuildChecks.all().contains(alias);
        }
    },
    KSV("KSV-", "Trivy, Kubernetes checks");

    private final String prefix;
    private final String title;

    AliasFamily(String prefix, String title) {
        this.prefix = prefix;
        this.title = title;
    }

    /** Whether the alias is one of them. */
    boolean has(String alias) {
        return alias.startsWith(prefix);
    }

    /** Whose ids these are. */
    public String title() {
        return title;
    }

    /**
     * The family of an alias.
     *
     * @throws IllegalArgumentException if it is of none
     */
    public static AliasFamily of(String alias) {
        return Arrays.stream(values())
                .filter(family -> family.has(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("whose id is '" + alias + "'?"));
    }
}
