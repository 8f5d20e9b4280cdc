package dev.lazaret.rules;

import dev.lazaret.base.Rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages of {@code docs/rules}, packed into the jar when it is built. */
public final class RulePages {

    private RulePages() {}

    /** A rule's page, in Markdown. */
    public static String text(Rule rule) {
        String path = "pages/" + rule.id() + ".md";
        try (InputStream in = RulePages.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not in our own jar: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to read our own " + path, e);
        }
    }
}
