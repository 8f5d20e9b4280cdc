package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Flag;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** COPY --from names no earlier stage. */
final class CopyFromUnknown implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/copy-from-unknown",
                    List.of("DL3022"),
                    Severity.MEDIUM,
                    "COPY --from names no earlier stage",
                    "Name a stage defined above; for an image from outside define a stage for it, pinned.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Set<String> names = new HashSet<>();
        for (Stage stage : build.stages()) {
            for (Instruction copy : stage.all(Keyword.COPY)) {
                String from =
                        copy.flag("from").map(Flag::value).orElse("").toLowerCase(Locale.ROOT);
                boolean index =
                        from.length() < 6
                                && !from.isEmpty()
                                && from.chars().allMatch(Character::isDigit)
                                && Integer.parseInt(from) < stage.index();
                boolean image = BaseImage.isTagged(from) || from.contains("@sha256:");
                if (!from.isEmpty()
                        && !index
                        && !image
                        && from.indexOf('$') < 0
                        && !names.contains(from)
                        && !from.equals(stage.name().toLowerCase(Locale.ROOT))) {
                    reports.at(copy);
                }
            }
            names.add(stage.name().toLowerCase(Locale.ROOT));
        }
    }
}
