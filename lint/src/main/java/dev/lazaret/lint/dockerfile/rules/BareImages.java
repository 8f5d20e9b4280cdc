package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.ImageReference;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.Set;

/** Base images of which it is known that they define no variable but PATH. */
final class BareImages {

    private static final String OFFICIAL = "library/";

    private static final Set<String> NAMES =
            Set.of(
                    "almalinux",
                    "alpine",
                    "amazonlinux",
                    "busybox",
                    "centos",
                    "debian",
                    "oraclelinux",
                    "rockylinux",
                    "ubuntu");

    private BareImages() {}

    /** Whether the stage starts from one, or from nothing. */
    static boolean isBaseOf(Stage stage) {
        return stage.isScratch() || BaseImage.of(stage).filter(BareImages::isBare).isPresent();
    }

    private static boolean isBare(ImageReference image) {
        return image.registry().equals("docker.io")
                && image.repository().startsWith(OFFICIAL)
                && NAMES.contains(image.repository().substring(OFFICIAL.length()));
    }
}
