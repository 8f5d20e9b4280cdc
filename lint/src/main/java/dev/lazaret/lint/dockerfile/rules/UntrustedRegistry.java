package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.ImageReference;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** The base image comes from a registry that is not trusted. */
final class UntrustedRegistry implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/untrusted-registry",
                    List.of("DL3026", "CIS-DI-0002"),
                    Severity.HIGH,
                    "The base image comes from a registry that is not trusted",
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
        for (Stage stage : build.stages()) {
            ImageReference image = BaseImage.of(stage).orElse(null);
            if (image != null
                    && trusted.stream().noneMatch(each -> matches(each, image.registry()))) {
                reports.at(stage.from());
            }
        }
    }

    private static boolean matches(String trusted, String registry) {
        return trusted.startsWith("*.")
                ? registry.endsWith(trusted.substring(1))
                : trusted.equals("*") || trusted.equals(registry);
    }
}
