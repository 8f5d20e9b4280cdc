package dev.lazaret.inspect.support;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.ImageRule;

import java.util.List;

/** The rules about support that has ended or ends soon. */
public final class SupportRules {

    static final Rule DISTRO_ENDED =
            new Rule(
                    "image/distro-end-of-life",
                    List.of("CWE-1104"),
                    Severity.HIGH,
                    "Support of the distribution has ended",
                    "Move to a release that is supported, and rebuild.");

    static final Rule DISTRO_ENDS_SOON =
            new Rule(
                    "image/distro-end-of-life-soon",
                    List.of("CWE-1104"),
                    Severity.LOW,
                    "Support of the distribution ends soon",
                    "Move to a release that is supported, and rebuild.");

    static final Rule RUNTIME_ENDED =
            new Rule(
                    "image/runtime-end-of-life",
                    List.of("CWE-1104"),
                    Severity.MEDIUM,
                    "Support of a runtime has ended",
                    "Move to a release series that is supported, and rebuild.");

    static final Rule RUNTIME_ENDS_SOON =
            new Rule(
                    "image/runtime-end-of-life-soon",
                    List.of("CWE-1104"),
                    Severity.LOW,
                    "Support of a runtime ends soon",
                    "Move to a release series that is supported, and rebuild.");

    private SupportRules() {}

    public static List<ImageRule> all() {
        return List.of(
                new DistroSupport(DISTRO_ENDED, Support.ENDED),
                new DistroSupport(DISTRO_ENDS_SOON, Support.ENDS_SOON),
                new RuntimeSupport(RUNTIME_ENDED, Support.ENDED),
                new RuntimeSupport(RUNTIME_ENDS_SOON, Support.ENDS_SOON));
    }
}
