package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** FROM fixes the platform. */
final class PlatformFlag implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/platform-flag",
                    List.of("DL3029"),
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
                .ifPresent(flag -> reports.at(stage.from()));
    }
}
