package dev.lazaret.oci.open;

import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.InvalidLocatorException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Reads what people write for an image. */
public final class ImageLocators {

    private static final String FORMS =
            "write a registry reference such as alpine:3.20, a path, or docker-archive:FILE,"
                    + " oci-archive:FILE, oci:DIR, docker:REF, podman:REF, rootfs:DIR, sbom:FILE, -";

    private static final List<String> FILE_ENDS =
            List.of(".tar", ".tgz", ".tar.gz", ".tar.zst", ".tar.xz", ".json", ".xml", ".spdx");

    private ImageLocators() {}

    /**
     * Reads a locator. A prefix decides; without one an existing path is judged by its content, and
     * anything else is a registry reference. A path with {@code /} or {@code .} in front is never
     * taken for a reference.
     *
     * @throws InvalidLocatorException if the text is none of these
     * @throws ImageNotFoundException if it is a path and there is nothing, or nothing readable
     */
    public static ImageLocator parse(String text) throws IOException {
        if (text.isEmpty()) {
            throw invalid(text, "it is empty");
        }
        if (text.equals("-")) {
            return new ImageLocator.StandardInput();
        }
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        return switch (scheme) {
            case "docker-archive" -> {
                FileAndName split = FileAndName.split(path(text, rest), false);
                yield new ImageLocator.DockerArchive(split.path(), split.name());
            }
            case "oci-archive" -> {
                FileAndName split = FileAndName.split(path(text, rest), false);
                yield new ImageLocator.OciArchive(split.path(), split.name());
            }
            case "oci" -> {
                FileAndName split = FileAndName.split(path(text, rest), true);
                yield new ImageLocator.OciLayout(split.path(), split.name());
            }
            // as a destination is written; registry:2 is an image of that name
            case "registry" -> rest.contains("/") ? registry(rest) : bare(text);
            case "docker" -> engine(ImageLocator.Engine.Kind.DOCKER, text, rest);
            case "podman" -> engine(ImageLocator.Engine.Kind.PODMAN, text, rest);
            case "rootfs" -> new ImageLocator.RootFilesystem(Path.of(path(text, rest)));
            case "sbom" -> new ImageLocator.Sbom(Path.of(path(text, rest)));
            case "http", "https" ->
                    throw invalid(text, "it is an address; registries are named without scheme");
            default -> bare(text);
        };
    }

    private static ImageLocator engine(ImageLocator.Engine.Kind kind, String text, String rest)
            throws InvalidLocatorException {
        String reference = rest.startsWith("//") ? rest.substring(2) : rest;
        if (reference.isEmpty() || reference.chars().anyMatch(c -> c <= ' ' || c >= 0x7F)) {
            throw invalid(text, "it names no image");
        }
        return new ImageLocator.Engine(kind, reference);
    }

    private static ImageLocator bare(String text) throws IOException {
        boolean writtenAsPath = text.startsWith("/") || text.startsWith(".");
        if (exists(text)) {
            Path path = Path.of(text);
            switch (PathKind.of(path)) {
                case OCI_LAYOUT -> {
                    return new ImageLocator.OciLayout(path, "");
                }
                case ROOT_FILE_SYSTEM -> {
                    return new ImageLocator.RootFilesystem(path);
                }
                case ARCHIVE -> {
                    return new ImageLocator.Archive(path);
                }
                case SBOM -> {
                    return new ImageLocator.Sbom(path);
                }
                case UNKNOWN -> refuseUnknown(text, writtenAsPath || Files.isRegularFile(path));
            }
        } else if (writtenAsPath || isNamedLikeAFile(text)) {
            throw new ImageNotFoundException(
                    "find '" + text + "'", "there is no such file or directory", FORMS);
        }
        return registry(text);
    }

    private static void refuseUnknown(String text, boolean writtenAsPath)
            throws ImageNotFoundException {
        if (writtenAsPath) {
            throw new ImageNotFoundException(
                    "find an image in '" + text + "'",
                    "it is neither archive, OCI layout, root file system nor SBOM",
                    "write rootfs:DIR or sbom:FILE if it is one nevertheless, and a registry's name"
                            + " in front if a reference is meant");
        }
    }

    private static ImageLocator registry(String text) throws InvalidLocatorException {
        try {
            return new ImageLocator.Registry(ImageReference.parse(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidLocatorException(
                    "read '" + text + "' as an image",
                    "there is no such file, and as a registry reference: " + e.getMessage(),
                    FORMS,
                    e);
        }
    }

    /**
     * A mistyped file name must not be looked for in a registry on the other side of the world.
     * Nobody names a repository so; one that is can be written with its registry in front.
     */
    private static boolean isNamedLikeAFile(String text) {
        String first = text.substring(0, Math.max(text.indexOf('/'), 0));
        boolean namesRegistry =
                first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
        return !namesRegistry && FILE_ENDS.stream().anyMatch(text::endsWith);
    }

    private static boolean exists(String text) {
        try {
            return Files.exists(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String path(String text, String rest) throws InvalidLocatorException {
        if (rest.isEmpty() || rest.indexOf('\0') >= 0) {
            throw invalid(text, "it names no path");
        }
        return rest;
    }

    private static InvalidLocatorException invalid(String text, String reason) {
        return new InvalidLocatorException("read '" + text + "' as an image", reason, FORMS);
    }
}
