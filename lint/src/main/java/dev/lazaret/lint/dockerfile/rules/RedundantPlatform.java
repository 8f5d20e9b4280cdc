package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;

/** FROM names the platform it would take anyway. */
final class RedundantPlatform implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/redundant-platform",
                    List.of("DL3065", "RedundantTargetPlatform"),
                    Severity.NEGLIGIBLE,
                    "FROM names the platform it would take anyway",
                    "Leave --platform=$TARGETPLATFORM away.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        stage.from()
                .flag("platform")
                .map(flag -> flag.value().replace("\"", ""))
                .filter(value ->
                        value.equals("$TARGETPLATFORM") || value.equals("${TARGETPLATFORM}"))
                .ifPresent(value -> reports.at(stage.from()));
    }
}
