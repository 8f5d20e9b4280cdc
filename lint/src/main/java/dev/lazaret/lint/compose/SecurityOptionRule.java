package dev.lazaret.lint.compose;

import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Set;

/** A rule against entries of {@code security_opt}. */
interface SecurityOptionRule extends ComposeRule {

    /** The entries that are wrong, in each way they are written. */
    Set<String> wrong();

    @Override
    default void check(ComposeService service, ComposeHits hits) {
        for (YamlCursor option : service.get("security_opt").items()) {
            if (wrong().contains(option.textOrEmpty())) {
                hits.add(service, option, option.textOrEmpty());
            }
        }
    }
}
