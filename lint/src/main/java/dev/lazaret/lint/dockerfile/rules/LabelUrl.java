package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** A label that must be a URL is none. */
final class LabelUrl implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/label-url",
                    List.of("DL3052"),
                    Severity.LOW,
                    "A label that must be a URL is none",
                    "Write an absolute URL.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        Labels.check(build, reports, LabelKind.URL, LabelUrl::isUrl);
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
