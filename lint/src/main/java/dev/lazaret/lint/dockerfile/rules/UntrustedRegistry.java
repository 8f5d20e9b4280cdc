package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** An image comes from a registry that is not trusted. */
final class UntrustedRegistry implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/untrusted-registry",
                    List.of("DL3026", "CIS-DI-0002"),
                    Severity.HIGH,
                    "An image comes from a registry that is not trusted",
                    "Use an image from one of the trusted registries, or have this registry added to them.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        List<String> trusted = build.options().trustedRegistries();
        if (trusted.isEmpty()) {
            return;
        }
        for (OutsideImage image : OutsideImage.of(build)) {
            String registry = image.reference().registry();
            if (trusted.stream().noneMatch(each -> matches(each, registry))) {
                image.report(reports);
            }
        }
    }

    private static boolean matches(String trusted, String registry) {
        return trusted.startsWith("*.")
                ? registry.endsWith(trusted.substring(1))
                : trusted.equals("*") || trusted.equals(registry);
    }
}
