package dev.lazaret.cli.lint;

import dev.lazaret.lint.dockerfile.syntax.IgnoreList;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds what a build leaves out of its context, if the context is the Dockerfile's own folder:
 * {@code NAME.dockerignore} beside the Dockerfile, else {@code .dockerignore}, as BuildKit does.
 */
final class IgnoreFiles {

    /** One more than is read of a list, so that a longer one is known to be longer. */
    private static final int BYTES_MAX = (IgnoreList.CHARS_MAX + 1) * 4;

    private IgnoreFiles() {}

    /**
     * The text of the list that counts for a Dockerfile, empty when there is none.
     *
     * @throws IOException if it is there and cannot be read
     */
    static String beside(Path dockerfile) throws IOException {
        for (String own : List.of(String.valueOf(dockerfile.getFileName()), "")) {
            Path list = dockerfile.resolveSibling(own + ".dockerignore");
            // a link may lead out of what was asked for
            if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
                try (InputStream in = Files.newInputStream(list)) {
                    return new String(in.readNBytes(BYTES_MAX), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
