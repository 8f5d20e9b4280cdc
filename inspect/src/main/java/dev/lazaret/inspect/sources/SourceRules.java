package dev.lazaret.inspect.sources;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** The rules that {@link SourcesExaminer} holds package managers' configuration against. */
public final class SourceRules {

    public static final Rule PLAIN_HTTP =
            new Rule(
                    "image/plain-http-source",
                    List.of("CIS-4.11", "CIS-DI-0011", "CWE-319"),
                    Severity.MEDIUM,
                    "A package source is fetched over plain HTTP",
                    "Use the https address of the source.");

    public static final Rule UNSIGNED =
            new Rule(
                    "image/unsigned-source",
                    List.of("CIS-4.11", "CIS-DI-0011", "CWE-347", "CWE-295"),
                    Severity.HIGH,
                    "A package source is used without checking signatures",
                    "Install the source's key and drop the option that switches the check off.");

    public static final Rule EXTRA_INDEX =
            new Rule(
                    "image/extra-index",
                    List.of("CWE-427", "CWE-829"),
                    Severity.LOW,
                    "Packages come from an index other than the public one",
                    "Name one index that proxies the public one and holds your own packages; pin hashes.");

    private SourceRules() {}

    public static List<Rule> all() {
        return List.of(PLAIN_HTTP, UNSIGNED, EXTRA_INDEX);
    }
}
