package dev.lazaret.rules;

import java.util.Arrays;

/** Whose ids an alias is one of; longer prefixes first. */
public enum AliasFamily {
    CIS_DI("CIS-DI-", "Dockle, checks after the CIS Docker Benchmark"),
    CIS("CIS-", "CIS Docker Benchmark, section and item"),
    CWE("CWE-", "Common Weakness Enumeration, MITRE"),
    DKL("DKL-", "Dockle, checks of its own"),
    DL("DL", "Hadolint"),
    DS("DS-", "Trivy, Dockerfile checks"),
    KSV("KSV-", "Trivy, Kubernetes checks");

    private final String prefix;
    private final String title;

    AliasFamily(String prefix, String title) {
        this.prefix = prefix;
        this.title = title;
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
                .filter(family -> alias.startsWith(family.prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("whose id is '" + alias + "'?"));
    }
}
