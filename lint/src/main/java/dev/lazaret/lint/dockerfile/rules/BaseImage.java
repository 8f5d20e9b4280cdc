package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.ImageReference;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.Optional;

/** The image a stage starts from, when it comes from outside and the file says which. */
final class BaseImage {

    private BaseImage() {}

    static Optional<ImageReference> of(Stage stage) {
        if (stage.parent() != null || stage.isScratch()) {
            return Optional.empty();
        }
        return parse(stage.base());
    }

    static Optional<ImageReference> parse(Expanded image) {
        if (!image.known() || image.text().isEmpty() || image.text().length() > 1_000) {
            return Optional.empty();
        }
        try {
            return Optional.of(ImageReference.parse(image.text()));
        } catch (IllegalArgumentException e) {
            // a reference no engine takes: it fails at build time, nothing can be said of it here
            return Optional.empty();
        }
    }

    /** Whether a tag is written, as ImageReference fills in latest. */
    static boolean isTagged(String text) {
        int at = text.indexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        return name.lastIndexOf(':') > name.lastIndexOf('/');
    }
}
