package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** FROM fixes the platform. */
final class PlatformFlag implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/platform-flag",
                    List.of("DL3029", "FromPlatformFlagConstDisallowed"),
                    Severity.NEGLIGIBLE,
                    "FROM fixes the platform",
                    "Leave the platform to the build command; use $BUILDPLATFORM for cross-compiling stages.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        stage.from()
                .flag("platform")
                .filter(flag -> flag.value().indexOf('$') < 0)
                .filter(flag -> !isNamedAfter(stage.name(), flag.value()))
                .ifPresent(flag -> reports.at(stage.from()));
    }

    /**
     * A stage for one platform says so: {@code AS build-amd64}, and another is chosen elsewhere.
     */
    private static boolean isNamedAfter(String stage, String platform) {
        String name = stage.toLowerCase(Locale.ROOT);
        return Stream.of(platform.toLowerCase(Locale.ROOT).split("/", 3))
                .limit(2)
                .anyMatch(part -> !part.isEmpty() && name.contains(part));
    }
}
